import { indexPlaces } from "@/lib/newspaper/suspects/place-index";
import type { PlaceName, Vocabulary } from "@/lib/newspaper/suspects/vocabulary";
import type { Site } from "@/lib/records/site";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";
import { allNames, findRegion, loadDivisions, placeNames } from "../words/divisions";
import { loadWords } from "../words/words";
import { likenessBy } from "./lookalikes";
import { loadStrokes } from "./strokes";

/** The site's vocabulary, loaded when first asked for. */
export function vocabularyOf(site: Pick<Site, "region" | "places">): () => Promise<Vocabulary> {
  let loaded: Promise<Vocabulary> | undefined;
  return () => {
    loaded ??= loadVocabulary(site);
    return loaded;
  };
}

/** What the detectors know for one site: the language's words, and the places that the paper writes about. */
export async function loadVocabulary({
  region,
  places,
}: Pick<Site, "region" | "places">): Promise<Vocabulary> {
  const [{ names: elsewhere, ...language }, divisions] = await Promise.all([loadLanguage(), loadDivisions()]);
  const covered = region ? findRegion(region, divisions) : null;
  const names = distinct([...placesOf(places), ...(covered ? placeNames(covered) : [])]);
  const own = new Set(names.map(({ name }) => name));
  return {
    ...language,
    places: indexPlaces(names),
    known: { has: (name) => own.has(name) || elsewhere.has(name) },
  };
}

type Language = Omit<Vocabulary, "places" | "known"> & { names: ReadonlySet<string> };

let language: Promise<Language> | undefined;

/** What is the same for every site: data of packages, made once, when first asked for. */
function loadLanguage(): Promise<Language> {
  language ??= Promise.all([loadDivisions(), loadWords(), loadStrokes()]).then(
    ([divisions, words, strokes]) => {
      const likeness = likenessBy(strokes, words.characters);
      return {
        names: allNames(divisions),
        frequency: words.frequency,
        total: words.total,
        isName: words.isName,
        characterFrequency: (character) => words.characters.get(character) ?? 0,
        simplified: new Map(
          TRADITIONAL_PAIRS.filter(([traditional, simplified]) => traditional !== simplified),
        ),
        likeness: likeness.of,
        lookalikes: likeness.to,
      };
    },
  );
  return language;
}

/** The site's own places, by their names and by the words that name them. */
const placesOf = (places: Site["places"]): PlaceName[] =>
  places
    .flatMap(({ name, match }) => [name, ...match])
    .filter((name) => name.length >= 2)
    .map((name) => ({ name, within: [], level: "county" }));

/** The divisions of the region say more of a name than site.yml does, so they come last and replace it. */
const distinct = (names: readonly PlaceName[]): PlaceName[] => [
  ...new Map(names.map((place) => [place.name, place])).values(),
];
