const [LINE_FEED, SPACE] = [10, 32];
/** A table more than a third full is slow. */
const ROOM = 3;

/** A large dictionary as lines `word value …`, looked up where they stand: nothing is made of the words that nobody asks for. */
export interface WordLines {
  /** What stands behind the word on its line; undefined where the dictionary does not have it. */
  find(word: string): string | undefined;
}

/** Called for each line with where its word begins and ends, and where the line ends. */
type OnLine = (start: number, wordEnd: number, end: number) => void;

/** Reads a dictionary in UTF-8 in which no word stands twice. */
export function wordLines(bytes: Uint8Array, onLine: OnLine = () => {}): WordLines {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(countLines(bytes) * ROOM)));
  const mask = slots.length - 1;
  // Where a line begins, counted from 1, in the first slot that is free from its word's hash on.
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
      onLine(start, wordEnd, end);
    }
    start = end + 1;
  }
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    find(word) {
      const wanted = encoder.encode(word);
      let slot = spread(wanted.reduce(hashed, HASH_START)) & mask;
      for (let start = slots[slot] ?? 0; start !== 0; start = slots[slot] ?? 0) {
        const wordEnd = start - 1 + wanted.length;
        if (bytes[wordEnd] === SPACE && wanted.every((byte, index) => byte === bytes[start - 1 + index])) {
          const feed = bytes.indexOf(LINE_FEED, wordEnd);
          return decoder.decode(bytes.subarray(wordEnd + 1, feed < 0 ? bytes.length : feed));
        }
        slot = (slot + 1) & mask;
      }
      return undefined;
    },
  };
}

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
