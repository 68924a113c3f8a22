import type { BlockLayout } from "../page/block-layout";
import { closes, openAfter } from "../source/brackets";
import type { BlockLabel } from "../source/line-label";
import type { SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { endsSentence, isNumbered, isShort, isTableRow, needsSpace } from "../source/text";
import { concatTraced, type Traced } from "../source/traced";
import {
  beginsItem,
  cutsEnumeration,
  ENDS_QUOTED,
  ENDS_SIGNED,
  isAsked,
  isListLike,
  isNoticeLine,
  isResult,
  isTimed,
  LEAST_OF_SENTENCE,
} from "./piece-wording";
import { decidePrinted } from "./printed-lines";
import { beginsAnew, isRowAbove, leadsToQuote } from "./rows";
import { decideSet, indentsOf } from "./set-lines";
import type { JoinDoubt, StoryBlock } from "./split-story";

/** A paragraph or part of one, as printed between two blank lines. */
export interface PrintedPiece extends StoryBlock {
  indented: boolean;
  /** A line of a list or table: nothing is joined to it. */
  apart: boolean;
  /** Neither the headline nor anything else stands between it and the piece above. */
  follows: boolean;
  /** A notice's text: its signature and its date are lines of their own. */
  notice: boolean;
  /** No blank line stands above: the same printed paragraph may only go on in the next line. */
  tight: boolean;
  /** Whether its first printed line's width and marks say that it begins a paragraph; null where that can't be seen. */
  begins: boolean | null;
  /** What an editor says of its first line. */
  label: BlockLabel;
  /** Characters that its first and its last printed line lack to fill the column; null where lines are no printed lines. */
  room: { first: number; last: number } | null;
  /** How many lines it has. */
  lines: number;
  /** How it was set, where that is known; what grows is as set at its end. */
  layout: BlockLayout | null;
}

interface Growing extends PrintedPiece {
  parts: Traced[];
  length: number;
  tail: string;
  open: string[];
  /** Whether an editor has looked at its last part. */
  reviewed: boolean;
  /** A row of a list, or a verse. */
  row: boolean;
}

/** What else tells whether two pieces belong together. */
interface Around {
  /** Paragraphs of the story begin with an indent. */
  indents: boolean;
  /** The piece below these. */
  next: string | null;
}

/** Stories' blocks with the column breaks inside paragraphs closed. */
export interface Joined {
  blocks: StoryBlock[];
  repairs: SplitRepair[];
  doubts: JoinDoubt[];
  /** Indexes of the blocks above which the headline or a byline stands. */
  starts: number[];
}

/** How many characters a repair shows on either side of the break. */
const CONTEXT_LENGTH = 6;

/** Convention “Paragraphs”: a column break cuts a paragraph anywhere, and the halves come back as two. */
export function joinPieces(pieces: readonly PrintedPiece[], source: SourceText): Joined {
  const done: Growing[] = [];
  const repairs: SplitRepair[] = [];
  const doubts: JoinDoubt[] = [];
  const paragraphs = pieces.filter(({ kind }) => kind === "paragraph");
  const indents = indentsOf(paragraphs) ?? paragraphs[0]?.indented === true;
  for (const [index, piece] of pieces.entries()) {
    const last = done.at(-1);
    const decision = last
      ? decide(last, piece, { indents, next: pieces[index + 1]?.text.text ?? null })
      : "apart";
    const row = decision === "row";
    if (last && row) last.row = true;
    if (last && decision === "join") {
      // The next printed line is no column break, but what an editor has joined is told.
      if (!piece.tight || piece.label.is === "continues")
        repairs.push(repairOf(last, piece, done.length - 1, source));
      grow(last, piece);
      continue;
    }
    if (last && decision === "doubt") doubts.push(doubtOf(last, piece, source));
    const { text } = piece;
    const { kind, indented, apart, follows, notice, tight, begins, label, room, lines, layout } = piece;
    done.push({
      kind,
      indented,
      apart,
      follows,
      notice,
      tight,
      begins,
      label,
      room,
      lines,
      layout,
      text,
      parts: [text],
      length: text.text.length,
      tail: text.text,
      open: openAfter(text.text, []),
      reviewed: piece.label.reviewed,
      row,
    });
  }
  return {
    blocks: done.map(({ kind, parts, row }) => ({
      kind,
      text: concatTraced(parts),
      ...(row ? { row } : {}),
    })),
    repairs,
    doubts,
    starts: done.flatMap(({ kind, follows }, index) => (kind === "paragraph" && !follows ? [index] : [])),
  };
}

/** Whether a piece goes on with the one above. On weak evidence the two stay apart, and a warning names them. */
function decide(left: Growing, right: PrintedPiece, around: Around): Decision {
  const { is } = right.label;
  if (is === "continues") return left.kind === "subhead" ? "apart" : "join";
  // What an editor calls a paragraph begins one.
  if (is === "paragraph" || is === "dateline") return "apart";
  const decision = decideByText(left, right, around);
  return decision === "doubt" && (right.label.reviewed || left.reviewed) ? "apart" : decision;
}

type Decision = "join" | "apart" | "row" | "doubt";

function decideByText(left: Growing, right: PrintedPiece, { indents, next }: Around): Decision {
  if (left.kind === "subhead" || right.kind === "subhead" || left.apart || right.apart) return "apart";
  const text = right.text.text;
  if (!right.follows) return "apart";
  if (isTableRow(left.tail) || isTableRow(text)) return "apart";
  const set = decideSet(left, right, indents);
  if (set) return set;
  const begins =
    (beginsItem(text) && !cutsEnumeration(left.tail, text) && !isAsked(left.tail, text)) || beginsAnew(text);
  if (begins && endsSentence(left.tail)) return "apart";
  const printed = decidePrinted(left, right, indents);
  if (printed) return printed;
  if (begins) return "apart";
  if (left.parts.length === 1 && beginsItem(left.text.text) && isListLike(left.text.text) && isResult(text))
    return "apart";
  if (left.parts.length === 1 && isTimed(left.text.text) && endsSentence(text) && !/^[的秒分之]/.test(text))
    return "apart";
  if (/[；;]$/.test(left.tail) && isShort(left.tail, 40) && isShort(right.text.text, 60)) return "apart";
  if (
    left.parts.length === 1 &&
    left.open.length === 0 &&
    isRowAbove({ left: left.tail, right: text, next, inRows: left.row })
  )
    return "row";
  if ((left.notice || right.notice) && isNoticeLine(left.tail, right.text.text)) return "apart";
  const opener = left.open.at(-1);
  if (ENDS_SIGNED.test(left.tail) || ENDS_QUOTED.test(left.tail)) return "apart";
  if (endsSentence(left.tail)) {
    // Each paragraph of a long quotation opens its quotes anew, and only the last closes them.
    const goesOn = opener !== undefined && !text.startsWith(opener) && closes(text, opener);
    return goesOn && !right.indented ? "join" : "apart";
  }
  if (right.indented) return "doubt";
  if (leadsToQuote(left.tail, text)) return "join";
  if (/[：:]$/.test(left.tail) && opener === undefined)
    return /^[“‘「『《]/.test(text) || isNumbered(text)
      ? "apart"
      : goesOnBehindColon(left, text)
        ? "join"
        : "doubt";
  if (opener === undefined && isListLike(left.tail) && isListLike(text) && left.parts.length === 1)
    return "doubt";
  return "join";
}

/**
 * …逐个问三个问题：⏎这份材料谁在用？…: a sentence that a column cut behind its colon. Behind 编辑同志：, 安排如下：, 六条建议：
 * something new begins.
 */
const goesOnBehindColon = ({ parts, text, tail }: Growing, below: string): boolean =>
  (parts.length > 1 || !isShort(text.text, LEAST_OF_SENTENCE)) &&
  !ANNOUNCES.test(tail) &&
  !isShort(below, LEAST_BELOW) &&
  /[，。？！]/.test(below) &&
  !/^[^，。？！：]{1,12}[：:]/.test(below);
const LEAST_BELOW = 12;
const ANNOUNCES =
  /(?:如下|(?:以下|下列|下面)[^，。]{0,14}|[几两二三四五六七八九十\d]+(?:个方面|条|点|项|件事|种人|招|步)[^，。]{0,8}|公告|通知|通报|公布|名单|要求|声明|建议|包括|(?:安排|分别)[为是]|单位[：:][^，。]{1,8}[）)])[：:]$/u;

