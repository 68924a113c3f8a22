import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { PrintedPage } from "@/lib/records/page";
import type { Archive } from "../archive";
import { basisNote } from "../basis";
import { chromeOf, metaOf } from "../chrome";
import { publisher, webSite } from "../json-ld";
import { dateLabel, lunarLabel, pageLabel, pageName, weekdayLabel } from "../labels";
import { placesOverview } from "../place-map";
import { packStrips } from "../strips";
import { sectionLink, storyLink, summaryOf, teaserOf } from "../teaser";
import { urls } from "../urls";
import type { FrontView, MastheadView, PageIndex } from "../views";

/** Stories beside the lead, and the most that a section's strip shows. */
const SECONDARY = 3;
const STRIP = 4;
/** The newest stories of which the front page is composed: more than any day has. */
const LOOKED_AT = 500;
/** The lead shows its first paragraph, up to this many characters. */
const LEAD_SUMMARY = 260;

/** The front page: composed by rule, no story twice. */
export function frontView(archive: Archive): FrontView {
  const { site, stories } = archive;
  const leading = new Set(site.sections.filter(({ leads }) => leads).map(({ id }) => id));
  const candidates = take(stories, LOOKED_AT, (story) => leading.has(story.section) && isRead(story));
  const [lead, ...rest] = candidates.length > 0 ? candidates : stories.slice(0, LOOKED_AT);
  const secondary = differentSections(rest, lead).slice(0, SECONDARY);
  const shown = new Set([lead, ...secondary]);
  const strips = site.sections.flatMap(({ id }) => {
    const own = archive.bySection.get(id) ?? [];
    const read = take(own, STRIP, (story) => !shown.has(story) && isRead(story));
    const notices = take(own, STRIP - read.length, (story) => !shown.has(story) && !isRead(story));
    const left = [...read, ...notices];
    return left.length > 0
      ? [{ section: sectionLink(id, site), stories: left.map((story) => teaserOf(story, site)) }]
      : [];
  });
  const newest = archive.pages[0];
  return {
    kind: "front",
    chrome: chromeOf(archive, urls.front()),
    meta: metaOf(archive, {
      title: site.tagline ? `${site.name} · ${site.tagline}` : site.name,
      description: site.description,
      url: urls.front(),
      jsonLd: [webSite(archive), { "@context": "https://schema.org", ...publisher(archive) }],
    }),
    masthead: mastheadOf(archive, newest),
    lead: lead ? { ...teaserOf(lead, site), summary: summaryOf(lead, LEAD_SUMMARY) } : null,
    secondary: secondary.map((story) => teaserOf(story, site)),
    strips: packStrips(strips),
    index: newest ? (archive.pagesByDay.get(newest.date) ?? []).map((page) => pageIndex(page, archive)) : [],
    places: archive.byPlace.size > 0 ? placesOverview(archive) : null,
  };
}

/** The first of a list for which something holds. */
function take<T>(list: readonly T[], count: number, holds: (item: T) => boolean): T[] {
  const taken: T[] = [];
  for (const item of list) {
    if (taken.length >= count) break;
    if (holds(item)) taken.push(item);
  }
  return taken;
}

/** A notice is looked up, not read: it stays in its section, below the news. */
const isRead = ({ kind }: FiledStory) => kind !== "notice";

/** The newest stories, but each section once before any comes again: a front page is a paper, not a queue. */
function differentSections(stories: readonly FiledStory[], lead: FiledStory | undefined): FiledStory[] {
  const seen = new Set([lead?.section]);
  const day = stories[0] ? dayOf(stories[0].date) : "";
  const today = stories.filter(({ date }) => dayOf(date) === day);
  const firsts = today.filter(({ section }) => !seen.has(section) && seen.add(section));
  return [...firsts, ...stories.filter((story) => !firsts.includes(story))];
}

function mastheadOf(archive: Archive, newest: PrintedPage | undefined): MastheadView | null {
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
export function pageIndex(page: PrintedPage, archive: Archive): PageIndex {
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
