import type { Characters, Furniture } from "./proof/account";
import type { SplitLine } from "./proof/lines";
import type { SplitProblem, SplitRepair } from "./source/remarks";
import type { SourceText } from "./source/source";
import type { SplitStory } from "./story/split-story";

export type { SplitProblem } from "./source/remarks";
export type { SplitStory } from "./story/split-story";

/** A page, split: every printed character has one owner, a story or a piece of furniture. */
export interface PageSplit {
  source: SourceText;
  stories: SplitStory[];
  furniture: Furniture[];
  repairs: SplitRepair[];
  problems: SplitProblem[];
  lines: SplitLine[];
  /** Whose the printed characters are. */
  characters: Characters;
}
