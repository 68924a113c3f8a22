import type { Byline, Dateline } from "@/lib/records/byline";
import type { LineRegions } from "@/lib/records/line-regions";
import type { Position } from "@/lib/records/problem";
import type { PhotoReference } from "@/lib/records/story";
import type { Jump } from "../fields/jump";
import type { Doubt, SplitProblem, SplitRepair } from "../source/remarks";
import type { Traced } from "../source/traced";

/** A paragraph or a 小标题 (subhead), in printed order. */
export interface StoryBlock {
  kind: "paragraph" | "subhead";
  text: Traced;
  /** A row of a table. */
  row?: boolean;
}

/** Text of a story that is no field of traced text: its bylines, its marks, its captions, as printed. */
export interface OwnedText {
  part: "byline" | "dateline" | "caption" | "jump" | "markup";
  text: Traced;
}

/** One story as split from the page, before editors' decisions. */
export interface SplitStory {
  kind: "news" | "photo" | "notice";
  /** 引题, 主题, 副题. */
  headline: { kicker: Traced | null; main: Traced | null; deck: Traced | null };
  bylines: Byline[];
  dateline: Dateline | null;
  blocks: StoryBlock[];
  photos: PhotoReference[];
  jump: Jump | null;
  lines: LineRegions;
  repairs: SplitRepair[];
  owned: OwnedText[];
}

/** Two pieces of which nobody can tell whether they are one paragraph. */
export interface JoinDoubt extends Position {
  doubt: Doubt;
  /** Of the lower piece. */
  text: Traced;
}

/** A story while its blocks are read. */
export type Draft = SplitStory & {
  problems: SplitProblem[];
  /** Pieces of text of which nobody can tell whether they go on. */
  doubts: JoinDoubt[];
  /** Whether the headline or a byline stands between the text so far and what follows. */
  parted: boolean;
  /** The headline's lines so far. */
  titles: Record<TitlePart, Traced[]>;
};

export type TitlePart = "kicker" | "main" | "deck";

/** Records whose a piece of text is, so that the proof can count it. */
export function own(draft: Draft, part: OwnedText["part"], text: Traced): void {
  if (text.text !== "") draft.owned.push({ part, text });
}
