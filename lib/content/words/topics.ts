import type { Place, Section, Site } from "@/lib/records/site";

/** How much more a word in the headline says of a story's section than one in its text. */
const HEADLINE_WEIGHT = 3;

/** The section whose keywords a story uses most; the first of the site's where none occurs. */
export function suggestSection(headline: string, text: string, sections: readonly Section[]): Section {
  const scored = sections.map((section) => ({ section, score: score(headline, text, section.keywords) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.section;
}

function score(headline: string, text: string, keywords: readonly string[]): number {
  return keywords.reduce((sum, word) => sum + HEADLINE_WEIGHT * count(headline, word) + count(text, word), 0);
}

const count = (text: string, word: string) => text.split(word).length - 1;

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
