import { matchCharacters } from "./alignment/match-characters";

/** Where a printed line stands in a text: UTF-16 offsets, `end` not included. */
export interface LinePlace {
  start: number;
  end: number;
}

/** At least this share of a line's characters is still there; of less, what is found may be of another line. */
const LEAST_SHARE = 0.5;
/** What stands between two characters of a line may be no longer than so many times the line. */
const MOST_STRETCHED = 2;
/** Behind so many times their number of other characters, a few at a line's edge are no more of it. */
const MOST_PUT_IN = 3;

/**
 * Where each line stands in a page's text, null for those that are not there any more. The text may have been edited since:
 * a line of which most is left keeps its place, with what was put in the place of the rest. White space counts for nothing.
 * Places come in order and do not overlap; lines that were moved elsewhere are not found. In linear time.
 */
export function alignLines(text: string, lines: readonly { text: string }[]): (LinePlace | null)[] {
  const there = withoutSpace(text);
  const printed = lines.map((line) => line.text.replace(/\s+/g, ""));
  const matches = matchCharacters(printed.join(""), there.text);
  let first = 0;
  const found = printed.map((line): Found => {
    const own = ownMatches(matches.subarray(first, first + line.length));
    first += line.length;
    return own;
  });
  return withEdges(found, there.text).map(
    (place) =>
      place && {
        start: there.at[place.start] ?? 0,
        end: (there.at[place.end - 1] ?? 0) + 1,
      },
  );
}

interface Spaceless {
  text: string;
  /** Of each character, where it stands in the text with its white space. */
  at: Int32Array;
}

function withoutSpace(text: string): Spaceless {
  const at = new Int32Array(text.length);
  let length = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/g))
    for (let each = 0; each < run.length; each += 1) at[length++] = index + each;
  return { text: text.replace(/\s+/g, ""), at };
}

/** A line by the characters of it that were found: how many before the first and behind the last of them were not. */
type Found = (LinePlace & { before: number; behind: number }) | null;

function ownMatches(matches: Int32Array): Found {
  const places = [...matches.keys()].filter((index) => (matches[index] ?? -1) !== -1);
  const head = strays(matches, places);
  const tail = strays(matches, places.toReversed());
  const count = places.length - head - tail;
  const first = places[head] ?? 0;
  const last = places[places.length - 1 - tail] ?? 0;
  const start = matches[first] ?? 0;
  const end = (matches[last] ?? 0) + 1;
  const whole =
    count > 0 && count >= matches.length * LEAST_SHARE && end - start <= matches.length * MOST_STRETCHED + 4;
  return whole ? { start, end, before: first, behind: matches.length - 1 - last } : null;
}

/** How many of a line's first characters (its last ones, seen from there) were found far away from the rest, and few: they are others. */
function strays(matches: Int32Array, places: readonly number[]): number {
  for (let count = 1; count < places.length; count += 1) {
    const [left, right] = [places[count - 1] ?? 0, places[count] ?? 0];
    const put = Math.abs((matches[right] ?? 0) - (matches[left] ?? 0)) - Math.abs(right - left);
    if (put > count * MOST_PUT_IN + 2) return count;
  }
  return 0;
}

/** Marks of Markdown, which no line has printed. */
const MARK = /[#*_>\\]/;

/**
 * Places with what was changed at their edges: characters between two lines that neither has printed stand for those of
 * their ends that were not found.
 */
function withEdges(found: readonly Found[], text: string): (LinePlace | null)[] {
  const places = found.map((line) => (line ? { ...line } : null));
  let above: NonNullable<Found> = { start: 0, end: 0, before: 0, behind: 0 };
  for (const line of places) {
    if (!line) continue;
    while (above.behind > 0 && above.end < line.start && !MARK.test(text[above.end] ?? "")) {
      above.end += 1;
      above.behind -= 1;
    }
    while (line.before > 0 && line.start > above.end && !MARK.test(text[line.start - 1] ?? "")) {
      line.start -= 1;
      line.before -= 1;
    }
    above = line;
  }
  while (above.behind > 0 && above.end < text.length && !MARK.test(text[above.end] ?? "")) {
    above.end += 1;
    above.behind -= 1;
  }
  return places;
}
