import type { Furniture } from "./proof/account";
import type { SplitLine } from "./proof/lines";
import type { SplitProblem, SplitRepair } from "./source/remarks";
import type { SourceText } from "./source/source";
import type { StoryDraft } from "./story/story-draft";

export type { Furniture } from "./proof/account";
export type { SplitLine } from "./proof/lines";
export type { SplitProblem, SplitRepair } from "./source/remarks";
export type { OwnedText, StoryBlock, StoryDraft } from "./story/story-draft";

/** A page, split: every printed character has one owner, a story or a piece of furniture. */
export interface PageSplit {
  source: SourceText;
  stories: StoryDraft[];
  furniture: Furniture[];
  repairs: SplitRepair[];
  problems: SplitProblem[];
  lines: SplitLine[];
}
