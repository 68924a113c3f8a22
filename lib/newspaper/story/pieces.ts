import type { BlockLayout } from "../page/block-layout";
import type { BlockLabel } from "../source/line-label";
import type { Traced } from "../source/traced";
import type { StoryBlock } from "./split-story";

/** A paragraph or part of one, as printed between two blank lines. */
export interface PrintedPiece extends StoryBlock {
  indented: boolean;
  /** A line of a list or table: nothing is joined to it. */
  apart: boolean;
  /** Neither the headline nor anything else stands between it and the piece above. */
  follows: boolean;
  /** A notice's text: its signature and its date are lines of their own. */
  notice: boolean;
  /** No blank line stands above: the same printed paragraph may only go on in the next line. */
  tight: boolean;
  /** Whether its first printed line's width and marks say that it begins a paragraph; null where that can't be seen. */
  begins: boolean | null;
  /** What an editor says of its first line. */
  label: BlockLabel;
  /** Characters that its first and its last printed line lack to fill the column; null where lines are no printed lines. */
  room: { first: number; last: number } | null;
  /** How many lines it has. */
  lines: number;
  /** How it was set, where that is known; what grows is as set at its end. */
  layout: BlockLayout | null;
}

/** A paragraph as it is put together from its pieces, top down. */
export interface Growing extends PrintedPiece {
  parts: Traced[];
  length: number;
  tail: string;
  open: string[];
  /** Whether an editor has looked at its last part. */
  reviewed: boolean;
  /** A row of a list, or a verse. */
  row: boolean;
}
