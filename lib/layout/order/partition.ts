import type { Block } from "./block";
import { type Cut, cutsOf, middleCutOf } from "./cuts";
import { titleCount } from "./flow";
import { around } from "./span";
import { storyWorth } from "./story-worth";
import { type CutFacts, worthOf } from "./worth";

/** Areas of more parts are cut wherever they can be: each way of cutting takes time. */
const MOST_WEIGHED = 300;
/** Cuts within cuts; deeper, what is left stays together. */
const DEEPEST = 60;
/** Of an area's cuts so many are tried, those first that most speaks for; when that has taken much work only the first. */
const MOST_TRIED = 5;
const MOST_AREAS = 1500;
/** What a cut along a rule is worth that has headlines on both sides and nothing against it: no other is tried, as trying takes time. */
const SURE = { level: 4.4, upright: 3 } as const;
/** In comparisons of a part with another. */
const MOST_WORK = 1e8;

/** An area parted into stories, in the order of reading, and how well they are stories. */
interface Parted {
  stories: Block[][];
  worth: number;
}

/** Parts an area into stories, in the order of reading: by cuts, and cuts within cuts, so that all of them are stories as well as can be. */
export function partition(blocks: readonly Block[], facts: CutFacts): Block[][] {
  if (blocks.length === 0) return [];
  const numbers = new Map(blocks.map((block, index) => [block, index]));
  return best(blocks, { facts, numbers, known: new Map(), work: 0 }, 0).stories;
}

interface Search {
  facts: CutFacts;
  numbers: ReadonlyMap<Block, number>;
  /** Areas that were parted before. */
  known: Map<string, Parted>;
  /** Comparisons made so far. */
  work: number;
}

function best(blocks: readonly Block[], search: Search, depth: number): Parted {
  const key = blocks
    .map((block) => search.numbers.get(block) ?? 0)
    .sort((a, b) => a - b)
    .join(" ");
  const before = search.known.get(key);
  if (before) return before;
  const parted =
    blocks.length > MOST_WEIGHED ? halved(blocks, search, depth) : weighed(blocks, search, depth);
  search.known.set(key, parted);
  return parted;
}

const whole = (blocks: readonly Block[], { facts }: Search): Parted => ({
  stories: [[...blocks]],
  worth: storyWorth(blocks, facts),
});

function halved(blocks: readonly Block[], search: Search, depth: number): Parted {
  const cut = depth < DEEPEST ? middleCutOf(blocks, search.facts.body * 0.3) : null;
  return cut ? along(cut, 0, search, depth) : { stories: [[...blocks]], worth: 0 };
}

function weighed(blocks: readonly Block[], search: Search, depth: number): Parted {
  let most = whole(blocks, search);
  if (blocks.length < 2 || depth >= DEEPEST) return most;
  const slack = search.facts.body * 0.3;
  const own = withinArea(search.facts, blocks);
  const cuts = [...cutsOf(blocks, "level", slack), ...cutsOf(blocks, "upright", slack)]
    .map((cut) => ({ cut, worth: worthOf(cut, own), titles: leastTitles(cut) }))
    .sort((a, b) => b.worth + b.titles - a.worth - a.titles);
  search.work += cuts.length * blocks.length ** 2;
  const sure = cuts.find(({ cut, worth, titles }) => titles > 0 && worth >= SURE[cut.way]);
  if (sure) return along(sure.cut, sure.worth, search, depth);
  const tried = search.known.size > MOST_AREAS || search.work > MOST_WORK ? 1 : MOST_TRIED;
  for (const { cut, worth } of cuts.slice(0, tried)) {
    const parted = along(cut, worth, search, depth);
    if (parted.worth > most.worth) most = parted;
  }
  return most;
}

/** Cuts with headlines on both sides are tried first. */
const leastTitles = ({ before, after }: Cut): number =>
  titleCount(before) > 0 && titleCount(after) > 0 ? 3 : 0;

function along({ before, after }: Cut, worth: number, search: Search, depth: number): Parted {
  const [first, second] = [best(before, search, depth + 1), best(after, search, depth + 1)];
  return {
    stories: [...first.stories, ...second.stories],
    worth: worth + first.worth + second.worth,
  };
}

/** Only with the rules that touch an area. */
function withinArea(facts: CutFacts, blocks: readonly Block[]): CutFacts {
  const all = around(blocks.map(({ span }) => span));
  if (!all) return facts;
  const rules = facts.rules.filter(
    ({ left, top, right, bottom }) =>
      left <= all.right && right >= all.left && top <= all.bottom && bottom >= all.top,
  );
  return { ...facts, rules };
}
