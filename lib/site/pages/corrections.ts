import type { FiledStory } from "@/lib/records/content";
import { yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import { inPeriod, periodsOf, YEAR } from "../archive/periods";
import { feedUrls } from "../feed-urls";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { CountedLink, Link } from "../link";
import { type FiledCorrection, type ListedCorrection, listedCorrection } from "../story/corrections";
import { storyLink } from "../story/teaser";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

/** 识别更正: how many, and the newest stories that have some, each leading to its record of them. */
export interface MisreadView {
  total: number;
  stories: (CountedLink & { dateLabel: string })[];
}

/** The newest corrections, or all of one year. */
export interface CorrectionsView extends Page<"corrections"> {
  crumbs: Link[];
  title: string;
  years: { label: string; url: string; corrections: ListedCorrection[] }[];
  /** All years with corrections. */
  archive: CountedLink[];
  /** null on the page of a year. */
  misread: MisreadView | null;
  feed: string;
}

/** How many corrections the first page shows; the pages of the years have all. */
const CORRECTIONS_SHOWN = 50;
/** How many stories with mended misreadings the first page names. */
const MISREAD_STORIES_SHOWN = 20;

/** 更正: the newest ones, or all of a year; null for a year without any. */
export function correctionsView(archive: Archive, year: string | null): CorrectionsView | null {
  const all = archive.corrections;
  const shown = year ? inPeriod(all, year) : all.slice(0, CORRECTIONS_SHOWN);
  if (year && shown.length === 0) return null;
  const { name } = archive.site;
  const title = year ? `${dateLabel(year)}的更正` : "更正";
  const url = year ? urls.correctionsYear(year) : urls.corrections();
  const crumbs = crumbsOf(
    { label: "更正", url: urls.corrections() },
    ...(year ? [{ label: dateLabel(year), url }] : []),
  );
  return {
    kind: "corrections",
    chrome: chromeOf(archive, urls.corrections()),
    meta: metaOf(archive, {
      title,
      description: year ? `${name}${dateLabel(year)}对报道的更正` : `${name}对报道的更正，和文字识别的更正`,
      url,
      crumbs,
      graph: "CollectionPage",
      feed: { label: `${name} · 更正`, urls: feedUrls.corrections() },
    }),
    crumbs,
    title,
    years: byYear(shown),
    archive: yearLinks(all),
    misread: year ? null : misreadOf(archive.stories),
    feed: urls.correctionsFeed(),
  };
}

/** Under the year of their date: the years on the first page lead to the whole of them. */
const byYear = (shown: readonly FiledCorrection[]): CorrectionsView["years"] =>
  [...groupBy(shown, ({ date }) => [yearOf(date)])].map(([year, group]) => ({
    label: dateLabel(year),
    url: urls.correctionsYear(year),
    corrections: group.map(listedCorrection),
  }));

const yearLinks = (all: readonly FiledCorrection[]): CountedLink[] =>
  periodsOf(all, YEAR).map(({ period, count }) => ({
    label: dateLabel(period),
    url: urls.correctionsYear(period),
    count,
  }));

function misreadOf(stories: readonly FiledStory[]): MisreadView {
  const mended = stories.filter(({ repaired }) => repaired.misread > 0);
  return {
    total: mended.reduce((total, { repaired }) => total + repaired.misread, 0),
    stories: mended.slice(0, MISREAD_STORIES_SHOWN).map((story) => ({
      label: storyLink(story).label,
      url: `${story.url}#source`,
      count: story.repaired.misread,
      dateLabel: dateLabel(story.date),
    })),
  };
}
