const [LINE_FEED, SPACE, ZERO, NINE] = [10, 32, 48, 57];
/** A table more than a third full is slow. */
const ROOM = 3;

/** Where the lines of a dictionary stand. */
export interface WordIndex {
  /** Where a line begins, counted from 1, in the first slot that is free from its word's hash on. */
  slots: Int32Array;
  /** Of the longest word, in bytes. */
  longest: number;
  /** What the whole numbers behind the words add up to. */
  total: number;
}

/** A large dictionary as lines `word value …`, looked up where they stand: nothing is made of the words that nobody asks for. */
export interface WordLines {
  /** What stands behind the word on its line; undefined where the dictionary does not have it. */
  find(word: string): string | undefined;
}

/** Called for each line with where its word begins and ends, and where the line ends. */
type OnLine = (start: number, wordEnd: number, end: number) => void;

/** Reads a dictionary in UTF-8 in which no word stands twice. */
export const wordLines = (bytes: Uint8Array, onLine?: OnLine): WordLines =>
  linesWith(bytes, indexOf(bytes, onLine));

/** Makes the index of such a dictionary. */
export function indexOf(bytes: Uint8Array, onLine: OnLine = () => {}): WordIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(countLines(bytes) * ROOM)));
  const mask = slots.length - 1;
  let longest = 0;
  let total = 0;
  for (let start = 0; start < bytes.length; ) {
    let hash = HASH_START;
    let wordEnd = start;
    for (; wordEnd < bytes.length; wordEnd += 1) {
      const byte = bytes[wordEnd] ?? 0;
      if (byte === SPACE || byte === LINE_FEED) break;
      hash = hashed(hash, byte);
    }
    const feed = bytes.indexOf(LINE_FEED, wordEnd);
    const end = feed < 0 ? bytes.length : feed;
    if (wordEnd > start && wordEnd < end) {
      let slot = spread(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = start + 1;
      longest = Math.max(longest, wordEnd - start);
      total += numberAt(bytes, wordEnd + 1);
      onLine(start, wordEnd, end);
    }
    start = end + 1;
  }
  return { slots, longest, total };
}

/** Looks a dictionary's words up by its index. */
export function linesWith(bytes: Uint8Array, index: WordIndex): WordLines {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    find(word) {
      const wanted = encoder.encode(word);
      const start = lineOf(wanted, 0, wanted.length, wanted.reduce(hashed, HASH_START), bytes, index);
      return start < 0
        ? undefined
        : decoder.decode(bytes.subarray(start + wanted.length + 1, lineEnd(bytes, start)));
    },
  };
}

/** The lines of a dictionary whose words stand in a text, be it across others; in no order. */
export function linesWithin(text: string, bytes: Uint8Array, index: WordIndex): Uint8Array[] {
  const within = new TextEncoder().encode(text);
  const starts = new Set<number>();
  for (let from = 0; from < within.length; from += 1) {
    if (isInside(within[from])) continue;
    let hash = HASH_START;
    for (let end = from; end < within.length && end - from < index.longest; ) {
      hash = hashed(hash, within[end] ?? 0);
      end += 1;
      if (isInside(within[end])) continue;
      const start = lineOf(within, from, end, hash, bytes, index);
      if (start >= 0) starts.add(start);
    }
  }
  return [...starts].map((start) => bytes.subarray(start, lineEnd(bytes, start)));
}

/** Where the line of the word begins that stands in `within` from `from` to `end` and has this hash; -1 where there is none. */
function lineOf(
  within: Uint8Array,
  from: number,
  end: number,
  hash: number,
  bytes: Uint8Array,
  { slots }: WordIndex,
): number {
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  for (let line = slots[slot] ?? 0; line !== 0; line = slots[slot] ?? 0) {
    const start = line - 1;
    let same = 0;
    while (from + same < end && bytes[start + same] === within[from + same]) same += 1;
    if (from + same === end && bytes[start + same] === SPACE) return start;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const feed = bytes.indexOf(LINE_FEED, start);
  return feed < 0 ? bytes.length : feed;
}

/** The whole number that begins at a place; 0 where there is none. */
export function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0;
  for (let next = at; isDigit(bytes[next]); next += 1) number = number * 10 + (bytes[next] ?? 0) - ZERO;
  return number;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;

/** Whether a byte of UTF-8 goes on with a character. */
const isInside = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) lines += 1;
  return lines;
}

/** FNV-1a, a hash of few steps for short keys. */
const HASH_START = 0x811c9dc5 | 0;
const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
/** Its low bits alone would differ little. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
