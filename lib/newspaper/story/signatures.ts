import { cutClosingByline } from "../fields/closing-byline";
import { parseDateline } from "../fields/dateline";
import { parseKnownDateline } from "../fields/known-dateline";
import type { SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { sliceTraced } from "../source/traced";
import { unspacedRepairs } from "../source/unspaced";
import type { Classified } from "./assemble";
import type { Joined } from "./join-pieces";
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
  const outlets = blocks[0]?.facts.outlets ?? [];
  const first = draft.blocks.findIndex(({ kind }) => kind === "paragraph");
  for (const index of new Set([...starts, first])) {
    const block = draft.blocks[index];
    const opening =
      block?.kind === "paragraph"
        ? (parseDateline(block.text, boldEnds) ?? parseKnownDateline(block.text, boldEnds, outlets))
        : null;
    if (!block || !opening) continue;
    const { dateline, bylines, words, end } = opening;
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
