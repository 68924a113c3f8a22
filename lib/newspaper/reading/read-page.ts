import { EVIDENCE } from "../evidence/all";
import type { NamedStep, Place, Points } from "../grammar/rule";
import { STATES, type State } from "../grammar/states";
import type { Verdict } from "../grammar/verdict";
import { decode } from "../grammar/viterbi";
import { stepsBetween } from "../joints/all";
import { isContent, placesOf } from "../page/context";
import type { Facts } from "../page/facts";

/** A rule that spoke for what a block was taken for, and with how many points. */
export interface Reason {
  rule: string;
  points: number;
}

/** What a block was taken for. */
export interface Reading {
  place: Place;
  state: State;
  /** Of the block above. */
  before: State | null;
  /** By how many points the page's reading beats the best in which this block is something else, and what. */
  margin: { points: number; rival: State };
  /** The loudest first. */
  reasons: Reason[];
}

/** Reads a page as a whole: the sequence of states that has most evidence for it. Furniture of fixed wording is left out. */
export function readPage(facts: readonly Facts[]): Reading[] {
  const content = facts.filter(isContent);
  const places = placesOf(facts, content);
  const votes = places.map(votesFor);
  const pairs = places.map(({ facts: lower, above, page }) => {
    const upper = above(1);
    return upper ? stepsBetween(upper, lower, page) : [];
  });
  const { states, margins } = decode({
    points: votes.map(sum),
    steps: (i) => pairs[i] ?? [],
    same,
    signs: (i, state) => state === "byline" || state === "byline-opens" || inBrackets(content[i]),
    signsAgain: (i, state) =>
      (state === "byline-ends" && !isByEditors(content[i])) ||
      (STATES[state].class === "paragraph" && (content[i]?.signed === true || inBrackets(content[i]))),
  });
  return places.map((place, i): Reading => {
    const [before = null, state = "paragraph", after = null] = [states[i - 1], states[i], states[i + 1]];
    const own = (votes[i] ?? []).map(({ name, points }) => ({ rule: name, points: points[state] ?? 0 }));
    // What a block says together with the one above, and with the one below, counts as well.
    const reasons = [...own, ...said(pairs[i], before, state), ...said(pairs[i + 1], state, after)]
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
    return { place, state, before, margin: margins[i] ?? { points: 0, rival: state }, reasons };
  });
}

type Vote = { name: string; points: Points };

const votesFor = (place: Place): Vote[] =>
  EVIDENCE.flatMap(({ name, weigh }) => {
    const points = weigh(place);
    return points ? [{ name, points }] : [];
  });

/** Whether names stand in the dateline's brackets: 本报讯（记者 高田）. */
const inBrackets = (facts: Facts | undefined) => (facts?.dateline?.bylines.length ?? 0) > 0;

/** 编辑 … below a story that its reporters have signed is no second signature. */
const isByEditors = (facts: Facts | undefined) =>
  facts?.byline?.bylines.every(({ role }) => role === "editor") ?? false;

function sum(votes: readonly Vote[]): Points {
  const total: Points = {};
  for (const { points } of votes) {
    for (const state in points) if (isState(state)) total[state] = (total[state] ?? 0) + (points[state] ?? 0);
  }
  return total;
}

const isState = (name: string): name is State => name in STATES;

const said = (steps: readonly NamedStep[] | undefined, from: State | null, to: State | null): Reason[] =>
  (steps ?? [])
    .filter((step) => from && to && step.from.includes(from) && step.to.includes(to))
    .map(({ name, points }) => ({ rule: name, points }));

/** Whether it makes no difference to readers which of two states a block has. */
function same(a: State, b: State): boolean {
  const [one, other]: [Omit<Verdict, "rule">, Omit<Verdict, "rule">] = [STATES[a], STATES[b]];
  const part = (state: Omit<Verdict, "rule">) =>
    `${state.class} ${state.opens ?? false} ${state.pends ?? false}`;
  return part(one) === part(other);
}