function grow(left: Growing, right: PrintedPiece): void {
  const space = spaceBetween(left, right);
  if (space) left.parts.push(space);
  left.parts.push(right.text);
  left.length += (space ? 1 : 0) + right.text.text.length;
  left.tail = right.text.text;
  left.open = openAfter(right.text.text, left.open);
  left.reviewed = right.label.reviewed;
  left.room = right.room;
  left.layout = right.layout;
  left.lines += right.lines;
}

function spaceBetween(left: Growing, right: PrintedPiece): Traced | null {
  const end = left.parts.at(-1)?.at.at(-1);
  // The unit after the last one of a line is its line end, or a space before that.
  return end !== undefined && needsSpace(left.tail, right.text.text) ? { text: " ", at: [end + 1] } : null;
}

function repairOf(left: Growing, right: PrintedPiece, block: number, source: SourceText): SplitRepair {
  const { line, column } = source.position(left.parts.at(-1)?.at.at(-1) ?? 0);
  const before = left.tail.slice(-CONTEXT_LENGTH);
  const after = right.text.text.slice(0, CONTEXT_LENGTH);
  const space = spaceBetween(left, right)?.text ?? "";
  const from = `${before}⏎${after}`;
  return {
    kind: "joined",
    line,
    column,
    from,
    to: before + space + after,
    block,
    at: left.length + space.length,
  };
}

function doubtOf(left: Growing, right: PrintedPiece, source: SourceText): JoinDoubt {
  return {
    ...source.position(left.parts.at(-1)?.at.at(-1) ?? 0),
    text: right.text,
    doubt: {
      rule: "doubtful-join",
      message: `这一段以“${left.tail.slice(-CONTEXT_LENGTH)}”结尾，像没有写完；与下一段是否相连不能确定，没有合并`,
      cure: "核对原版；没有错就在这一稿的 starts: 下面写 reviewed: true",
      mine: "paragraph",
      rival: "continues",
    },
  };
}
