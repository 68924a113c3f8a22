import type { Fold } from "./fold";
import { normaliser } from "./normalise";
import type { SearchRecord, SearchStory } from "./record";

/**
 * Stories as one text, which a search reads through: all of the newest days, so that most searches, which are for what is new, are
 * answered by one file; and those of older months, an issue a file.
 */
export interface StoriesFile {
  /** The traditional characters of these texts alone. */
  fold: Fold;
  /** Newest first; those of one issue as printed. */
  stories: readonly ReadStory[];
}

/** A story, and its texts as search sees them, a line each. */
export interface ReadStory {
  story: SearchStory;
  section: string;
  places: readonly string[];
  people: readonly string[];
  headline: string;
  text: string;
}

/** Control characters, which no text of a story needs. */
const [BETWEEN_FIELDS, BETWEEN_NAMES, BETWEEN_STORIES] = ["\u001f", "\u001d", "\u001e"];
const SEPARATORS = new RegExp(`[${BETWEEN_NAMES}-${BETWEEN_FIELDS}]`, "g");

/** Records, newest first, as they are published. */
export function writeStories(records: readonly SearchRecord[], fold: Fold): string {
  const texts = records
    .map(({ kicker, headline, deck, text }) => `${kicker}${headline}${deck}${text}`)
    .join("");
  const pairs = [...new Set(texts.normalize("NFKD"))].sort().flatMap((each) => {
    const simplified = fold.get(each);
    return simplified === undefined ? [] : [each, simplified];
  });
  return [pairs.join(""), ...records.map(storyText)].join(BETWEEN_STORIES);
}

const storyText = ({
  url,
  headline,
  kicker,
  deck,
  date,
  section,
  sectionName,
  places,
  people,
  page,
  picture,
  text,
}: SearchRecord) =>
  [
    [url, headline, kicker ?? "", deck ?? "", date, section ?? "", sectionName],
    [places.map(({ id }) => id).join(BETWEEN_NAMES), people.join(BETWEEN_NAMES), page, picture, text],
  ]
    .flat()
    .map((part, index) => (index === PLACES || index === PEOPLE ? part : part.replace(SEPARATORS, " ")))
    .join(BETWEEN_FIELDS);

/** Where lists of names stand among a story's fields. */
const [PLACES, PEOPLE] = [7, 8];

/** Undoes `writeStories`. */
export function readStories(file: string, readFold: (pairs: string) => Fold): StoriesFile {
  const [pairs = "", ...texts] = file.split(BETWEEN_STORIES);
  const fold = readFold(pairs);
  const normal = normaliser(fold);
  return { fold, stories: texts.map((text) => readStory(text, normal)) };
}

function readStory(packed: string, normal: (text: string) => string): ReadStory {
  const parts = packed.split(BETWEEN_FIELDS);
  const part = (index: number) => parts[index] ?? "";
  const orNull = (index: number) => part(index) || null;
  const names = (index: number) => part(index).split(BETWEEN_NAMES).filter(Boolean);
  const [url, headline, date, text] = [part(0), part(1), part(4), part(11)];
  const [kicker, deck] = [orNull(2), orNull(3)];
  return {
    story: {
      url,
      headline,
      kicker,
      deck,
      date,
      sectionName: part(6),
      page: part(9),
      picture: part(10),
      text,
    },
    section: part(5),
    places: names(PLACES),
    people: names(PEOPLE),
    headline: [kicker, headline, deck].map((line) => normalLines(line ?? "", normal)).join("\n"),
    text: normalLines(text, normal),
  };
}

/** A term is in no two lines. */
const normalLines = (text: string, normal: (text: string) => string): string =>
  text.split("\n").map(normal).join("\n");
