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

/** Where in a file something stands. */
type At = Pick<Problem, "line" | "column">;

/** A problem of a file that is known already. */
export type Report = (found: Omit<Problem, "file" | keyof At> & { at: At }) => Problem;

/** For what is wrong with a file as a whole. */
export const FILE_START: At = { line: 1, column: 1 };

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
