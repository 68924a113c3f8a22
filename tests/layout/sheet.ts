import type { Box } from "@/lib/records/box";
import type { Label } from "../score/label";

/** 宋体 and 黑体, each in two weights. */
export type Face = "serif" | "serif-bold" | "sans" | "sans-bold";

/** Characters of one face within a line. */
export interface Run {
  text: string;
  face: Face;
}

/** What a line is of: in the words of `tests/compose/parts.ts`; `furniture` is the page's own. */
export type LinePart =
  | "kicker"
  | "headline"
  | "deck"
  | "subhead"
  | "byline"
  | "paragraph"
  | "line"
  | "caption"
  | "jump"
  | "furniture";

/** One printed line, in points from the sheet's upper left corner. */
export interface SheetLine {
  runs: readonly Run[];
  /** The em boxes of its characters. */
  box: Box;
  size: number;
  vertical: boolean;
  /** How much wider than usual its characters are set: 长体 below 1, 扁体 above. */
  stretch: number;
  /** Points between the characters. */
  tracking: number;
  /** Printed white on black. */
  reverse: boolean;
  part: LinePart;
  /** Index of the story among the sheet's; null for furniture. */
  story: number | null;
  /** Number of the printed part (a paragraph, a headline's line) that it is of; lines of one part follow each other. */
  block: number;
  /** Number of the column of type, over the sheet. */
  column: number;
}

/** A drawing in place of a photograph; its number decides what it shows. */
export interface SheetPicture {
  box: Box;
  seed: number;
}

/** A typeset page: what is printed where, and what must be read in it. Lines stand in the order of reading. */
export interface Sheet {
  name: string;
  design: string;
  /** `zh-CN`, `zh-TW`: decides the forms of the characters. */
  language: string;
  width: number;
  height: number;
  bodySize: number;
  lines: readonly SheetLine[];
  rules: readonly Box[];
  /** How rules are drawn. */
  ruled: "hair" | "double" | "dashed";
  /** Filled areas below the text: `grey` from 0 (black) to 1. */
  fills: readonly { box: Box; grey: number }[];
  pictures: readonly SheetPicture[];
  label: Label;
  /** The words that were to be printed, story by story, and of the page's own. */
  printed: { pieces: readonly string[]; furniture: readonly string[] };
}

/** A line's text. */
export const textOf = ({ runs }: Pick<SheetLine, "runs">): string => runs.map(({ text }) => text).join("");
