/** One change from the printed to the split text. */
export interface SplitRepair {
  kind: "joined" | "unspaced";
  /** Of the character after which the column breaks, or at which the spaced word begins; both from 1. */
  line: number;
  column: number;
  from: string;
  to: string;
  /** Index of the joined paragraph in the story's blocks, and the offset of the join in its text. */
  block: number | null;
  at: number | null;
}

/** Something an editor should look at; message and cure are in the editor's language. */
export interface SplitProblem {
  line: number;
  column: number;
  severity: "error" | "warning";
  rule: string;
  message: string;
  cure: string;
  /** The words of the editor's anchor that it is about, if it is about one. */
  anchor?: string;
}
