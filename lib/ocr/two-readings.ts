import { matchCharacters } from "@/lib/layout/alignment/match-characters";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";
import type { ReadCharacter } from "./ctc";
import { LOST } from "./lost";
import { pitchOf } from "./marks";

/** Where two readings say other characters, the first is right if it is so sure of its own. */
export const SURE = 0.9;
/** A character on which two readings do not agree is no surer than this. */
const DISPUTED = 0.7;
/** White before the first character's square in a line's picture, and behind the last one's. Of the distance of two characters. */
const MARGIN = 0.2;

const HAN = /\p{Script=Han}/u;
const simplified = new Map(TRADITIONAL_PAIRS);

/** What of two readings stands between two characters on which they agree. */
interface Gap {
  first: ReadCharacter[];
  second: ReadCharacter[];
  /** So many characters have room there. */
  room: number;
}

/**
 * A line of a page in traditional characters by two recognisers: the first knows marks, figures and the most common characters well and takes
 * many others for their simplified forms, for likenesses, or for none; the second knows them all, and is less sure of everything.
 */
export function agreed(first: readonly ReadCharacter[], second: readonly ReadCharacter[]): ReadCharacter[] {
  const [own, others] = [first.filter(isPrint), second.filter(({ character }) => HAN.test(character))];
  const pitch = pitchOf(first) ?? pitchOf(second);
  if (pitch === null) return [...first];
  const matches = matchCharacters(plain(own), plain(others));
  const marks = first.filter((read) => !isPrint(read));
  const result: ReadCharacter[] = [...marks];
  let [from, fromOther, at] = [0, 0, (MARGIN - 0.5) * pitch];
  for (let index = 0; index <= own.length; index++) {
    const other = index < own.length ? (matches[index] ?? -1) : others.length;
    if (other < 0) continue;
    const end = own[index]?.at ?? 1 - (MARGIN - 0.5) * pitch;
    const between = marks.filter((mark) => mark.at > at && mark.at < end).length;
    const room = Math.round((end - at) / pitch) - 1 - between;
    result.push(...closed({ first: own.slice(from, index), second: others.slice(fromOther, other), room }));
    const [read, again] = [own[index], others[other]];
    if (read && again) result.push(better(read, again));
    [from, fromOther, at] = [index + 1, other + 1, end];
  }
  return result.sort((a, b) => a.at - b.at);
}

/** A □ of which the first reading is sure is the mark before a byline. */
const isPrint = ({ character, confidence }: ReadCharacter): boolean =>
  HAN.test(character) || (character === LOST && confidence < SURE);

/** Characters by which readings are matched: of one unit each, simplified. */
const plain = (characters: readonly ReadCharacter[]): string =>
  characters
    .map(({ character }) => simplified.get(character) ?? character)
    .map((character) => (character.length === 1 ? character : LOST))
    .join("");

/** What stands in a gap: character by character, or what has as much room as there is. */
function closed({ first, second, room }: Gap): ReadCharacter[] {
  if (first.length === second.length) return first.map((read, index) => better(read, second[index] ?? read));
  return second.length === room && first.length < room ? second.map(disputed) : first;
}

/** What two readings of one character make of it. */
function better(read: ReadCharacter, other: ReadCharacter): ReadCharacter {
  if (read.character === other.character)
    return { ...read, confidence: Math.max(read.confidence, other.confidence) };
  if (simplified.get(other.character) === read.character) return { ...other, at: read.at };
  if (read.character !== LOST && read.confidence >= SURE) return read;
  return { ...disputed(other), at: read.at };
}

const disputed = (read: ReadCharacter): ReadCharacter => ({
  ...read,
  confidence: Math.min(read.confidence, DISPUTED),
});
