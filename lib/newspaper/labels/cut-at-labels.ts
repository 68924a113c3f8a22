import { furnitureKind } from "../fields/furniture";
import { isCaption, isLabelledCaption } from "../fields/photos";
import { type BlockLabel, isOneLine, UNLABELLED } from "../source/line-label";
import type { SplitProblem } from "../source/remarks";
import type { SourceLine, SourceText } from "../source/source";
import { comparable, endsSentence } from "../source/text";
import { type FoundLine, labelError } from "./find-lines";

/** The lines of one block, and what an editor says of them. */
export interface LabelledLines {
  lines: SourceLine[];
  label: BlockLabel;
  /** Indexes of the lines that an editor has glued to the one above. */
  glued: number[];
}

interface Growing extends LabelledLines {
  /** Where the words of its label end; null without a label. */
  until: number | null;
  /** What follows it is another block. */
  closed: boolean;
}

/** Cuts the lines of blocks anew where editors have labelled them: a label begins a block, or glues its line to the one above. */
export function cutAtLabels(
  source: SourceText,
  groups: readonly SourceLine[][],
  found: readonly FoundLine[],
): { groups: LabelledLines[]; problems: SplitProblem[] } {
  const { labels, problems } = labelsByLine(groups, found);
  const cut: Growing[] = [];
  for (const lines of groups) {
    for (const [index, line] of lines.entries()) {
      const own = labels.get(line);
      const above = cut.at(-1);
      const inWords = above?.until != null && isWithin(source, line, above.until);
      const begins = !above || index === 0 || (above.closed && !inWords);
      const is = own?.label.is ?? null;
      if (own && is && is !== "continues") cut.push(begun(line, own));
      else if (begins && own && is) {
        const problem = glue(source, cut, line, own);
        if (problem) problems.push(problem);
      } else if (begins) cut.push(begun(line, own));
      else {
        above.lines.push(line);
        if (own) above.label = { ...above.label, reviewed: true };
      }
    }
  }
  return { groups: cut.map(({ lines, label, glued }) => ({ lines, label, glued })), problems };
}

function begun(line: SourceLine, own: FoundLine | undefined): Growing {
  const { is = null, reviewed = false } = own?.label ?? {};
  const until = is ? (own?.end ?? null) : null;
  const label = own ? { is, reviewed } : UNLABELLED;
  return { lines: [line], label, glued: [], until, closed: is !== null && isOneLine(is) };
}

/** Adds a line to the block above. Where an aside stands between, the line stays a block, and its text is joined later. */
function glue(source: SourceText, cut: Growing[], line: SourceLine, own: FoundLine): SplitProblem | null {
  const above = cut.at(-1);
  if (!above) {
    cut.push(begun(line, undefined));
    return labelError(
      own.entry,
      "nothing-above",
      `lines: 的“${own.label.text}”是这一版的第一行，上面没有可以接的`,
      "删去这一条，或改写 is:",
    );
  }
  const tight = above.lines.at(-1)?.end === line.start - 1;
  if (isAside(source, above, tight) && cut.some((each) => !isAside(source, each, false)))
    cut.push(begun(line, own));
  else {
    above.glued.push(above.lines.length);
    above.lines.push(line);
    above.closed = false;
    above.until = null;
  }
  return null;
}

/** Furniture, or a caption that is complete: what stands between the halves of a paragraph. */
function isAside({ text }: SourceText, { lines, label }: Growing, tight: boolean): boolean {
  if (label.is === "furniture" || (label.is === null && lines[0]?.form === "aside")) return true;
  if (label.is) return (label.is === "caption" || label.is === "credit") && !tight;
  const printed = text.slice(lines[0]?.start, lines.at(-1)?.end).trim();
  const kind = furnitureKind(printed);
  if (kind !== null) return kind !== "contact" && kind !== "column";
  return isCaption(printed) && (!isLabelledCaption(printed) || endsSentence(printed));
}

/** Whether all of a line stands before an offset, punctuation aside. */
const isWithin = ({ text }: SourceText, { start, end }: SourceLine, until: number): boolean =>
  start < until && comparable(text.slice(Math.min(until, end), end)) === "";

function labelsByLine(
  groups: readonly SourceLine[][],
  found: readonly FoundLine[],
): { labels: Map<SourceLine, FoundLine>; problems: SplitProblem[] } {
  const labels = new Map<SourceLine, FoundLine>();
  const problems: SplitProblem[] = [];
  const lines = found.length > 0 ? groups.flat() : [];
  for (const each of found) {
    const line = lines.findLast(({ start }) => start <= each.start);
    if (line && !labels.has(line)) labels.set(line, each);
    else if (line)
      problems.push(
        labelError(
          each.entry,
          "repeated-line",
          `lines: 的“${each.label.text}”与前面一条说的是同一行，没有使用`,
          "两条只留一条",
        ),
      );
  }
  return { labels, problems };
}
