/** Where Chinese words end, from ICU's dictionary; only for breaking lines, where a mistake costs nothing. Old browsers have none. */
const SEGMENTER = Intl.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;
/** Marks that stay with the word before them, and those that stay with the one behind. */
const CLOSES = /^[\p{Pe}\p{Pf}，。、；：！？…—·%％‰℃]+$/u;
const OPENS = /^[\p{Ps}\p{Pi}]+$/u;

/** A word that begins in other than Chinese script. */
const FOREIGN = /^[\d\p{Script=Latin}]/u;

/** A headline cut where a line of it may end: between words, never inside one. The parts joined are the headline. */
export function breakableParts(text: string): string[] {
  if (SEGMENTER === null) return [text];
  const words: string[] = [];
  let opening = "";
  for (const { segment } of SEGMENTER.segment(text)) {
    const last = words.at(-1);
    // A dash at the beginning is one that opens, too.
    if (OPENS.test(segment) || (last === undefined && CLOSES.test(segment))) opening += segment;
    else if (last !== undefined && opening === "" && (CLOSES.test(segment) || belongsTo(last, segment)))
      words[words.length - 1] = last + segment;
    // ——从|“三一五”: what opens does not leave a single character alone.
    else if (last !== undefined && opening !== "" && isSingle(last)) {
      words[words.length - 1] = last + opening + segment;
      opening = "";
    } else {
      words.push(opening + segment);
      opening = "";
    }
  }
  if (opening) words.push(opening);
  const end = words.at(-1);
  return end !== undefined && words.length > 1 && isSingle(end)
    ? [...words.slice(0, -2), words.slice(-2).join("")]
    : words;
}

/** Single characters are joined to what is before them up to this length: a longer part would not fit into a narrow line. */
const LONGEST = 6;
/** A number in words is one: 二十三年, where the dictionary knows 二十 and 三年. */
const NUMERAL_ENDS = /[〇一二三四五六七八九十百千万亿]$/u;
const NUMERAL_BEGINS = /^[〇一二三四五六七八九十百千万亿]/u;
/** What says how a word is meant, and begins no line: 等了, 他们. */
const PARTICLE = /^[了着过的们吗呢吧]$/u;
/** One Chinese character, whatever marks are around it. */
const isSingle = (part: string) => /^\P{L}*\p{Script=Han}\P{L}*$/u.test(part) && !/\d/.test(part);

/**
 * 2000|余|项: a number is not parted from what it counts, nor a character from the word before it, nor the first one from
 * the word behind it: 聊|城市. Nor is a Chinese character from a figure or a Latin letter: browsers put a thin space
 * between them, unless something else stands there. So a date stays whole, too.
 */
const belongsTo = (last: string, segment: string): boolean =>
  /[\d.]$/.test(last) ||
  (NUMERAL_ENDS.test(last) && NUMERAL_BEGINS.test(segment)) ||
  (/\p{Script=Han}$/u.test(last) && FOREIGN.test(segment)) ||
  (/\p{Script=Latin}$/u.test(last) && /^\p{Script=Han}/u.test(segment)) ||
  (isAlone(segment) &&
    !/[\d\s]/.test(segment) &&
    // A number begins: 那|二十块钱.
    !NUMERAL_BEGINS.test(segment) &&
    !/[\s，。、；：！？]$/.test(last) &&
    (last.length < LONGEST || PARTICLE.test(segment))) ||
  isSingle(last);

const isAlone = (segment: string) => [...segment].length === 1;
