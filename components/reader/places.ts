/** How many stories' places are kept. */
const MAX_PLACES = 50;

/** Where a reader left a story: its path, and a paragraph, counted from 0. */
export type ReadingPlace = [path: string, paragraph: number];

const isPlace = (value: unknown): value is ReadingPlace =>
  Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";

/** What was kept, as places, the newest last; anything else is nothing. */
export const placesOf = (kept: unknown): ReadingPlace[] => (Array.isArray(kept) ? kept.filter(isPlace) : []);

/** With a story's place as the newest, or without the story where it has none: not begun, or read to the end. */
export function withPlace(places: readonly ReadingPlace[], path: string, paragraph: number): ReadingPlace[] {
  const others = places.filter(([other]) => other !== path);
  return (paragraph > 0 ? [...others, [path, paragraph] satisfies ReadingPlace] : others).slice(-MAX_PLACES);
}
