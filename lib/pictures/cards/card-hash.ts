import { createHash } from "node:crypto";
import type { Card } from "./card";

/** To be changed when cards are drawn otherwise: all are then drawn anew. */
const DRAWING_VERSION = 1;

/** Names a card's file by what stands on it: 56 bits of SHA-256, which are short enough to be noted among a page's inputs. */
export const cardHash = (card: Card): string =>
  createHash("sha256")
    .update(JSON.stringify([DRAWING_VERSION, card]))
    .digest("hex")
    .slice(0, HASH_LENGTH);

const HASH_LENGTH = 14;
