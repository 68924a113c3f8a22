import type { AnchorDraft, PageDraft } from "./drafts";

/** An entry of `stories:`, and its place in the list. */
export type Anchored = { anchor: AnchorDraft; index: number };

export interface Anchors {
  /** By the story's place on the page. */
  of: Map<number, Anchored>;
  /** Entries that speak of a story that an earlier one speaks of. */
  repeated: number[];
  /** Entries that speak of no story. */
  unknown: number[];
}

/** Which entry of `stories:` speaks of which story; the first entry wins. Those with `joins:` speak of none that is left. */
export function matchAnchors(draft: PageDraft, find: (starts: string) => number | null): Anchors {
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
