import { dictionaryBytes } from "./jieba";
import { numberAt, wordLines } from "./word-lines";

/** The words of a corpus and how often it has them. */
export interface Words {
  /** 0 for words that the corpus does not have. */
  frequency(word: string): number;
  /** Whether a word is somebody's name. */
  isName(word: string): boolean;
  characters: ReadonlyMap<string, number>;
  /** How many words the corpus has. */
  total: number;
}

/** Longer entries are set phrases, which do not show how single characters are used. */
const MAX_WORD_LENGTH = 4;

let read: Promise<Words> | undefined;

/** jieba's dictionary (MIT): 340,000 words, some 0.05 s, read once, when first asked for. */
export function loadWords(): Promise<Words> {
  read ??= dictionaryBytes().then(readWords);
  return read;
}

/** Reads lines `word frequency part-of-speech`. */
function readWords(bytes: Uint8Array): Words {
  const characters = new CharacterCounts();
  let total = 0;
  const lines = wordLines(bytes, (start, wordEnd) => {
    const times = numberAt(bytes, wordEnd + 1);
    total += times;
    characters.add(bytes, start, wordEnd, times);
  });
  const asked = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const before = asked.get(word);
    if (before) return before;
    const [times = "0", part = ""] =
      word.length <= MAX_WORD_LENGTH ? (lines.find(word)?.split(" ") ?? []) : [];
    const entry = { times: Number(times), isName: part.startsWith("nr") };
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(word, entry);
    return entry;
  };
  return {
    frequency: (word) => entryOf(word).times,
    isName: (word) => entryOf(word).isName,
    characters: characters.inOrder(),
    total,
  };
}

interface Entry {
  times: number;
  isName: boolean;
}

/** A text is cut by asking of all that may be words in it: mostly the same, again and again. */
const MOST_ASKED = 100_000;

/** How often each character occurs. */
class CharacterCounts {
  private readonly counts = new Float64Array(0x110000);
  private readonly seen: number[] = [];

  /** All characters of a word in UTF-8. */
  add(bytes: Uint8Array, start: number, end: number, times: number): void {
    for (let at = start; at < end; ) {
      const first = bytes[at] ?? 0;
      const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      let code = length === 1 ? first : first & (0xff >> (length + 1));
      for (let next = 1; next < length; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
      at += length;
      if (this.counts[code] === 0) this.seen.push(code);
      this.counts[code] = (this.counts[code] ?? 0) + times;
    }
  }

  /** Those that were met first come first. */
  inOrder(): ReadonlyMap<string, number> {
    return new Map(this.seen.map((code) => [String.fromCodePoint(code), this.counts[code] ?? 0]));
  }
}
