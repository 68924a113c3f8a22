import type { Card } from "@/lib/pictures/cards/card";
import type { FiledStory } from "@/lib/records/content";
import { yearOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import { shareCard, textOf } from "./share-card";

/** A card, and the hash that names its file. One that stays is laid out only when it is asked for. */
export interface NamedCard {
  readonly card: Card;
  hash: string;
}

/** What decides which stories have share cards, beside the stories themselves. */
export interface CardInput {
  /**
   * What the page of a story was published with: the hash of its card, if it had one, and the story's digest, by which it is known again; null where
   * other templates or settings made the page. null where none was published.
   */
  publishedAt: (url: string) => { readonly card: string | null; readonly story: string | null } | null;
  /** Whether the face has every character of a text. */
  covers: (text: string) => boolean;
  hashOf: (card: Card) => string;
}

/** The card of a story; null where it has a picture of its own, or none is made. */
export type CardOf = (story: FiledStory) => NamedCard | null;

/** How many of the newest stories, and of those that were never published before, get cards at a time: each takes about a tenth of a second. */
const NEWEST = 100;

/** How much earlier than in Greenwich a year begins in China. Milliseconds. */
const CHINA = 8 * 3_600_000;

/** Of an archive whose stories have no cards. */
export const NO_CARDS: CardOf = () => null;

/**
 * Which stories have cards. A card is kept once its story has it, so that an old page stays what it is; the newest stories get one, and
 * those that are new in the archive, whenever they were printed: a hundred of each at a time. The others are shown with the site's own picture. What is
 * written in a character that the face lacks has none.
 */
export function cardsOf(
  stories: readonly FiledStory[],
  site: Site,
  now: string,
  { publishedAt, covers, hashOf }: CardInput,
): CardOf {
  const chosen = new Set([
    ...firstOf(stories, NEWEST, isWithoutPicture),
    ...firstOf(stories, NEWEST, (story) => publishedAt(story.url) === null && isWithoutPicture(story)),
  ]);
  const thisYear = yearOf(new Date(Date.parse(now) + CHINA).toISOString());
  const made = new Map<FiledStory, NamedCard | null>();
  const cardOf = (story: FiledStory, isOld: boolean): NamedCard => {
    const card = shareCard(story, site, isOld);
    return { card, hash: hashOf(card) };
  };
  const laidOut = (story: FiledStory, before: string | null): NamedCard => {
    const usual = cardOf(story, yearOf(story.date) < thisYear);
    // A story grows old at New Year, and its card need not be another for it.
    return usual.hash === before ? usual : (keptOf(cardOf(story, usual.card.year === null), before) ?? usual);
  };
  const make = (story: FiledStory): NamedCard | null => {
    const published = publishedAt(story.url);
    const before = published?.card ?? null;
    if (before === null) {
      if (!chosen.has(story)) return null;
    } else if (published?.story === story.digest) {
      // To lay it out takes a millisecond: an archive has 100,000.
      return {
        hash: before,
        get card() {
          return laidOut(story, before).card;
        },
      };
    }
    const named = laidOut(story, before);
    return covers(textOf(named.card)) ? named : null;
  };
  return (story) => {
    if (!isWithoutPicture(story)) return null;
    const known = made.get(story);
    if (known !== undefined) return known;
    const named = make(story);
    made.set(story, named);
    return named;
  };
}

const keptOf = (card: NamedCard, before: string | null): NamedCard | null =>
  card.hash === before ? card : null;

const isWithoutPicture = ({ pictures, textPictures }: FiledStory): boolean =>
  pictures.length === 0 && textPictures.length === 0;

/** The first so many for which something holds. */
function firstOf<T>(all: readonly T[], count: number, holds: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length === count) break;
    if (holds(one)) found.push(one);
  }
  return found;
}
