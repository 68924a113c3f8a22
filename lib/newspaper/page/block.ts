import type { Plain } from "../source/plain";
import type { SourceLine } from "../source/source";

/** Neighbouring lines that were printed as one thing: a headline, a byline, a paragraph or half of one. */
export interface Block extends Plain {
  /** Place on the page, from 0. */
  index: number;
  lines: readonly SourceLine[];
  /** Whether it begins with a full-width indent, as real paragraphs do. */
  indented: boolean;
  /** No blank line stands above it. */
  tight: boolean;
  /** A line of a list or of a table. */
  listed: boolean;
}
