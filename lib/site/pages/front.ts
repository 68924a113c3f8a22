import type { FiledPage, FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { chromeOf, metaOf } from "../frame/chrome";
import { publisher, webSite } from "../frame/json-ld";
import { chooseStories } from "../front/choose";
import { leadSize } from "../front/lead-size";
import { layRows } from "../front/rows";
import { basisNote } from "../paper/basis";
import { placesOverview } from "../places/place-map";
import type { FrontTeaser, FrontView, LeadView, MastheadView, PageIndex } from "../routes/views";
import { openingOf, sectionLink, storyLink, teaserOf } from "../story/teaser";
import { dateLabel, lunarLabel, pageLabel, pageName, shortDateLabel, weekdayLabel } from "../text/labels";
import { urls } from "../urls";

/** The front page: composed by rule and by its editors, no story twice. */
export function frontView(archive: Archive): FrontView {
  const { site } = archive;
  const { lead, beside, strips } = chooseStories(archive);
  const newest = archive.pages[0];
  const masthead = mastheadOf(archive, newest);
  const teaser = (story: FiledStory) => frontTeaser(story, archive, masthead?.date ?? null);
  return {
    kind: "front",
    chrome: chromeOf(archive, urls.front()),
    meta: metaOf(archive, {
      title: site.tagline ? `${site.name} · ${site.tagline}` : site.name,
      description: site.description,
      url: urls.front(),
      jsonLd: [webSite(archive), { "@context": "https://schema.org", ...publisher(archive) }],
    }),
    masthead,
    lead: lead && leadOf(lead, teaser(lead)),
    secondary: beside.map(teaser),
    strips: layRows(
      strips.map(({ section, stories }) => ({
        section: sectionLink(section, site),
        stories: stories.map(teaser),
      })),
    ),
    index: newest ? (archive.pagesByDay.get(newest.date) ?? []).map((page) => pageIndex(page, archive)) : [],
    places: archive.byPlace.size > 0 ? placesOverview(archive) : null,
  };
}

const frontTeaser = (story: FiledStory, { site }: Archive, today: string | null): FrontTeaser => ({
  ...teaserOf(story, site),
  when: whenLabel(dayOf(story.date), today),
});

/** A story of another day than the front page's says which; of another year, with the year. */
function whenLabel(day: string, today: string | null): string | null {
  if (day === today) return null;
  return today && yearOf(day) === yearOf(today) ? shortDateLabel(day) : dateLabel(day);
}

const leadOf = (story: FiledStory, teaser: FrontTeaser): LeadView => ({
  ...teaser,
  size: leadSize(story.headline.main),
  opening: openingOf(story),
  page: story.source.kind === "page" ? pageLabel(story.source.page) : null,
});

function mastheadOf(archive: Archive, newest: FiledPage | undefined): MastheadView | null {
  const date = newest?.date ?? (archive.stories[0] ? dayOf(archive.stories[0].date) : null);
  if (!date) return null;
  return {
    svg: archive.masthead,
    date,
    dateLabel: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    basis: newest ? basisNote(newest.dateBasis) : null,
    issue: newest ? urls.issue(date) : null,
  };
}

/** A printed page as an index of its stories. */
export function pageIndex(page: FiledPage, archive: Archive): PageIndex {
  return {
    label: pageLabel(page.number),
    name: pageName(page),
    url: urls.page(page.date, page.number),
    stories: page.stories.flatMap((url) => {
      const story = archive.byUrl.get(url);
      return story ? [storyLink(story)] : [];
    }),
  };
}
