import type { Position, Problem } from "@/lib/records/problem";

/** Something to tell the editor about a text. Lines and columns count from the text's first. */
export type Finding = Pick<Problem, "severity" | "rule" | "message" | "cure"> & { at: Position };

const TEXT_START: Position = { line: 1, column: 1 };

/** Where a node of a tree begins; the text's start for one that no place of the text has made. */
export const startOf = (node: { position?: { start: Position } | undefined }): Position => {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : TEXT_START;
};

/** As much of a text as tells an editor which one is meant. */
export function excerpt(text: string, length = 16): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
