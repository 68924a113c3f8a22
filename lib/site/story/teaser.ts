import { compare } from "@/lib/records/compare";
import { dayOf, momentOf } from "@/lib/records/date";
import { PHOTO_MARK } from "@/lib/records/photo-mark";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import type { Link } from "../link";
import { type PictureView, pictureView } from "../pictures/picture";
import { cutBetweenGraphemes } from "../text/graphemes";
import { dateLabel, namesLabel } from "../text/labels";
import { urls } from "../urls";

/** A story as lists show it. */
export interface TeaserView {
  url: string;
  kicker: string | null;
  headline: string;
  deck: string | null;
  summary: string;
  date: string;
  dateLabel: string;
  /** null where it is in none. */
  section: Link | null;
  names: string;
  picture: PictureView | null;
}

/** How many characters a summary has at most. */
const SUMMARY_LENGTH = 88;

/** The whole text of a story, a block a line. */
export function storyText({ body }: Story): string {
  return body.kind === "markdown" ? body.text : body.blocks.map(({ text }) => text).join("\n");
}

/** A line of fewer characters is no paragraph to quote, but a subhead or a scene. */
const PARAGRAPH_LENGTH = 13;

/** An editor's own, or the first paragraph, cut at a mark of punctuation where it is long. */
export function summaryOf(story: Story): string {
  if (story.summary !== null) return story.summary;
  const paragraphs = quoted(story);
  return cutAtMark(
    paragraphs.find(({ length }) => length >= PARAGRAPH_LENGTH) ?? paragraphs[0] ?? "",
    SUMMARY_LENGTH,
  );
}

/** The paragraphs as they are quoted elsewhere, where no photo stands beside them: without （右图）. */
const quoted = (story: Story): string[] =>
  storyText(story)
    .split("\n")
    .map((paragraph) => paragraph.replace(PHOTO_MARK, ""));

/** A text of at most so many characters, and the dots: cut behind a sentence, else behind a clause. */
function cutAtMark(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = cutBetweenGraphemes(text, length);
  const sentence = Math.max(...["。", "！", "？", "。”"].map((mark) => cut.lastIndexOf(mark) + mark.length));
  if (sentence > length / 2) return cut.slice(0, sentence);
  const clause = Math.max(cut.lastIndexOf("，"), cut.lastIndexOf("；"), cut.lastIndexOf("、"));
  return `${clause > length / 2 ? cut.slice(0, clause) : cutBetweenGraphemes(text, length - 1)}……`;
}

/** How many characters an opening has. */
const OPENING = { least: 200, most: 420 };

/** The first paragraphs, as many as make an opening of a column's length; the last is cut at a mark of punctuation. */
export function openingOf(story: Story): string[] {
  const opening: string[] = [];
  let left = OPENING.most;
  for (const paragraph of quoted(story).filter(Boolean)) {
    opening.push(cutAtMark(paragraph, left));
    left -= paragraph.length;
    if (left <= OPENING.most - OPENING.least) break;
  }
  return opening;
}

/**
 * When a story was last changed for readers: its update or its latest correction, that of its first day, too; null if it
 * never was. Archives whose `updated` repeats the date say nothing by it.
 */
export function modifiedOf({ date, updated, corrections }: Story): string | null {
  const changes = corrections.map((correction) => correction.date);
  if (updated !== null && momentOf(updated) > momentOf(date)) changes.unshift(updated);
  return changes.sort((a, b) => compare(momentOf(a), momentOf(b))).at(-1) ?? null;
}

/**
 * The moment of that change for machines. A correction says only its day, as a rule, and on the day of the story itself
 * it was not made before the story appeared.
 */
export function changedAt(story: Story): string | null {
  const modified = modifiedOf(story);
  if (modified === null) return null;
  return [momentOf(modified), momentOf(story.date)].sort().at(-1) ?? null;
}

export function sectionLink(id: string, site: Site): Link {
  return { label: site.sections.find((section) => section.id === id)?.name ?? id, url: urls.section(id) };
}

/** The section that a story is in; null where it is in none (未归栏). */
export function sectionOf({ section }: Story, site: Site): Link | null {
  return section === null ? null : sectionLink(section, site);
}

/** What a section is about, in its own words or in ours. */
export function sectionDescription(id: string, site: Site): string {
  const { label } = sectionLink(id, site);
  return site.sections.find((section) => section.id === id)?.description || `${site.name}${label}栏目的报道`;
}

export function teaserOf(story: Story, site: Site): TeaserView {
  return {
    url: story.url,
    kicker: story.headline.kicker,
    headline: story.headline.main,
    deck: story.headline.deck,
    summary: summaryOf(story),
    date: dayOf(story.date),
    dateLabel: dateLabel(story.date),
    section: sectionOf(story, site),
    names: namesLabel(story.bylines),
    picture: story.pictures[0] ? pictureView(story.pictures[0]) : null,
  };
}

export const storyLink = ({ headline, url }: Story): Link => ({ label: headline.main, url });
