import type { SourceText } from "@/lib/newspaper/source/source";
import { MENDABLE } from "@/lib/newspaper/suspects/fields";
import type { Finding } from "@/lib/newspaper/suspects/suspect";
import type { PageSplit } from "@/lib/newspaper/types";
import { compare } from "@/lib/records/compare";
import type { LineMark } from "@/lib/records/page";
import type { Suspect } from "@/lib/records/suspect";

/** The findings of a page as records; `firstLine` is the page's first line in its file. */
export const suspectsOf = (
  findings: readonly Finding[],
  { source }: PageSplit,
  file: string,
  firstLine: number,
): Suspect[] =>
  findings.map(({ kind, field, start, length, suggestion, reason, score }) => {
    const { line, column } = source.position(field.text.at[start] ?? 0);
    const fieldAt = source.position(field.text.at[0] ?? 0);
    return {
      file,
      line: line + firstLine - 1,
      column,
      kind,
      text: field.text.text.slice(start, start + length),
      suggestion,
      reason,
      score,
      field: field.text.text,
      start,
      fieldAt: { line: fieldAt.line + firstLine - 1, column: fieldAt.column },
      mendable: MENDABLE.has(field.part),
    };
  });

/** The worst first, then as they stand in the files. Editors accept suspects by their numbers in this order. */
export const rankSuspects = (suspects: readonly Suspect[]): Suspect[] =>
  suspects.toSorted(
    (a, b) => b.score - a.score || compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );

/** A finding on its printed line. A column break may cut it: then the part above the break is marked. */
export function suspectMark(
  { field, start, length, suggestion, reason }: Finding,
  { position, printed }: SourceText,
): { line: number; mark: LineMark } {
  const first = field.text.at[start] ?? 0;
  const { line, column } = position(first);
  const last = position(field.text.at[start + length - 1] ?? first);
  const whole = last.line === line;
  const { start: lineStart = 0, end: lineEnd = 0 } = printed.lines[line - 1] ?? {};
  const note = whole || suggestion === null ? reason : `${reason}；全文应是“${suggestion}”`;
  return {
    line,
    mark: {
      column,
      length: (whole ? last.column : lineEnd - lineStart) + 1 - column,
      kind: "suspect",
      to: whole ? suggestion : null,
      note,
    },
  };
}
