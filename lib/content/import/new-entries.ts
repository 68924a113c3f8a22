import { slugOnPage } from "@/lib/content/issue/derived-slugs";
import type { AnchoredSplit } from "@/lib/content/page/anchors";
import { suggest } from "@/lib/content/page/suggest";
import type { Context } from "@/lib/content/reading/context";
import type { PageDraft } from "@/lib/content/schema/drafts";
import { sectionChoices } from "@/lib/content/settings/references";
import type { Fields, NewEntry } from "@/lib/content/yaml/list-splices";
import { likestStories } from "@/lib/newspaper/story/anchors";
import type { PageSplit } from "@/lib/newspaper/types";
import { anchorFor } from "./anchor";

/** Entries to write into `stories:`, and the stories that can have none. */
export interface NewEntries {
  entries: NewEntry[];
  /** Stories (from 0) that have the entries, in their order. */
  added: number[];
  /** Stories without words of their own to name them by: each is the same as another on the page. */
  nameless: number[];
}

/** From 0 to 1: an anchor this like a story's headline or first words was the story's before the page was read anew. */
const SAME_STORY_LIKENESS = 0.7;

const HEADLINE_WANTED = "版面上没有标题：请在这里补一行 headline: 标题（没发布过的，slug 也可以改）";

const sectionWanted = (site: Context["site"]) =>
  `未归栏：请在这里补一行 section: 栏目，可选 ${sectionChoices(site)}`;

/** Entries for the stories that have none in `stories:` yet, in printed order among those that are there. */
export function newEntries(
  { split, anchors: { of, unknown } }: AnchoredSplit,
  draft: PageDraft,
  isTaken: (slug: string) => boolean,
  context: Pick<Context, "site" | "fixes">,
): NewEntries {
  const lost = [
    ...unknown.map((index) => draft.stories[index]?.starts ?? ""),
    ...draft.stories.flatMap(({ starts, joins }) => (joins && isLost(split, starts) ? [starts] : [])),
  ];
  const moved = new Set(lost.flatMap((starts) => likest(split, starts, of)));
  const slugs = new Set(draft.stories.flatMap(({ slug }) => slug ?? []));
  const result: NewEntries = { entries: [], added: [], nameless: [] };
  let before = 0;
  for (const [order, story] of split.stories.entries()) {
    const there = of.get(order);
    if (there) before = there.index + 1;
    // Entries with `joins: previous` stay right below the story that they join.
    while (draft.stories[before]?.joins) before += 1;
    if (there || moved.has(order)) continue;
    const starts = anchorFor(split, order);
    if (starts === null) {
      result.nameless.push(order);
      continue;
    }
    const { section, ...suggested } = suggest(story, order, draft.page, context);
    const slug = freeSlug(suggested.slug, draft.page, order, (each) => slugs.has(each) || isTaken(each));
    slugs.add(slug);
    const comments = [
      ...(story.headline.main ? [] : [HEADLINE_WANTED]),
      ...(section === null ? [sectionWanted(context.site)] : []),
    ];
    const fields: Fields = section === null ? { starts, slug } : { starts, slug, section };
    result.entries.push({ before, fields, comments });
    result.added.push(order);
  }
  return result;
}

/** Whether an entry with `joins:` is about words that the page has no more. */
const isLost = ({ problems }: PageSplit, starts: string): boolean =>
  problems.some(({ rule, anchor }) => rule === "unknown-anchor" && anchor === starts);

/**
 * The story that an entry's anchor must have meant before the page was read anew. It gets no second entry: the editor
 * mends the anchor of the first.
 */
function likest(split: PageSplit, starts: string, taken: ReadonlyMap<number, unknown>): number[] {
  const [best] = likestStories(split, starts).filter(({ order }) => !taken.has(order));
  return best && best.likeness >= SAME_STORY_LIKENESS && areSimilarLengths(starts.length, best.text.length)
    ? [best.order]
    : [];
}

/** Whether one length is at most twice the other: the few characters of a short anchor are in many a long headline. */
const areSimilarLengths = (a: number, b: number) => Math.min(a, b) * 2 >= Math.max(a, b);

function freeSlug(slug: string, page: string, order: number, isTaken: (slug: string) => boolean): string {
  const own = slugOnPage(slug, page, order);
  for (let count = 0; ; count++) {
    const tried = count === 0 ? slug : count === 1 ? own : `${own}-${count}`;
    if (!isTaken(tried)) return tried;
  }
}
