import type { Byline, Dateline } from "@/lib/records/byline";
import type { FurnitureKind, LineClass } from "@/lib/records/page";
import type { PhotoReference } from "@/lib/records/story";
import type { Jump } from "./fields/jump";
import type { Source } from "./source/source";
import type { Traced } from "./source/traced";

/** One piece of furniture; `line` is its first. */
export interface Furniture {
  line: number;
  kind: FurnitureKind;
  text: Traced;
  /** Its Markdown marks. */
  markup: Traced;
}

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
  /** The anchor that it is about, which the page's text knows nothing of: its words. */
  anchor?: string;
}

/** A paragraph or a 小标题 (subhead), in printed order. */
export interface StoryBlock {
  kind: "paragraph" | "subhead";
  text: Traced;
}

/** Text of a story that is no field of traced text: its bylines, its marks, its captions, as printed. */
export interface OwnedText {
  part: "byline" | "dateline" | "caption" | "jump" | "markup";
  text: Traced;
}

/** One story as split from the page, before editors' decisions. */
export interface StoryDraft {
  kind: "news" | "photo" | "notice";
  /** 引题, 主题, 副题. */
  headline: { kicker: Traced | null; main: Traced | null; deck: Traced | null };
  bylines: Byline[];
  dateline: Dateline | null;
  blocks: StoryBlock[];
  photos: PhotoReference[];
  jump: Jump | null;
  /** First and last line of each region. */
  lines: [number, number][];
  repairs: SplitRepair[];
  owned: OwnedText[];
}

/** One line of the source and what it was taken for. */
export interface SplitLine {
  /** From 1. */
  number: number;
  text: string;
  class: LineClass;
  /** The rule that decided. */
  rule: string;
  /** What else the line holds: a byline behind its headline. */
  also: { class: LineClass; rule: string }[];
  /** Index of its story; null for furniture and for blank lines. */
  story: number | null;
  furniture?: FurnitureKind;
}

/** A page, split: every printed character has one owner, a story or a piece of furniture. */
export interface PageSplit {
  source: Source;
  stories: StoryDraft[];
  furniture: Furniture[];
  repairs: SplitRepair[];
  problems: SplitProblem[];
  lines: SplitLine[];
}
