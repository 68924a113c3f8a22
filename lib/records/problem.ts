import { z } from "zod";

/**
 * Something in the content that an editor should know of. Lines and columns are 1-based and count from the
 * first line of `file`. An error stops the publish; a warning does not.
 */
export const Problem = z.object({
  file: z.string(),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  severity: z.enum(["error", "warning"]),
  /** The rule's stable name, e.g. `unknown-section`. */
  rule: z.string(),
  /** What was found, in the editor's language. */
  message: z.string(),
  /** What to do about it. */
  cure: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** Where in a text something stands: line and column, both from 1; the column in UTF-16 units. */
export type Position = Pick<Problem, "line" | "column">;

/** Where the character at an offset stands in a text. Lines end with line feeds. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A problem of a file that is known already. */
export type Report = (found: Omit<Problem, "file" | keyof Position> & { at: Position }) => Problem;

/** For what is wrong with a file as a whole. */
export const FILE_START: Position = { line: 1, column: 1 };

/** Makes the problems of one file. */
export const reporter =
  (file: string): Report =>
  ({ at: { line, column }, severity, rule, message, cure }) => ({
    file,
    line,
    column,
    severity,
    rule,
    message,
    cure,
  });
