import type { FiledStory } from "@/lib/records/content";
import { momentOf, yearOf } from "@/lib/records/date";
import { type Archive, groupBy, inPeriod, periodsOf, YEAR } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { CorrectionsView, CountedLink, FeedView, MisreadView } from "../routes/views";
import { type FiledCorrection, listedCorrection } from "../story/corrections";
import { sectionLink, storyLink } from "../story/teaser";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";
import { EPOCH, FEED_LENGTH } from "./feed";

/** Corrections on the first page, whatever the years bring; each year has a page of all of its own. */
const NEWEST = 50;
/** Stories with mended misreadings that the first page names. */
const NEWEST_MISREAD = 20;

/** 更正: the newest ones, or all of a year; null for a year without any. */
export function correctionsView(archive: Archive, year: string | null): CorrectionsView | null {
  const all = archive.corrections;
  const shown = year ? inPeriod(all, year) : all.slice(0, NEWEST);
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
      feed: { label: `${name} · 更正`, url: urls.correctionsFeed() },
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
    stories: mended.slice(0, NEWEST_MISREAD).map((story) => ({
      label: storyLink(story).label,
      url: `${story.url}#source`,
      count: story.repaired.misread,
      dateLabel: dateLabel(story.date),
    })),
  };
}

/** The newest corrections, each with the words of it alone, and leading to where the story has it. */
export function correctionsFeedView(archive: Archive): FeedView {
  const { site } = archive;
  const newest = archive.corrections.slice(0, FEED_LENGTH);
  return {
    kind: "feed",
    title: `${site.name} · 更正`,
    description: `${site.name}对报道的更正`,
    site: site.url,
    url: site.url + urls.correctionsFeed(),
    updated: newest[0] ? momentOf(newest[0].date) : EPOCH,
    copyright: site.legal.copyright ?? site.name,
    items: newest.map(({ story, view: { id, date, text, by } }) => ({
      url: `${site.url}${story.url}#${id}`,
      title: `更正：${story.headline.main}`,
      summary: text,
      date: momentOf(date),
      updated: null,
      authors: by ? [by] : [],
      section: sectionLink(story.section, site).label,
      corrections: [],
      body: { kind: "printed", blocks: [{ kind: "paragraph", runs: [{ kind: "text", text }] }] },
    })),
  };
}
