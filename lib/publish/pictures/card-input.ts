import { cardHash } from "@/lib/pictures/cards/card-hash";
import { coverage } from "@/lib/pictures/cards/font";
import type { CardInput } from "@/lib/site/cards/cards";
import type { Manifest } from "../manifest/manifest";

/** Of a page's inputs: the hash of its card, as `plan/plan.ts` notes what is short. */
const CARD = /(?:^| )card="([0-9a-f]+)"/;

/** What a publish knows of share cards: those that pages had, as the last manifest notes them, and what the face can set. */
export const cardInput = async (last: Manifest): Promise<CardInput> => ({
  publishedAt: (url) => {
    const inputs = last.pages[url]?.[2];
    return inputs === undefined ? null : { card: CARD.exec(inputs)?.[1] ?? null };
  },
  covers: await coverage(),
  hashOf: cardHash,
});
