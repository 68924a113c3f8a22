import type { OrderedPage } from "@/lib/layout/ordered";
import type { PaperHabits } from "@/lib/newspaper/page/paper-habits";
import { comparable } from "@/lib/newspaper/source/text";
import { findAnchor, splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import type { AnchorDraft, PageDraft } from "../schema/drafts";

/** An entry of `stories:`, and its place in the list. */
export type Anchored = { anchor: AnchorDraft; index: number };

export interface Anchors {
  /** By the story's place on the page. */
  of: Map<number, Anchored>;
  /** Entries about a story that an earlier entry names. */
  repeated: number[];
  /** Entries that name no story. */
  unknown: number[];
}

/** A page's text split as its front matter says, and which entry names which story. */
export interface AnchoredSplit {
  split: PageSplit;
  anchors: Anchors;
}

/**
 * Splits a page's text at the entries of its `stories:`, its lines taken for what `lines:` says; `paper`: by which habits; `layout`:
 * where its lines stand, where that is known.
 */
export function splitAsListed(
  body: string,
  draft: Pick<PageDraft, "stories" | "lines">,
  paper: PaperHabits | null,
  layout: OrderedPage | null,
): AnchoredSplit {
  const split = splitPage(body, {
    starts: draft.stories.flatMap(({ starts, joins }) => (joins ? [] : [starts])),
    joins: draft.stories.flatMap(({ starts, joins }) => (joins ? [starts] : [])),
    headlines: draft.stories.flatMap(({ starts, headline }) =>
      comparable(headline?.to ?? "") === comparable(starts) ? [starts] : [],
    ),
    paper,
    layout,
    lines: draft.lines.map(({ text, is = null, reviewed = false }) => ({ text, is, reviewed })),
  });
  return { split, anchors: matchAnchors(draft, (starts) => findAnchor(split, starts)) };
}

/** Which entry of `stories:` names which story; the first entry counts. Entries with `joins:` name none: their stories are part of others. */
function matchAnchors(draft: Pick<PageDraft, "stories">, find: (starts: string) => number | null): Anchors {
  const anchors: Anchors = { of: new Map(), repeated: [], unknown: [] };
  for (const [index, anchor] of draft.stories.entries()) {
    if (anchor.joins) continue;
    const order = find(anchor.starts);
    if (order === null) anchors.unknown.push(index);
    else if (anchors.of.has(order)) anchors.repeated.push(index);
    else anchors.of.set(order, { anchor, index });
  }
  return anchors;
}
