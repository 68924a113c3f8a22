import type { Facts } from "@/lib/newspaper/facts";
import type { FurnitureKind, SplitProblem } from "@/lib/newspaper/types";
import type { LineClass } from "@/lib/records/page";

/** What a rule says about a block. */
export interface Verdict {
  class: Exclude<LineClass, "blank">;
  /** The rule's name, for `--explain`. */
  rule: string;
  /** A new story begins here. */
  opens?: boolean;
  /** It belongs to the story that begins below. */
  pends?: boolean;
  /** The story is a notice. */
  notice?: boolean;
  furniture?: FurnitureKind;
  /** Weak evidence that an editor should look at. */
  doubt?: Pick<SplitProblem, "rule" | "message" | "cure">;
}

/** What the blocks above have come to. */
export interface Above {
  /** No story yet; a headline or byline only; text. */
  story: "none" | "headed" | "body";
  /** Level of the story's Markdown heading, 0 for none. */
  level: number;
  notice: boolean;
  /** Whether the last paragraph ends a sentence. */
  complete: boolean;
  /** Whether the story is at its end (下转, or its byline), so that no text of it can follow. */
  away: boolean;
  /** A photo by itself follows (图片报道). */
  photo: boolean;
}

/** A block with what stands around it. */
export interface Place {
  facts: Facts;
  above: Above;
  /** The block immediately above and its verdict. */
  previous: { facts: Facts; verdict: Verdict } | null;
  /** The n-th block below, furniture left out; the first is 1. */
  below(n: number): Facts | null;
  /** The n-th block above, whatever it is; the first is 1. */
  before(n: number): Facts | null;
  /** Levels of Markdown headings that head stories on this page. */
  headlineLevels: ReadonlySet<number>;
}

/** One kind of evidence: a verdict, or null where it says nothing. */
export type Rule = (place: Place) => Verdict | null;
