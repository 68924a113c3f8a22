import { openAfter } from "../source/brackets";
import type { SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { needsSpace } from "../source/text";
import { concatTraced, type Traced } from "../source/traced";
import { decide } from "./goes-on";
import type { Growing, PrintedPiece } from "./pieces";
import { indentsOf } from "./set-lines";
import type { JoinDoubt, StoryBlock } from "./split-story";

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
