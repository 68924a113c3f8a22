import type { Block } from "./block";
import { type Cut, cutsOf, middleCutOf } from "./cuts";
import { around } from "./span";
import { type CutFacts, WORTHWHILE, worthOf } from "./worth";

/** Areas of more parts are cut wherever they can be: each way of cutting takes time. */
const MOST_WEIGHED = 400;
/** Cuts within cuts; deeper, what is left stays together. */
const DEEPEST = 60;

/** Parts an area into stories, in the order of reading: by the cut that is most likely to part some, again and again. */
export function partition(blocks: readonly Block[], facts: CutFacts, depth = 0): Block[][] {
  const cut = depth < DEEPEST ? bestCut(blocks, facts) : null;
  if (!cut) return blocks.length > 0 ? [[...blocks]] : [];
  return [...partition(cut.before, facts, depth + 1), ...partition(cut.after, facts, depth + 1)];
}

function bestCut(blocks: readonly Block[], facts: CutFacts): Cut | null {
  if (blocks.length < 2) return null;
  const slack = facts.body * 0.3;
  if (blocks.length > MOST_WEIGHED) return middleCutOf(blocks, slack);
  const cuts = [...cutsOf(blocks, "level", slack), ...cutsOf(blocks, "upright", slack)];
  const own = withinArea(facts, blocks);
  let best: { cut: Cut; worth: number } | null = null;
  for (const cut of cuts) {
    const worth = worthOf(cut, own);
    if (worth >= WORTHWHILE && (!best || worth > best.worth)) best = { cut, worth };
  }
  return best?.cut ?? null;
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
