import { personSlug, slugOf } from "@/lib/content/words/slug";
import { type NamedPage, writeNames } from "@/lib/search/names";
import type { Archive } from "@/lib/site/archive/archive";

/** How many contributors readers can find by pinyin, those with most stories: some ten kilobytes as it is sent. */
const PEOPLE = 1000;

type Named = Omit<NamedPage, "pinyin">;

/** The pages about places, topics and people that there are, under all their names. */
export function namedPages({ site, byPlace, byTopic, topics, byPerson, people }: Archive): Named[] {
  const busiest = [...byPerson].sort(([, a], [, b]) => b.length - a.length).slice(0, PEOPLE);
  const shown = new Set(busiest.map(([slug]) => slug));
  return [
    ...site.places
      .filter(({ id }) => byPlace.has(id))
      .flatMap(({ id, name, short, match }) =>
        [...new Set([name, ...(short ? [short] : []), ...match])].map((each) => named("place", id, each)),
      ),
    ...Object.entries(topics)
      .filter(([, { slug }]) => byTopic.has(slug))
      .flatMap(([written, { slug, name }]) =>
        [...new Set([name, written])].map((each) => named("topic", slug, each)),
      ),
    ...Object.entries(people)
      .filter(([, slug]) => shown.has(slug))
      .map(([name, slug]) => named("person", slug, name)),
  ];
}

const named = (kind: Named["kind"], slug: string, name: string): Named => ({ kind, slug, name });

/** The names with their pinyin, as the list of what there is to search closes with them. `personPinyin`: as `personSlug`. */
export const namesText = (names: readonly Named[], personPinyin = personSlug): string =>
  writeNames(
    names.map((each) => ({
      ...each,
      pinyin: each.kind === "person" ? personPinyin(each.name) : slugOf(each.name),
    })),
  );
