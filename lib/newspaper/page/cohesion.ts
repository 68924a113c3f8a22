import type { BlockInContext } from "./context";
import type { BlockFacts } from "./facts";
import { isTitleLine, titleRunOf } from "./title-runs";

/** How many blocks of text are compared on either side. */
const BLOCKS_COMPARED = 6;
/** Of each block so many characters. */
const CHARACTERS_COMPARED = 160;

/** Pairs of neighbouring Chinese characters: most words have two. */
function pairsOf(facts: BlockFacts): Set<string> {
  const known = PAIRS.get(facts);
  if (known) return known;
  const pairs = new Set<string>();
  const letters = facts.text.slice(0, CHARACTERS_COMPARED);
  let above = false;
  for (let at = 0; at < letters.length; at += 1) {
    const here = /\p{Script=Han}/u.test(letters.charAt(at));
    if (above && here) pairs.add(letters.slice(at - 1, at + 1));
    above = here;
  }
  PAIRS.set(facts, pairs);
  return pairs;
}

/** A text stands around several titles. */
const PAIRS = new WeakMap<BlockFacts, Set<string>>();

const shareIn = (pairs: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return pairs.size === 0 ? 0 : shared / pairs.size;
};

/** Characters of words that any text has: 的时候, 一个, 昨天上午. */
const COMMON =
  /[的了在是和有不这那一二三四五六七八九十个上中下前后他她它我你们人说年月日时来去到就也都还着过地得从对把被与为以而但又很大小多少没要会能可昨今明天记者本报讯]/u;
/** Of each block so many characters are searched for names. */
const CHARACTERS_SEARCHED = 320;

/** Three neighbouring Chinese characters that few other texts have: names of people, places and things. */
function namesOf(facts: BlockFacts): ReadonlySet<string> {
  const known = NAMES.get(facts);
  if (known) return known;
  const names = new Set<string>();
  for (const [run] of facts.text.slice(0, CHARACTERS_SEARCHED).matchAll(/\p{Script=Han}{3,}/gu)) {
    for (let at = 0; at + 3 <= run.length; at += 1) {
      const name = run.slice(at, at + 3);
      if (!COMMON.test(name)) names.add(name);
    }
  }
  NAMES.set(facts, names);
  return names;
}

const NAMES = new WeakMap<BlockFacts, ReadonlySet<string>>();

/** How many of the names in the lower texts stand in the upper ones. */
function namesShared(upper: readonly BlockFacts[], lower: readonly BlockFacts[]): number {
  const shared = new Set<string>();
  for (const text of lower)
    for (const name of namesOf(text)) if (upper.some((other) => namesOf(other).has(name))) shared.add(name);
  return shared.size;
}

/** How much the words around a title repeat each other, as shares of pairs of characters, from 0 to 1. */
export interface Cohesion {
  /** Of the text below in the text above: high below a 小标题, as one story goes on. */
  belowInAbove: number;
  /** Of the title in the text right below: high below a headline, which the lead tells again. */
  titleInBelow: number;
  /** Of the title in the text above. */
  titleInAbove: number;
  /** How many names of the text below stand in the text above: many below a 小标题. */
  namesShared: number;
}

/** How many of a text's words, as a share of its pairs of characters that are none of any text, stand in the texts above, from 0 to 1. */
export function wordsToldAbove({ facts, above }: BlockInContext): number {
  const words = new Set([...pairsOf(facts)].filter((pair) => !COMMON.test(pair)));
  return shareIn(words, union(textFrom(above, true)));
}

/** null where no text stands on one side. */
export function cohesionOf({ facts, above, below }: BlockInContext): Cohesion | null {
  const upper = textFrom(above, true);
  const lower = textFrom(below, false);
  if (upper.length === 0 || lower.length === 0) return null;
  const [own, before, after] = [pairsOf(facts), union(upper), union(lower)];
  return {
    belowInAbove: shareIn(after, before),
    titleInBelow: shareIn(own, union(lower.slice(0, 1))),
    titleInAbove: shareIn(own, before),
    namesShared: namesShared(upper, lower),
  };
}

/** Texts from a title up, past titles, or down to the next one. */
function textFrom(neighbour: BlockInContext["above"], past: boolean): BlockFacts[] {
  const texts: BlockFacts[] = [];
  for (let n = 1; n <= BLOCKS_COMPARED * 2 && texts.length < BLOCKS_COMPARED; n += 1) {
    const facts = neighbour(n);
    if (!facts) break;
    if (isTitleLine(facts)) {
      if (texts.length > 0 && !past) break;
      continue;
    }
    if (past && facts.dateline) {
      texts.push(facts);
      break;
    }
    if (!facts.byline?.sure) texts.push(facts);
  }
  return texts;
}

function union(texts: readonly BlockFacts[]): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) for (const pair of pairsOf(text)) pairs.add(pair);
  return pairs;
}

/** How much of a title the text of its story tells again, and of the titles over and below it; shares of pairs from 0 to 1. */
export interface Told {
  own: number;
  /** The most that is told of another title of the same run; null where it stands alone. */
  others: number | null;
}

/** null where no text stands below, or the title has no two Chinese characters together. */
export function toldBelow(context: BlockInContext): Told | null {
  const run = titleRunOf(context);
  if (!run?.below || pairsOf(context.facts).size === 0) return null;
  const text = TEXT_BELOW.get(run.below) ?? union(textFrom(context.below, false));
  TEXT_BELOW.set(run.below, text);
  if (text.size === 0) return null;
  const others = run.lines
    .filter((line) => line !== context.facts)
    .map((line) => shareIn(pairsOf(line), text));
  return {
    own: shareIn(pairsOf(context.facts), text),
    others: others.length === 0 ? null : Math.max(...others),
  };
}

/** By the block below a run of titles. */
const TEXT_BELOW = new WeakMap<BlockFacts, ReadonlySet<string>>();
