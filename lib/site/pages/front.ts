import type { FiledPage, FiledStory } from "@/lib/records/content";
import { dayOf, dayOfYear } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { feedUrls } from "../feed-urls";
import { chromeOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { chooseStories } from "../front/choose";
import { setTop } from "../front/forms";
import { frontTeaser, type SetTeaser, whenLabel } from "../front/front-teaser";
import { type LeadSize, leadSize } from "../front/lead-size";
import { ongoingTopics } from "../front/ongoing";
import { layRows, type Strip } from "../front/rows";
import { organization, webSite, wholeNewspaper } from "../graph/paper";
import type { Link } from "../link";
import { basisNote } from "../paper/basis";
import { type PageIndex, pageIndex } from "../paper/page-index";
import { type PlacesOverview, placesOverview } from "../places/place-map";
import { openingOf, sectionLink } from "../story/teaser";
import { dateLabel, lunarLabel, pageLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";
import { waysToPeople } from "./people";
import { yearsOfDay } from "./today";

export interface MastheadView {
  svg: string | null;
  date: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  /** The newest printed pages; null where there are none. */
  issue: IssueLink | null;
  /** 那年今日: the same day of other years; null where they have none. It is the day of the masthead, not that of a clock. */
  today: Link | null;
}

/** 本期版面 */
export interface IssueLink {
  url: string;
  /** The day of the issue, where it is not the front page's: 9月20日. */
  when: string | null;
  /** How that day is known, where it was not printed. */
  basis: string | null;
}

/** 头条 */
export interface LeadView extends SetTeaser {
  size: LeadSize;
  /** Its first paragraphs. */
  opening: string[];
  /** 第01版 */
  page: string | null;
}

export interface FrontView extends Page<"front"> {
  masthead: MastheadView | null;
  lead: LeadView | null;
  /** Beside the lead. */
  secondary: SetTeaser[];
  strips: Strip[];
  /** 专题 that go on. */
  topics: Link[];
  index: PageIndex[];
  /** null where no story is about a place. */
  places: PlacesOverview | null;
  /** 记者和作者; null where nobody has signed more than one story. */
  people: Link | null;
}

/** The front page: composed by rule and by its editors, no story twice. */
export function frontView(archive: Archive): FrontView {
  const { site } = archive;
  const { lead, beside, strips } = chooseStories(archive);
  const newest = archive.pages[0];
  const masthead = mastheadOf(archive, newest);
  const teaser = (story: FiledStory) => frontTeaser(story, archive, masthead?.date ?? null);
  const top = setTop(lead && teaser(lead), beside.map(teaser));
  return {
    kind: "front",
    chrome: chromeOf(archive, urls.front()),
    meta: metaOf(archive, {
      title: site.tagline ? `${site.name} · ${site.tagline}` : site.name,
      description: site.description,
      url: urls.front(),
      feed: { label: site.name, urls: feedUrls.paper() },
      searchable: true,
      graph: [webSite(site), organization(site), wholeNewspaper(site)],
    }),
    masthead,
    lead: lead && top.lead && leadOf(lead, top.lead),
    secondary: top.beside,
    strips: layRows(
      strips.map(({ section, stories }) => ({
        section: sectionLink(section, site),
        stories: stories.map(teaser),
      })),
    ),
    topics: masthead ? ongoingTopics(archive, masthead.date) : [],
    index: newest ? (archive.pagesByDay.get(newest.date) ?? []).map((page) => pageIndex(page, archive)) : [],
    places: archive.byPlace.size > 0 ? placesOverview(archive) : null,
    people: waysToPeople(archive).map(({ url }) => ({ label: "记者和作者", url }))[0] ?? null,
  };
}

const leadOf = (story: FiledStory, teaser: SetTeaser): LeadView => ({
  ...teaser,
  size: leadSize(story.headline.main),
  opening: openingOf(story),
  page: story.source.kind === "page" ? pageLabel(story.source.page) : null,
});

/** The newest day of the paper, in print or here. */
function mastheadOf(archive: Archive, newest: FiledPage | undefined): MastheadView | null {
  const days = [newest?.date, archive.stories[0] && dayOf(archive.stories[0].date)];
  const date = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  if (date === undefined) return null;
  return {
    svg: archive.masthead,
    date,
    dateLabel: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    issue: newest
      ? {
          url: urls.issue(newest.date),
          when: whenLabel(newest.date, date),
          basis: basisNote(newest.dateBasis),
        }
      : null,
    today:
      yearsOfDay(archive, dayOfYear(date)) > 1
        ? { label: "那年今日", url: urls.today(dayOfYear(date)) }
        : null,
  };
}
