import type { Traced } from "@/lib/newspaper/source/traced";
import type { SplitStory } from "@/lib/newspaper/types";
import { bylinesText } from "@/lib/records/byline";
import type { AnchorDraft } from "../schema/anchor";
import type { Override } from "../schema/fields/headline";

/** What an editor puts in the place of what the page was read to have. Both as text, null for nothing. */
export interface Overridden {
  printed: string | null;
  to: string | null;
}

/** What may be overridden; undefined where it stays as printed. */
export type Overrides = Partial<Record<"kicker" | "headline" | "deck" | "bylines", Overridden>>;

export const overridesOf = (
  { kicker, headline, deck, bylines }: AnchorDraft,
  story: SplitStory,
): Overrides => ({
  kicker: inPlaceOf(story.headline.kicker, kicker),
  headline: inPlaceOf(story.headline.main, headline),
  deck: inPlaceOf(story.headline.deck, deck),
  bylines: bylines && { printed: bylinesText(story.bylines) || null, to: bylinesText(bylines) || null },
});

const inPlaceOf = (printed: Traced | null, override: Override | undefined): Overridden | undefined =>
  override && { printed: printed?.text ?? null, to: override.to };
