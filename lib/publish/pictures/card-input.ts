import { cardHash } from "@/lib/pictures/cards/card-hash";
import { coverage } from "@/lib/pictures/cards/font";
import type { CardInput } from "@/lib/site/cards/cards";
import type { Manifest } from "../manifest/manifest";

/** Of a page's inputs: the hash of its card, and the digest of its story, as `plan/plan.ts` notes what is short. */
const CARD = /(?:^| )card="([0-9a-f]+)"/;
const STORY = /(?:^| )story="([\w-]+)"/;

/**
 * What a publish knows of share cards: those that pages had, as the last manifest notes them, and what the face can set. `basis`: the digest of
 * what all pages are made with; null where nothing that was published is to be relied on.
 */
export const cardInput = async (last: Manifest, basis: string | null): Promise<CardInput> => ({
  publishedAt: (url) => {
    const inputs = last.pages[url]?.[2];
    if (inputs === undefined) return null;
    // Looked for where it is asked for: often no more is asked than whether there was a page.
    return {
      get card() {
        return CARD.exec(inputs)?.[1] ?? null;
      },
      get story() {
        return basis === last.basis ? (STORY.exec(inputs)?.[1] ?? null) : null;
      },
    };
  },
  covers: await coverage(),
  hashOf: cardHash,
});
