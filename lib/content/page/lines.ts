import type { Splice } from "@/lib/newspaper/source/markup/splice";
import { printedPosition, type SourceText } from "@/lib/newspaper/source/source";
import { mendableTexts } from "@/lib/newspaper/suspects/fields";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Finding } from "@/lib/newspaper/suspects/suspect";
import type { PageSplit } from "@/lib/newspaper/types";
import type { LineMark, PageLine } from "@/lib/records/page";
import type { Repair, Story } from "@/lib/records/story";
import { changesIn } from "../ocr/fixes";
import { suspectMark } from "../ocr/suspects";

/** The transcript of a page, each line with its class, its story and the changes made to it. */
export function linesWithMarks(
  split: PageSplit,
  stories: readonly Story[],
  fixes: readonly OcrFix[],
  findings: readonly Finding[],
): PageLine[] {
  const repairs = stories.flatMap((story) => story.repairs);
  const marks = marksByLine(split, repairs, fixes, findings);
  const joinedLines = new Set(repairs.flatMap((repair) => (repair.kind === "joined" ? [repair.line] : [])));
  return split.lines.map(({ number, text, class: lineClass, rule, story, furniture }) => ({
    number,
    text,
    class: lineClass,
    rule,
    story,
    furniture: furniture ?? null,
    marks: (marks.get(number) ?? []).sort((a, b) => a.column - b.column || b.length - a.length),
    joinsNext: joinedLines.has(number),
    boxes: [],
  }));
}

/** The marks of each line: known misreadings, spaced letters, recognisers' mark-up, and what looks misread where none of those stands. */
function marksByLine(
  { stories, source }: PageSplit,
  repairs: readonly Repair[],
  fixes: readonly OcrFix[],
  findings: readonly Finding[],
): Map<number, LineMark[]> {
  const marks = new Map<number, LineMark[]>();
  const add = (line: number, mark: LineMark) => {
    const own = marks.get(line);
    if (own) own.push(mark);
    else marks.set(line, [mark]);
  };
  for (const traced of stories.flatMap(mendableTexts)) {
    for (const { fix, start, end } of changesIn(traced.text, fixes)) {
      const { line, column } = source.position(traced.at[start] ?? 0);
      const kind = fix.right === null ? "suspect" : "misread";
      add(line, { column, length: end - start, kind, to: fix.right, note: fix.note });
    }
  }
  for (const repair of repairs) {
    if (repair.kind !== "unspaced") continue;
    const { line, column, from, to } = repair;
    add(line, { column, length: from.length, kind: "unspaced", to, note: "" });
  }
  for (const { line, mark } of source.splices.flatMap((each) => convertedMarks(each, source)))
    add(line, mark);
  for (const finding of findings) {
    const { line, mark } = suspectMark(finding, source);
    if (!(marks.get(line) ?? []).some((other) => overlap(other, mark))) add(line, mark);
  }
  return marks;
}

/** A piece of mark-up on each printed line that it reaches over; what it stands for is said on the first. */
function convertedMarks({ start, end, to }: Splice, source: SourceText): { line: number; mark: LineMark }[] {
  const at = printedPosition(source, start);
  return source.printed.text
    .slice(start, end)
    .split("\n")
    .flatMap((text, index) => {
      if (text.trim() === "") return [];
      const column = index === 0 ? at.column : 1;
      const mark = { column, length: text.length, kind: "converted" as const, note: "" };
      return [{ line: at.line + index, mark: { ...mark, to: index === 0 ? to.replace(/\n/g, "⏎") : "" } }];
    });
}

const overlap = (a: LineMark, b: LineMark): boolean =>
  a.column < b.column + b.length && b.column < a.column + a.length;
