import type { Position, Problem } from "@/lib/records/problem";
import type { LineKind } from "./line-label";

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
  /** The entry of the page's `lines:` that it is about, if it is about one. */
  labelled?: number;
  /** Entries of `lines:` that settle it: the reading as it is, and then the other one. */
  entries?: readonly ProposedLine[];
}

/** An entry of `lines:` as it is proposed to editors. `is`: null where the entry only says that the reading is right. */
export interface ProposedLine {
  text: string;
  is: LineKind | null;
}

/** Why a reading is shown to an editor. */
export interface Doubt extends Pick<SplitProblem, "rule" | "message"> {
  /** What to do about it where no line of its own can be named. */
  cure: string;
  /** What the line is by its reading, and what it may be as well; null where no label says so. */
  mine: LineKind | null;
  rival: LineKind | null;
  /** What its line may be beyond that: the beginning of another story, or part of the one above. */
  otherwise?: "opens" | "joins";
}
