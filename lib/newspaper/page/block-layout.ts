import type { PartLabel } from "@/lib/layout/model";
import type { SetRow } from "./set-rows";

/** How a block was set, where the page's layout is known. */
export interface BlockLayout {
  /** Whether sizes are those of the type, and not measured by boxes, which are a little off. */
  exact: boolean;
  /** Type height against that of most of the page's text: 1 is text, 3 a large headline. */
  size: number;
  bold: boolean;
  /** Whether its characters stand below each other. */
  vertical: boolean;
  /** Numbers of region and column, of its first and its last line. */
  region: { first: number; last: number };
  column: { first: number; last: number };
  /** Where it stands by the largest line of the headline that it is set with, and its type height against that one's; null in text. */
  head: { place: "above" | "main" | "below"; ratio: number } | null;
  /** Whether nothing else stands in its column. */
  alone: boolean;
  /** Where it stands among all lines of the page. */
  row: SetRow;
  /** Its width against that of most lines of text. */
  width: number;
  /** How far its first line begins from the column's edge, and how far its last one ends from the other, in characters. */
  room: { first: number; last: number };
  /** How far below the line above in its column it stands, in characters; null at the column's head. */
  gap: number | null;
  /** The page's edge at which it stands. */
  edge: "top" | "bottom" | null;
  /** Where a picture is that it stands close to. */
  picture: "above" | "below" | "beside" | null;
  label: PartLabel | null;
  /** Where in the text its printed lines begin, but for the first: a line's end parts words, as spaces do. */
  starts: readonly number[];
}

/** How far from its column's edge a first line begins that is indented, in characters: two, and what boxes are off. */
export const INDENTED = 1.2;
/** A line that begins farther in stands in the middle of its column, or at its right edge. */
const ASIDE = 2.8;

/** Whether a line begins so far from its column's edge, in characters, as paragraphs do. */
export const isIndent = (room: number): boolean => room > INDENTED && room < ASIDE;

/** Types whose heights differ by less than this factor are one: boxes of recognisers are a little off. */
export const SAME_TYPE = 1.12;
