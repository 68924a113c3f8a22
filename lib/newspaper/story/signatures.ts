import { type Closing, cutClosingByline, isBelowSignature } from "../fields/closing-byline";
import { type ParsedDateline, parseDateline } from "../fields/dateline";
import { parseOpening } from "../fields/printed-opening";
import type { SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { BULLETS } from "../source/text";
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
  const printed = {
    boldEnds: new Set(blocks.flatMap(({ facts }) => [...facts.block.boldEnds])),
    outlets: blocks[0]?.facts.block.outlets ?? [],
    starts: lineStarts(blocks),
  };
  const first = draft.blocks.findIndex(({ kind }) => kind === "paragraph");
  const labelled = labelledDatelines(draft, blocks);
  for (const index of labelled.length > 0 ? labelled : new Set([...starts, first])) {
    const block = draft.blocks[index];
    const opening = block?.kind === "paragraph" ? parseOpening(block.text, printed) : null;
    if (block && !opening && labelled.length > 0) draft.problems.push(unreadDateline(block.text, source));
    if (!block || !opening) continue;
    if (opening.end >= block.text.text.length && isText(block.text, blocks)) continue;
    draft.dateline = opening.dateline;
    takeOpening(draft, index, opening, source);
    break;
  }
  if (labelled.length === 0) readOpeningBelowLead(draft, first, printed, source);
  readLaterOpenings(draft, source);
}

/** So many paragraphs may tell again what was reported before. */
const LEADS = 2;

/** 11月27日，本报刊登了…的消息。 stands above 江晚讯（记者 甲）昨天，…: a follow-up is dated and signed below what it goes back to. */
function readOpeningBelowLead(
  draft: Draft,
  first: number,
  printed: Parameters<typeof parseOpening>[1],
  source: SourceText,
): void {
  if (first === -1 || draft.dateline || draft.bylines.length > 0) return;
  for (let index = first + 1; index <= first + LEADS; index += 1) {
    const block = draft.blocks[index];
    const opening = block?.kind === "paragraph" ? parseOpening(block.text, printed) : null;
    if (!block || !opening?.dateline || opening.bylines.length === 0) continue;
    if (opening.end >= block.text.text.length) continue;
    draft.dateline = opening.dateline;
    takeOpening(draft, index, opening, source);
    return;
  }
}

function takeOpening(draft: Draft, index: number, opening: ParsedDateline, source: SourceText): void {
  const block = draft.blocks[index];
  if (!block) return;
  const { bylines, words, end } = opening;
  draft.bylines.push(...bylines);
  draft.repairs.push(...unspacedRepairs(words, source));
  own(draft, "dateline", sliceTraced(block.text, 0, end));
  const rest = sliceTraced(block.text, end);
  draft.blocks[index] = { kind: "paragraph", text: rest };
  draft.repairs = draft.repairs.flatMap((repair) => movedBy(repair, index, end));
  if (rest.text === "") dropBlock(draft, index);
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

/**
 * Takes the byline off the end of the last paragraph, （记者 刘聪 报道）, and off those above that end alike: of several
 * briefs below one headline each is signed, and a box may stand below the signature.
 */
export function readClosing(draft: Draft, blocks: readonly Classified[], source: SourceText): void {
  const lastIndex = draft.blocks.findLastIndex(({ text }) => !isBelowSignature(text.text));
  if (draft.blocks[lastIndex]?.kind !== "paragraph") return;
  const unsigned = draft.bylines.length === 0;
  const starts = lineStarts(blocks);
  const signed = draft.blocks.flatMap(({ kind, text }, index) => {
    const cut = kind === "paragraph" ? cutClosingByline(text, !unsigned, starts) : null;
    return cut ? [{ index, cut }] : [];
  });
  const atEnd = signed.at(-1)?.index === lastIndex;
  for (const { index, cut } of signed.toReversed()) {
    const isLast = index === lastIndex;
    const isBrief = atEnd && BRIEF.test(cut.rest.text);
    // A letter is signed, and its answer stands below: （夏县 令狐秀英）.
    const isLetter = unsigned && (cut.byline.from || (cut.byline.sure && !atEnd));
    if (isLast || isBrief || isLetter) takeClosing(draft, index, cut, source);
  }
}

/** Offsets at which printed lines begin, where the page's layout is known. */
const lineStarts = (blocks: readonly Classified[]): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ facts }) => facts.block.layout?.starts ?? []));

function takeClosing(
  draft: Draft,
  index: number,
  { rest, mark, byline, dateline }: Closing,
  source: SourceText,
) {
  draft.bylines.unshift(...byline.bylines);
  draft.dateline ??= dateline;
  draft.repairs.push(...unspacedRepairs(byline.words, source));
  own(draft, "byline", mark);
  draft.blocks[index] = { kind: "paragraph", text: rest };
  if (rest.text === "") dropBlock(draft, index);
}

/** △县邮电局…: one of several briefs below one headline. */
const BRIEF = new RegExp(`^\\s*[${BULLETS}]`);

/** 本报记者甲 乙核实报道：… below what a reader told: takes the byline off a later paragraph. */
function readLaterOpenings(draft: Draft, source: SourceText): void {
  for (const [index, block] of draft.blocks.entries()) {
    if (block.kind !== "paragraph" || !REPORTED.test(block.text.text.slice(0, 60))) continue;
    const opening = parseDateline(block.text, new Set());
    if (!opening || opening.dateline || opening.end === block.text.text.length) continue;
    takeOpening(draft, index, opening, source);
  }
}

const REPORTED = /^\s*(?:本报|本報)[^，。：:；]{2,44}报\s*[道导]\s*[：:]/;
