import { cutClosingByline } from "../fields/closing-byline";
import { parseDateline } from "../fields/dateline";
import type { SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { sliceTraced, type Traced } from "../source/traced";
import { unspacedRepairs } from "../source/unspaced";
import type { Classified } from "./assemble";
import type { Joined } from "./join-pieces";
import { unreadDateline } from "./labelled";
import { type Draft, own } from "./split-story";

/**
 * Takes the dateline off the first paragraph below the headline; a column break may have cut it in two, so it is read
 * from the joined text. An editors' note may stand before that paragraph.
 */
export function readOpening(
  draft: Draft,
  { starts }: Joined,
  blocks: readonly Classified[],
  source: SourceText,
): void {
  const boldEnds = new Set(blocks.flatMap(({ facts }) => [...facts.block.boldEnds]));
  const first = draft.blocks.findIndex(({ kind }) => kind === "paragraph");
  const labelled = labelledDatelines(draft, blocks);
  for (const index of labelled.length > 0 ? labelled : new Set([...starts, first])) {
    const block = draft.blocks[index];
    const opening = block?.kind === "paragraph" ? parseDateline(block.text, boldEnds) : null;
    if (block && !opening && labelled.length > 0) draft.problems.push(unreadDateline(block.text, source));
    if (!block || !opening) continue;
    const { dateline, bylines, words, end } = opening;
    if (end >= block.text.text.length && isText(block.text, blocks)) continue;
    draft.dateline = dateline;
    draft.bylines.push(...bylines);
    draft.repairs.push(...unspacedRepairs(words, source));
    own(draft, "dateline", sliceTraced(block.text, 0, end));
    const rest = sliceTraced(block.text, end);
    draft.blocks[index] = { kind: "paragraph", text: rest };
    draft.repairs = draft.repairs.flatMap((repair) => movedBy(repair, index, end));
    if (rest.text === "") dropBlock(draft, index);
    return;
  }
}

/** Indexes of the paragraphs that begin with a dateline, as an editor says. */
function labelledDatelines(draft: Draft, blocks: readonly Classified[]): number[] {
  const begins = blocks.flatMap(({ facts: { block } }) =>
    block.label.is === "dateline" ? (block.text.at[0] ?? []) : [],
  );
  return begins.map((at) => draft.blocks.findIndex(({ text }) => text.at[0] === at));
}

/** Whether an editor says that a text is a paragraph. */
const isText = ({ at }: Traced, blocks: readonly Classified[]): boolean =>
  blocks.some(({ facts: { block } }) => block.label.is === "paragraph" && block.text.at[0] === at[0]);

/**
 * A repair's place in a block from whose beginning `length` characters were taken; none where it lay in them. A
 * dateline in a line of its own was joined to nothing.
 */
function movedBy(repair: SplitRepair, block: number, length: number): SplitRepair[] {
  if (repair.block !== block || repair.at === null) return [repair];
  if (repair.at === length) return [];
  return [repair.at > length ? { ...repair, at: repair.at - length } : { ...repair, block: null, at: null }];
}

/** A dateline that stood alone leaves no paragraph. */
function dropBlock(draft: Draft, index: number): void {
  draft.blocks.splice(index, 1);
  draft.repairs = draft.repairs.map((repair) =>
    repair.block !== null && repair.block > index ? { ...repair, block: repair.block - 1 } : repair,
  );
}

/** Takes the byline off the end of the last paragraph: （记者 刘聪 报道）. */
export function readClosing(draft: Draft, source: SourceText): void {
  const last = draft.blocks.at(-1);
  if (last?.kind !== "paragraph") return;
  const cut = cutClosingByline(last.text, draft.bylines.length > 0);
  if (!cut) return;
  draft.bylines.push(...cut.byline.bylines);
  draft.repairs.push(...unspacedRepairs(cut.byline.words, source));
  own(draft, "byline", cut.mark);
  draft.blocks[draft.blocks.length - 1] = { kind: "paragraph", text: cut.rest };
}
