import { mendableTexts } from "@/lib/newspaper/suspects/fields";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Finding } from "@/lib/newspaper/suspects/suspect";
import type { PageSplit } from "@/lib/newspaper/types";
import type { LineMark, PageLine } from "@/lib/records/page";
import type { Story } from "@/lib/records/story";
import { changesIn } from "../ocr/fixes";
import { suspectMark } from "../ocr/suspects";

/** The transcript of a page, each line with its class, its story and the changes made to it. */
export function linesWithMarks(
  split: PageSplit,
  stories: readonly Story[],
  fixes: readonly OcrFix[],
  findings: readonly Finding[],
): PageLine[] {
  const marks = new Map<number, LineMark[]>();
  const add = (line: number, mark: LineMark) => marks.set(line, [...(marks.get(line) ?? []), mark]);
  for (const traced of split.stories.flatMap(mendableTexts)) {
    for (const { fix, start, end } of changesIn(traced.text, fixes)) {
      const { line, column } = split.source.position(traced.at[start] ?? 0);
      const length = end - start;
      add(line, {
        column,
        length,
        kind: fix.right === null ? "suspect" : "misread",
        to: fix.right,
        note: fix.note,
      });
    }
  }
  const joinedLines = new Set<number>();
  for (const repair of stories.flatMap((story) => story.repairs)) {
    if (repair.kind === "joined") joinedLines.add(repair.line);
    if (repair.kind === "unspaced") {
      add(repair.line, {
        column: repair.column,
        length: repair.from.length,
        kind: "unspaced",
        to: repair.to,
        note: "",
      });
    }
  }
  for (const finding of findings) {
    const { line, mark } = suspectMark(finding, split.source);
    if (!(marks.get(line) ?? []).some((other) => overlap(other, mark))) add(line, mark);
  }
  return split.lines.map(({ number, text, class: lineClass, rule, story, furniture }) => ({
    number,
    text,
    class: lineClass,
    rule,
    story,
    furniture: furniture ?? null,
    marks: (marks.get(number) ?? []).sort((a, b) => a.column - b.column),
    joinsNext: joinedLines.has(number),
  }));
}

const overlap = (a: LineMark, b: LineMark): boolean =>
  a.column < b.column + b.length && b.column < a.column + a.length;
