import type { Position, Problem } from "@/lib/records/problem";

/**
 * One change from the printed to the split text. Its position is that of the character after which the column breaks, or at
 * which the spaced word or the recogniser's mark-up begins.
 */
export interface SplitRepair extends Position {
  kind: "joined" | "unspaced" | "converted";
  from: string;
  to: string;
  /** Index of the joined paragraph in the story's blocks, and the offset of the join in its text. */
  block: number | null;
  at: number | null;
}

/** Something an editor should look at. Its lines are those of the page's text. */
export interface SplitProblem extends Omit<Problem, "file"> {
  /** The words of the editor's anchor that it is about, if it is about one. */
  anchor?: string;
  /** Fields of the story's entry in `stories:` that settle it: headline, kicker and deck, or bylines. */
  settledBy?: "titles" | "bylines";
}
