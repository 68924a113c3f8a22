import type { Place, Site } from "@/lib/records/site";

/** The places a text is about, in the site's order: those that one of their words names. */
export function placesIn(text: string, places: readonly Place[]): string[] {
  const named = ({ name, match }: Place) =>
    (match.length > 0 ? match : [name]).some((word) => text.includes(word));
  return places.filter(named).map(({ id }) => id);
}

/** Editors name places by id or by name; null for one that site.yml does not have. */
export function placeId(word: string, site: Site): string | null {
  return site.places.find(({ id, name }) => id === word || name === word)?.id ?? null;
}

/** Editors name sections by id or by name. */
export function sectionId(word: string, site: Site): string | null {
  return site.sections.find(({ id, name }) => id === word || name === word)?.id ?? null;
}
