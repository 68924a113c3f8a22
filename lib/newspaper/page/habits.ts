import { beginsWithDash } from "../source/text";
import { closedUnits } from "./closed-units";
import { type BlockFacts, beginsStory } from "./facts";
import type { PaperHabits } from "./paper-habits";

/** How this page's OCR marks its headlines, and what is known of its paper. */
export interface PageHabits {
  /** Levels of headings and bold lines that head stories: a byline or a dateline follows. */
  headlineLevels: ReadonlySet<number>;
  /** Whether stories are signed at their end: （记者 刘聪 报道）. */
  endSigned: boolean;
  /** How many headlines head a story for sure. */
  headed: number;
  /** Share of the headlines, marked or not, that head a story for sure among these and all other marked lines, from 0 to 1. */
  signedShare: number;
  /** Share of the page's titles, those over each other counted once, that stand over a byline or a dateline, from 0 to 1. */
  runsSigned: number;
  /** For each level, how many of its lines head a story for sure, of how many. */
  signed: ReadonlyMap<number, { heads: number; all: number }>;
  /** For each level, null for lines without a mark, how many of its titles have text below, and below how many that is signed. */
  units: ReadonlyMap<number | null, { all: number; closed: number }>;
  /** Whether headlines are marked at all, as headings or as bold lines. */
  marked: boolean;
  /** The levels of all marked titles, the largest first; names of columns are none. */
  levels: readonly number[];
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
  /** What accepted pages of the same paper have shown; null where there are none. */
  paper: PaperHabits | null;
}

/** Bold lines rank below headings. */
export const BOLD_LEVEL = 7;

/** The level of a marked line: of its Markdown heading, or of bold lines; null where it has no mark. */
export const levelOf = ({ block, title }: BlockFacts): number | null =>
  block.heading > 0 ? block.heading : block.bold && title ? BOLD_LEVEL : null;

/** How this page's OCR marks its headlines, learned from the sure ones: those over a byline or a dateline. */
export function habitsOf(facts: readonly BlockFacts[], paper: PaperHabits | null): PageHabits {
  const signed = new Map<number, { heads: number; all: number }>();
  let headed = 0;
  let unheaded = 0;
  let indented = 0;
  let texts = 0;
  for (const [index, each] of facts.entries()) {
    if (!each.title && each.length > 45) {
      texts += 1;
      if (each.block.indented) indented += 1;
    }
    const head = heads(facts, index);
    const level = levelOf(each);
    if (head) headed += 1;
    if (level !== null && !head && !each.byline?.sure && !overCaption(facts[index + 1])) unheaded += 1;
    if (level === null || each.byline?.sure) continue;
    const count = signed.get(level) ?? { heads: 0, all: 0 };
    signed.set(level, { heads: count.heads + (head ? 1 : 0), all: count.all + 1 });
  }
  const ends = facts.filter((each) => each.signed && !each.byline).length;
  return {
    endSigned: ends >= 3 && ends >= headed * 0.5,
    headed,
    signedShare: headed >= 2 ? headed / (headed + unheaded) : 0,
    runsSigned: shareOfRunsSigned(facts),
    headlineLevels: new Set([...signed].filter(([, count]) => count.heads > 0).map(([level]) => level)),
    signed,
    units: closedUnits(facts, levelOf),
    marked: signed.size > 0,
    levels: levelsOf(facts),
    indented: indented >= 2 && indented > texts * 0.3,
    paper,
  };
}

function levelsOf(facts: readonly BlockFacts[]): number[] {
  const titles = facts.filter((each) => each.title && each.furniture === null && !each.byline?.sure);
  return [...new Set(titles.flatMap((each) => levelOf(each) ?? []))].sort((a, b) => a - b);
}

function shareOfRunsSigned(facts: readonly BlockFacts[]): number {
  const isTitle = (each: BlockFacts | undefined) => each?.title === true && !each.byline?.sure;
  const below = facts.flatMap((each, index) =>
    isTitle(each) && !isTitle(facts[index + 1]) ? [facts[index + 1] ?? null] : [],
  );
  return below.length === 0 ? 0 : below.filter(beginsStory).length / below.length;
}

const overCaption = (next: BlockFacts | undefined) =>
  next?.caption === "labelled" || next?.caption === "credited";

/** Whether a byline or a dateline stands below a block, with no more than a deck or a second line between. */
export function heads(facts: readonly BlockFacts[], index: number): boolean {
  const [own, previous, next] = [facts[index], facts[index - 1], facts[index + 1] ?? null];
  // The smaller of two neighbouring headings is a kicker or a deck.
  if (smallerThan(own, previous) || smallerThan(own, next) || isDeck(own, previous)) return false;
  const over = next?.title === true && beginsStory(facts[index + 2] ?? null) && isPartOf(next, own);
  return own?.title === true && !own.byline?.sure && (beginsStory(next) || over);
}

/** A plain line below a marked one, or one with a ——. */
const isDeck = (own: BlockFacts | undefined, previous: BlockFacts | undefined) =>
  own !== undefined &&
  (beginsWithDash(own.text) ||
    (levelOf(own) === null && previous !== undefined && previous.title && levelOf(previous) !== null));

const smallerThan = (own: BlockFacts | undefined, other: BlockFacts | null | undefined) =>
  own !== undefined && other != null && other.block.heading > 0 && own.block.heading > other.block.heading;

/** A plain line, or a heading that is no larger, may be the deck or the second line of the headline above. */
const isPartOf = (next: BlockFacts, own: BlockFacts | undefined) =>
  next.block.heading === 0 ||
  (own !== undefined && own.block.heading > 0 && next.block.heading >= own.block.heading);

/**
 * For each block the level of the nearest marked line above, or its own, that heads a story; 0 where there is none.
 * `column`: whether a block stands immediately below the title of a column of briefs (简讯).
 */
export function headLevels(facts: readonly BlockFacts[], column: (facts: BlockFacts) => boolean): number[] {
  let level = 0;
  return facts.map((each, index) => {
    const own = levelOf(each);
    if (own !== null && column(each)) level = own;
    else if (own !== null && !each.byline?.sure && (level === 0 || own < level || heads(facts, index)))
      level = own;
    return level;
  });
}
