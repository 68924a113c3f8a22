import type { Traced } from "../source/traced";
import type { OwnedText, SplitProblem, StoryDraft } from "../types";

/** A story while its blocks are read. */
export type Draft = StoryDraft & {
  problems: SplitProblem[];
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
