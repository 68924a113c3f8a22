import { keptIndex } from "./kept-index";
import { linesWith, linesWithin, numberAt, type WordIndex } from "./word-lines";

/** A word of a text, and what part of speech jieba takes it for: n, ns (a place), v, nr (a name) … */
export interface TaggedWord {
  word: string;
  tag: string;
}

export interface Tagger {
  /** A text's words in order; what the dictionary does not have comes character by character. */
  tag: (text: string) => TaggedWord[];
  /** Inverse document frequency in jieba's corpus: 的 0.9, 记者 4.3, 灌区 9.0, 药械 13.9; undefined for words it does not have. */
  rarity: (word: string) => number | undefined;
}

/** jieba's dictionary (MIT) in UTF-8, a line a word: `word frequency part-of-speech`. */
export const dictionaryBytes = async (): Promise<Uint8Array> => (await import("@node-rs/jieba/dict.js")).dict;

let tagger: Promise<Tagger> | undefined;

/** Read once, when first asked for: most publishes have few new texts or none. */
export function loadTagger(): Promise<Tagger> {
  tagger ??= newTagger();
  return tagger;
}

/** So many texts are tagged each by a dictionary of the words that stand in it, which takes some milliseconds; the whole one takes as long as fifty. */
const FEW = 40;
/** A longer one counts as several: its words are looked up one by one. Characters. */
const USUAL_LENGTH = 1500;

/** `few`: of how many texts each is tagged by its own words. The tags are the same. */
export async function newTagger(few = FEW): Promise<Tagger> {
  const [{ Jieba }, { dict, idf }] = await Promise.all([
    import("@node-rs/jieba"),
    import("@node-rs/jieba/dict.js"),
  ]);
  const index = await keptIndex(dict);
  // Lines `word idf`. The few words with 0 count as unknown: the corpus has no count of them.
  const rarities = linesWith(idf, await keptIndex(idf));
  let texts = 0;
  let whole: { tag: (text: string, hmm: boolean) => TaggedWord[] } | undefined;
  const wholeTagger = () => {
    whole ??= Jieba.withDict(dict);
    return whole;
  };
  return {
    tag: (text) => {
      texts += Math.max(1, text.length / USUAL_LENGTH);
      const words = texts > few ? wholeTagger() : Jieba.withDict(dictionaryFor(text, dict, index));
      return words.tag(text, false);
    },
    rarity: (word) => Number(rarities.find(word)) || undefined,
  };
}

/** A character that no text means: it stands for all other words, so that frequencies are of the same whole. */
const OTHERS = "\uE000";

/** jieba's dictionary, cut to the words that stand in a text: it parts this text as the whole one does. */
function dictionaryFor(text: string, dict: Uint8Array, index: WordIndex): Uint8Array {
  const lines = linesWithin(text, dict, index);
  const times = lines.reduce((sum, line) => sum + numberAt(line, line.indexOf(SPACE) + 1), 0);
  const others = new TextEncoder().encode(`${OTHERS} ${index.total - times} x`);
  return Buffer.concat([...lines, others].flatMap((line) => [line, LINE_FEED]));
}

const SPACE = 32;
const LINE_FEED = Uint8Array.of(10);
