import type { Rules } from "../grammar/rule";
import { STATE_NAMES, STATES, type State } from "../grammar/states";
import type { StateMeaning } from "../grammar/verdict";
import { bestStates } from "../grammar/viterbi";
import { type IndexedStep, indexedSteps, weightsOf } from "../grammar/weights";
import { type BlockInContext, inContext, isContent } from "../page/context";
import type { BlockFacts } from "../page/facts";
import { RULES } from "./rules";

/** A rule that spoke for what a block was taken for, and with how many points. */
interface SpeakingRule {
  rule: string;
  points: number;
}

/** What a block was taken for. */
export interface Reading {
  context: BlockInContext;
  state: State;
  /** Of the block above. */
  before: State | null;
  /** By how many points the page's reading beats the best in which this block is something else, and what. */
  margin: { points: number; rival: State };
  /** Those with most points first. */
  reasons: SpeakingRule[];
}

/** Reads a page as a whole: the sequence of states that has most evidence for it. Furniture of fixed wording is left out. */
export function readPage(facts: readonly BlockFacts[], rules: Rules = RULES): Reading[] {
  const content = facts.filter(isContent);
  const contexts = inContext(facts, content);
  const votes = contexts.map((context) => votesFor(context, rules));
  const pairs = contexts.map((context) => stepsTo(context, rules));
  const { states, margins } = bestStates({
    points: votes.map((own) => sum(own)),
    steps: (i) => pairs[i] ?? [],
    same,
    signs: (i, state) => state === "byline" || state === "byline-opens" || inBrackets(content[i]),
    signsAgain: (i, state) =>
      (state === "byline-ends" && !isByEditors(content[i])) ||
      (STATES[state].class === "paragraph" && (content[i]?.signed === true || inBrackets(content[i]))),
  });
  return contexts.map((context, i): Reading => {
    const [before = null, state = "paragraph", after = null] = [states[i - 1], states[i], states[i + 1]];
    const own = (votes[i] ?? []).map(({ rule, weights }) => ({ rule, points: pointsOf(weights, state) }));
    // What a block says together with the one above, and with the one below, counts as well.
    const reasons = [...own, ...said(pairs[i], before, state), ...said(pairs[i + 1], state, after)]
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
    return { context, state, before, margin: margins[i] ?? { points: 0, rival: state }, reasons };
  });
}

/** What one rule found in a block, in points for each state. */
interface Vote {
  rule: string;
  weights: readonly Float64Array[];
}

function votesFor(context: BlockInContext, { evidence }: Rules): Vote[] {
  const votes: Vote[] = [];
  for (const { name, look } of evidence) {
    const weights = weightsOf(name, look(context));
    if (weights.length > 0) votes.push({ rule: name, weights });
  }
  return votes;
}

/** What the rules say of a block and the one above. */
function stepsTo({ facts, above, page }: BlockInContext, { joints }: Rules): IndexedStep[] {
  const upper = above(1);
  if (!upper) return [];
  return joints.flatMap(({ name, look }) => indexedSteps(name, look(upper, facts, page)));
}

/** Whether names stand in the dateline's brackets: 本报讯（记者 高田）. */
const inBrackets = (facts: BlockFacts | undefined) => (facts?.dateline?.bylines.length ?? 0) > 0;

/** 编辑 … below a story that its reporters have signed is no second signature. */
const isByEditors = (facts: BlockFacts | undefined) =>
  facts?.byline?.bylines.every(({ role }) => role === "editor") ?? false;

function sum(votes: readonly Vote[]): Float64Array {
  const total = new Float64Array(STATE_NAMES.length);
  for (const { weights } of votes) {
    for (const points of weights) {
      for (let index = 0; index < total.length; index += 1)
        total[index] = (total[index] ?? 0) + (points[index] ?? 0);
    }
  }
  return total;
}

const indexOf = (state: State) => STATE_NAMES.indexOf(state);

const pointsOf = (weights: readonly Float64Array[], state: State) =>
  weights.reduce((points, each) => points + (each[indexOf(state)] ?? 0), 0);

const said = (
  steps: readonly IndexedStep[] | undefined,
  from: State | null,
  to: State | null,
): SpeakingRule[] =>
  (steps ?? [])
    .filter((step) => from && to && step.from[indexOf(from)] === 1 && step.to.includes(indexOf(to)))
    .map(({ rule, points }) => ({ rule, points }));

/** Whether it makes no difference to readers which of two states a block has. */
function same(a: State, b: State): boolean {
  const [one, other]: [StateMeaning, StateMeaning] = [STATES[a], STATES[b]];
  const part = (state: StateMeaning) => `${state.class} ${state.opens ?? false} ${state.pends ?? false}`;
  return part(one) === part(other);
}
