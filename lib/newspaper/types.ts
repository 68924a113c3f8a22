import type { Byline, Dateline } from "@/lib/records/byline";
import type { LineClass } from "@/lib/records/page";
import type { PhotoReference } from "@/lib/records/story";
import type { Source } from "./source";
import type { Traced } from "./traced";

/** What a block was taken for. */
export type BlockClass = Exclude<LineClass, "blank" | "dateline" | "notice">;

/** Consecutive lines that belong together, before anything is known of them. */
export interface RawBlock {
  lines: { number: number; text: Traced }[];
  /** The lines as one paragraph, Markdown marks removed. */
  text: Traced;
  /** The marks removed. */
  markup: Traced[];
  /** Level of a `#` heading; null for other text. */
  heading: number | null;
  /** Wholly set in bold. */
  bold: boolean;
  /** Begins with a full-width indent, as real paragraphs do. */
  indented: boolean;
}

/** A block, and why it was taken for what it is. */
export interface Block extends RawBlock {
  class: BlockClass;
  rule: string;
}

export interface SplitProblem {
  line: number;
  column: number;
  severity: "error" | "warning";
  rule: string;
  message: string;
  cure: string;
}

/** A change from the printed to the split text. Positions are those of the source. */
export interface SplitRepair {
  kind: "joined" | "unspaced";
  line: number;
  column: number;
  /** As printed; a column break is a line feed. */
  from: string;
  to: string;
}

export interface BodyBlock {
  kind: "paragraph" | "subhead";
  text: Traced;
}

/** A story as the page has it, before editors have decided anything. */
export interface StoryDraft {
  kind: "news" | "photo" | "notice";
  headline: { kicker: Traced | null; main: Traced | null; deck: Traced | null };
  bylines: Byline[];
  dateline: Dateline | null;
  blocks: BodyBlock[];
  photos: PhotoReference[];
  jump: { to: string | null; from: string | null } | null;
  /** First and last line of each region. */
  lines: [number, number][];
  repairs: SplitRepair[];
  /** Everything of the source that is the story's, each character once: what the proof counts. */
  owned: { what: string; text: Traced }[];
}

export interface Furniture {
  line: number;
  kind: "credits" | "folio" | "advert" | "other";
  text: string;
  owned: Traced[];
}

export interface SplitLine {
  number: number;
  text: string;
  class: LineClass;
  /** The rule that decided; empty for blank lines. */
  rule: string;
  /** Index into the stories; null for furniture and blank lines. */
  story: number | null;
}

export interface PageSplit {
  source: Source;
  stories: StoryDraft[];
  furniture: Furniture[];
  repairs: SplitRepair[];
  problems: SplitProblem[];
  lines: SplitLine[];
}
