import type { BlockFacts } from "./facts";
import type { PageHabits } from "./habits";

/** Of each block so many characters are compared with those of others, and so many searched for names. */
const [CHARACTERS_COMPARED, CHARACTERS_SEARCHED] = [160, 320];
/** Characters of words that any text has: 的时候, 一个, 昨天上午. */
const COMMON = new Set(
  "的了在是和有不这那一二三四五六七八九十个上中下前后他她它我你们人说年月日时来去到就也都还着过地得从对把被与为以而但又很大小多少没要会能可昨今明天记者本报讯",
);
const HAN = /\p{Script=Han}/u;

/** Words that a page's blocks have in common, each as a number of the page's own; a block's are counted once. */
export interface Words {
  /** Pairs of neighbouring Chinese characters, each once: most words have two. */
  pairs(block: BlockFacts): Int32Array;
  /** Of those the pairs of which neither character is one that any text has. */
  telling(block: BlockFacts): Int32Array;
  /** Three neighbouring Chinese characters that few other texts have, each once: names of people, places and things. */
  names(block: BlockFacts): Int32Array;
}

/** The words of a page, which its habits stand for: all its blocks have the same. */
export function wordsOf(page: PageHabits): Words {
  const known = WORDS.get(page);
  if (known) return known;
  const [pairs, names] = [new Map<number, number>(), new Map<number, number>()];
  const words = {
    pairs: onceForEach((text) => pairsIn(text.slice(0, CHARACTERS_COMPARED), pairs)),
    telling: onceForEach((text) => pairsIn(text.slice(0, CHARACTERS_COMPARED), pairs, tells)),
    names: onceForEach((text) => namesIn(text.slice(0, CHARACTERS_SEARCHED), pairs, names)),
  };
  WORDS.set(page, words);
  return words;
}

const WORDS = new WeakMap<PageHabits, Words>();

/** What a text comes to, worked out when a block is first asked for. */
function onceForEach(read: (text: string) => Int32Array): (block: BlockFacts) => Int32Array {
  const known: Int32Array[] = [];
  return ({ block: { index }, text }) => {
    const before = known[index];
    if (before) return before;
    const found = read(text);
    known[index] = found;
    return found;
  };
}

function pairsIn(text: string, numbers: Map<number, number>, counts = isHan): Int32Array {
  const found: number[] = [];
  let above = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const here = counts(unit) ? unit : -1;
    if (above !== -1 && here !== -1) found.push(numberOf(numbers, pairOf(above, here)));
    above = here;
  }
  return union([found]);
}

function namesIn(text: string, pairs: Map<number, number>, numbers: Map<number, number>): Int32Array {
  const found: number[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{3,}/gu)) {
    let own = 0;
    for (let at = 0; at < run.length; at += 1) {
      own = COMMON.has(run.charAt(at)) ? 0 : own + 1;
      if (own < 3) continue;
      const first = numberOf(pairs, pairOf(run.charCodeAt(at - 2), run.charCodeAt(at - 1)));
      found.push(numberOf(numbers, first * UNITS + run.charCodeAt(at)));
    }
  }
  return union([found]);
}

/** How many UTF-16 units there are. */
const UNITS = 0x10000;
/** Two units as one small integer. */
const pairOf = (first: number, second: number): number => (first << 16) | second;

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** For each UTF-16 unit whether it is a Chinese character; unknown until it is asked for. */
const KINDS = new Uint8Array(UNITS);
const [UNKNOWN, IS_HAN, IS_OTHER] = [0, 1, 2];
function isHan(unit: number): boolean {
  if (KINDS[unit] === UNKNOWN) KINDS[unit] = HAN.test(String.fromCharCode(unit)) ? IS_HAN : IS_OTHER;
  return KINDS[unit] === IS_HAN;
}

const tells = (unit: number): boolean => isHan(unit) && !COMMON.has(String.fromCharCode(unit));

/** In which count a number was last met: a count begins by counting on. */
let metIn = new Uint32Array(1 << 12);
let count = 0;

/** Whether a number is met for the first time in this count. */
function meet(number: number): boolean {
  if (number >= metIn.length) {
    const longer = new Uint32Array(Math.max(number + 1, metIn.length * 2));
    longer.set(metIn);
    metIn = longer;
  }
  if (metIn[number] === count) return false;
  metIn[number] = count;
  return true;
}

/** All numbers of several lists, each once. */
export function union(lists: readonly ArrayLike<number>[]): Int32Array {
  count += 1;
  const found: number[] = [];
  for (const list of lists)
    for (let at = 0; at < list.length; at += 1) {
      const number = list[at] ?? 0;
      if (meet(number)) found.push(number);
    }
  return Int32Array.from(found);
}

/** How many of some numbers, each of which comes once, are among others. */
export function countShared(some: Int32Array, others: Int32Array): number {
  count += 1;
  for (const number of others) meet(number);
  let shared = 0;
  for (const number of some) if (metIn[number] === count) shared += 1;
  return shared;
}
