import type { Columns } from "./columns";

/** What the whole page tells of its parts. */
export interface PageFacts {
  /** Height of most of its type. */
  body: number;
  /** Whether sizes are those of the type, not measured by boxes: the same type has one size. */
  exact: boolean;
  columns: Columns;
  /** Edge of the cells in which things are looked for. */
  cell: number;
}
