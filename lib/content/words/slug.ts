import { addDict, pinyin } from "pinyin-pro";

/**
 * Readings of place names that dictionaries of common words get wrong.
 * Source: 中华人民共和国行政区划 (茌平 Chípíng, 莘县 Shēn Xiàn, 东阿 Dōng'ē, 单县 Shàn Xiàn, 乐陵 Làolíng).
 */
const PLACE_READINGS = {
  茌平: "chí píng",
  莘县: "shēn xiàn",
  东阿: "dōng ē",
  单县: "shàn xiàn",
  乐陵: "lào líng",
};

/** Longest slug of a story, in characters. People paste it into messages. */
const MAX_LENGTH = 40;
/** Longest slug of a person: that of a foreign name in full. */
const MAX_PERSON_LENGTH = 60;

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * A permalink's last part from Chinese text: pinyin without tones, `聊城新闻` → `liao-cheng-xin-wen`. A long one ends with
 * a whole word. Empty if nothing is left.
 */
export function slugOf(text: string): string {
  const normal = text.normalize("NFKC");
  const syllables = syllablesOf(normal, "off");
  const whole = syllables.map(({ letters }) => letters).join("-");
  if (whole.length <= MAX_LENGTH) return whole;
  const wordEnds = new Set([...WORDS.segment(normal)].map(({ index, segment }) => index + segment.length));
  const fitting = fit(syllables, MAX_LENGTH);
  const last = fitting.findLastIndex(({ end }) => wordEnds.has(end));
  return joined(last < 0 ? fitting : fitting.slice(0, last + 1), MAX_LENGTH);
}

/** A person's slug: surname and given name, `高田` → `gao-tian`; names in other scripts fall back to their code points. */
export function personSlug(name: string): string {
  const syllables = fit(syllablesOf(name.normalize("NFKC"), "head"), MAX_PERSON_LENGTH);
  return (
    joined(syllables, MAX_PERSON_LENGTH) ||
    [...name].map((char) => char.codePointAt(0)?.toString(16)).join("-")
  );
}

const ASCII = /^\p{ASCII}*$/u;

/** A character's pinyin, or a word or figure in Latin script, in lower case; `end`: where it ends in the text. */
interface Syllable {
  letters: string;
  end: number;
}

function syllablesOf(text: string, surname: "head" | "off"): Syllable[] {
  // Most names of files; the library would put all its dictionaries together first.
  if (ASCII.test(text)) return lettersIn(text);
  // The same each time: the library keeps its dictionaries by name.
  addDict(PLACE_READINGS, "places");
  const options = { toneType: "none", type: "all", nonZh: "consecutive", v: true, surname } as const;
  let start = 0;
  return pinyin(text, options).flatMap(({ origin, pinyin: read, isZh }) => {
    const from = start;
    start += origin.length;
    if (isZh) return lettersIn(read).map(({ letters }) => ({ letters, end: start }));
    return lettersIn(origin).map(({ letters, end }) => ({ letters, end: from + end }));
  });
}

const lettersIn = (text: string): Syllable[] =>
  [...text.toLowerCase().matchAll(/[a-z0-9]+/g)].map(({ 0: letters, index }) => ({
    letters,
    end: index + letters.length,
  }));

/** The first syllables, as many as fit; the first one always. */
function fit(syllables: readonly Syllable[], length: number): Syllable[] {
  let taken = -1;
  const next = syllables.findIndex(({ letters }, index) => {
    taken += letters.length + 1;
    return index > 0 && taken > length;
  });
  return syllables.slice(0, next < 0 ? undefined : next);
}

const joined = (syllables: readonly Syllable[], length: number): string =>
  syllables
    .map(({ letters }) => letters)
    .join("-")
    .slice(0, length);
