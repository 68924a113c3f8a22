import { type Look, NO_LOOK } from "../manuscript/manuscript";

/** What paragraphs of pages look like, by the names that they have as a class. */
export const CENTRED_LOOK = "look0";
export const CAPTION_LOOK = "look1";

export const PAGE_LOOKS: ReadonlyMap<string, Look> = new Map([
  [CENTRED_LOOK, { ...NO_LOOK, centred: true }],
  [CAPTION_LOOK, { ...NO_LOOK, role: { kind: "caption" } }],
]);
