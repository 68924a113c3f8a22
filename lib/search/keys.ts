import type { SearchFilters } from "./hit";
import type { SearchRecord } from "./record";

/** A figure between two characters that are none: 月20日. It tells dates and numbers apart, whose pairs nearly all stories have. */
const LONGEST_FIGURE = 4;
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

/** The figures in a line with what stands on both sides, of a date with the month's last digit: 2月20日; and each three digits in a row. */
function figuresIn(characters: readonly string[]): string[] {
  const figures: string[] = [];
  for (let i = 0; i + 1 < characters.length; i++) {
    if (isDigit(characters[i]) && isDigit(characters[i + 1]) && isDigit(characters[i + 2]))
      figures.push(characters.slice(i, i + 3).join(""));
    if (isDigit(characters[i]) || !isDigit(characters[i + 1])) continue;
    let end = i + 1;
    while (isDigit(characters[end])) end++;
    if (characters[end] === undefined || end - i - 1 > LONGEST_FIGURE) continue;
    figures.push(characters.slice(i, end + 1).join(""));
    if (isDigit(characters[i - 1])) figures.push(characters.slice(i - 1, end + 1).join(""));
  }
  // The longer ones tell more.
  return figures.sort((a, b) => b.length - a.length);
}

const pairAt = (characters: readonly string[], i: number): string =>
  (characters[i] ?? "") + (characters[i + 1] ?? "");

/**
 * What the index has of a story, and whether a headline has it: each character and its successor in the same line, each
 * character alone, figures, and what filters ask for.
 */
export function keysOf(record: SearchRecord, normal: (text: string) => string): Map<string, boolean> {
  const keys = new Map<string, boolean>();
  const { section, places, people } = record;
  for (const key of factKeys(
    { section: section ?? "" },
    places.map(({ id }) => id),
    people,
  ))
    keys.set(key, false);
  for (const { characters, isHeadline } of linesOf(record, normal)) {
    const note = (key: string) => {
      if (!keys.has(key)) keys.set(key, isHeadline);
    };
    for (const [i, character] of characters.entries()) {
      note(character);
      if (i + 1 < characters.length) note(pairAt(characters, i));
    }
    for (const figure of figuresIn(characters)) note(figure);
  }
  return keys;
}

/**
 * Three characters whose pairs are both in many stories, and so often in one without the three: these are keys, too. Of rarer pairs
 * the few stories that have both are read.
 */
export function triplesOf(
  record: SearchRecord,
  normal: (text: string) => string,
  isInMany: (pair: string) => boolean,
): Map<string, boolean> {
  const triples = new Map<string, boolean>();
  for (const { characters, isHeadline } of linesOf(record, normal))
    for (const triple of triplesIn(characters))
      if (!triples.has(triple) && pairsOfTriple(triple).every(isInMany) && !isFigure(triple))
        triples.set(triple, isHeadline);
  return triples;
}

/** Whether three characters are a key of every story that has them, since they are a figure. */
const isFigure = (triple: string): boolean => figuresIn(Array.from(triple)).length > 0;

/** Each three characters in a row. */
export const triplesIn = (characters: readonly string[]): string[] =>
  characters.slice(2).map((last, i) => pairAt(characters, i) + last);

export function pairsOfTriple(triple: string): string[] {
  const characters = Array.from(triple);
  return [pairAt(characters, 0), pairAt(characters, 1)];
}

/** More stories of a table than this are many. */
export const MANY = 12;

/** The lines of a story, headlines first. */
function linesOf(record: SearchRecord, normal: (text: string) => string) {
  const headlines = [record.kicker, record.headline, record.deck].filter((line) => line !== null);
  const lines = (texts: readonly string[], isHeadline: boolean) =>
    texts
      .flatMap((text) => text.split("\n"))
      .map((line) => ({ characters: Array.from(normal(line)), isHeadline }));
  return [...lines(headlines, true), ...lines([record.text], false)];
}

/**
 * The keys that a story has if it has a (normalised) term, those first that tell most: figures, the first pair and the last, then those
 * between; pairs of digits last. Of one character, itself.
 */
export function keysOfTerm(term: string): string[] {
  const characters = Array.from(term);
  if (characters.length === 1) return characters;
  const last = characters.length - 2;
  const between = Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 1);
  const pairs = [0, last, ...between.filter((i) => i % 2 === 0), ...between.filter((i) => i % 2 === 1)];
  const all = pairs.map((i) => pairAt(characters, i));
  const isNumber = (pair: string) => Array.from(pair).every(isDigit);
  return [
    ...new Set([...figuresIn(characters), ...all.filter((pair) => !isNumber(pair)), ...all.filter(isNumber)]),
  ];
}

/** A story that has this key of a term, in a line, has the term: no more need be read. */
export const isKey = (term: string): boolean => Array.from(term).length <= 2;

/** The keys of what filters ask for. */
export const keysOfFilters = ({ section, place, person }: SearchFilters): string[] =>
  factKeys({ section: section ?? "" }, place ? [place] : [], person ? [person] : []);

/** No text has them: a normalised one has no sign. */
const factKeys = (
  { section }: { section: string },
  places: readonly string[],
  people: readonly string[],
): string[] => [
  ...(section ? [`=s${section}`] : []),
  ...places.map((id) => `=p${id}`),
  ...people.map((slug) => `=r${slug}`),
];
