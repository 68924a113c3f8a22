import type { BlockInContext } from "./context";
import type { BlockFacts } from "./facts";
import { isTitleLine, titleRunOf } from "./title-runs";
import { countShared, union, type Words, wordsOf } from "./words";

/** How many blocks of text are compared on either side. */
const BLOCKS_COMPARED = 6;

const shareIn = (pairs: Int32Array, others: Int32Array): number =>
  pairs.length === 0 ? 0 : countShared(pairs, others) / pairs.length;

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
export function wordsToldAbove({ facts, above, page }: BlockInContext): number {
  const words = wordsOf(page);
  return shareIn(words.telling(facts), union(textFrom(above, true).map(words.pairs)));
}

/** null where no text stands on one side. */
export function cohesionOf({ facts, above, below, page }: BlockInContext): Cohesion | null {
  const upper = textFrom(above, true);
  const lower = textFrom(below, false);
  const [first] = lower;
  if (upper.length === 0 || !first) return null;
  const words = wordsOf(page);
  const own = words.pairs(facts);
  const before = union(upper.map(words.pairs));
  return {
    belowInAbove: shareIn(union(lower.map(words.pairs)), before),
    titleInBelow: shareIn(own, words.pairs(first)),
    titleInAbove: shareIn(own, before),
    namesShared: countShared(union(lower.map(words.names)), union(upper.map(words.names))),
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

/** How much of a title the text of its story tells again, and of the titles over and below it; shares of pairs from 0 to 1. */
export interface Told {
  own: number;
  /** The most that is told of another title of the same run; null where it stands alone. */
  others: number | null;
}

/** null where no text stands below, or the title has no two Chinese characters together. */
export function toldBelow(context: BlockInContext): Told | null {
  const run = titleRunOf(context);
  const words = wordsOf(context.page);
  if (!run?.below || words.pairs(context.facts).length === 0) return null;
  if (latest?.below !== run.below || latest.words !== words) latest = textBelow(context, run.below, words);
  const { pairs } = latest;
  if (pairs.length === 0) return null;
  const others = run.lines
    .filter((line) => line !== context.facts)
    .map((line) => shareIn(words.pairs(line), pairs));
  return {
    own: shareIn(words.pairs(context.facts), pairs),
    others: others.length === 0 ? null : Math.max(...others),
  };
}

/** The text below a run of titles. */
interface TextBelow {
  below: BlockFacts;
  /** Whose numbers `pairs` are. */
  words: Words;
  pairs: Int32Array;
}

const textBelow = (context: BlockInContext, below: BlockFacts, words: Words): TextBelow => ({
  below,
  words,
  pairs: union(textFrom(context.below, false).map(words.pairs)),
});

/** The titles of a run are looked at one after the other. */
let latest: TextBelow | null = null;
