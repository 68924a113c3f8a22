import { marginals } from "../grammar/marginals";
import type { Model } from "../grammar/model";
import type { Rules } from "../grammar/rule";
import { STATE_COUNT, STATE_NAMES, STATES, type State, stateAt } from "../grammar/states";
import type { StateMeaning } from "../grammar/verdict";
import { bestStates } from "../grammar/viterbi";
import { WEIGHTS } from "../grammar/weights";
import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PaperHabits } from "../page/paper-habits";
import { type Finding, findingsOf, type PageFindings } from "./findings";
import { RULES } from "./rules";
import { trellisOf } from "./trellis";

/** By what a page is read. */
export interface Reader {
  rules: Rules;
  model: Model;
}

/** All rules, with the weights that were learned. */
export const READER: Reader = { rules: RULES, model: WEIGHTS };

/** A rule that spoke for what a block was taken for, and how much that counted. */
interface SpeakingRule {
  rule: string;
  weight: number;
}

/** What a block was taken for. */
export interface Reading {
  context: BlockInContext;
  state: State;
  /** Of the block above. */
  before: State | null;
  /** How likely it is that the block is this, for readers, from 0 to 1; and what it is likeliest else. */
  likelihood: number;
  rival: State;
  /** Those that count most first. */
  reasons: SpeakingRule[];
}

/**
 * Reads a page as a whole: the sequence of states that has most evidence for it. Furniture of fixed wording is left out.
 * `paper`: what accepted pages of the same paper have shown.
 */
export function readPage(
  facts: readonly BlockFacts[],
  { rules, model }: Reader = READER,
  paper: PaperHabits | null = null,
): Reading[] {
  return readFindings(findingsOf(facts, rules, paper), model);
}

/** Reads a page by what the rules have found on it. */
export function readFindings(findings: PageFindings, model: Model): Reading[] {
  const around = model.network?.scores(findings.evidence) ?? null;
  const trellis = trellisOf(findings, model, around);
  const states = bestStates(trellis);
  const likely = marginals(trellis);
  const ownReasons = remembered((list: readonly Finding[], state) =>
    list.flatMap(({ rule, finding }) => {
      const weight = model.evidence(rule, finding)?.[indexOf(state)] ?? 0;
      return weight > 0 ? [{ rule, weight }] : [];
    }),
  );
  return findings.contexts.map((context, i): Reading => {
    const [before = null, state = "paragraph", after = null] = [states[i - 1], states[i], states[i + 1]];
    const surroundings = { rule: SURROUNDINGS, weight: lead(around?.[i], indexOf(state)) };
    // What a block says together with the one above, and with the one below, counts as well.
    const reasons = [
      ...ownReasons(findings.evidence[i] ?? [], state),
      ...(surroundings.weight > 0 ? [surroundings] : []),
      ...said(findings.joints[i], before, state, model),
      ...said(findings.joints[i + 1], state, after, model),
    ].sort((a, b) => b.weight - a.weight);
    return { context, state, before, reasons, ...certainty(state, likely[i]) };
  });
}

/** What a list of findings says of a state, counted once for each list. */
function remembered<Value>(
  compute: (list: readonly Finding[], state: State) => Value,
): (list: readonly Finding[], state: State) => Value {
  const known = new Map<readonly Finding[], Map<State, Value>>();
  return (list, state) => {
    const row = known.get(list) ?? new Map<State, Value>();
    if (row.size === 0) known.set(list, row);
    const before = row.get(state);
    if (before !== undefined) return before;
    const value = compute(list, state);
    row.set(state, value);
    return value;
  };
}

/** The name under which readers are told of the network. */
export const SURROUNDINGS = "surroundings";

/** By how much a state is ahead of the mean of all. */
function lead(scores: Float64Array | undefined, state: number): number {
  if (!scores) return 0;
  let sum = 0;
  for (let each = 0; each < STATE_COUNT; each += 1) sum += scores[each] ?? 0;
  return (scores[state] ?? 0) - sum / STATE_COUNT;
}

const INDEX: ReadonlyMap<State, number> = new Map(STATE_NAMES.map((name, index) => [name, index]));
const indexOf = (state: State) => INDEX.get(state) ?? 0;

function said(
  findings: readonly Finding[] | undefined,
  from: State | null,
  to: State | null,
  model: Model,
): SpeakingRule[] {
  if (!findings || !from || !to) return [];
  const step = indexOf(from) * STATE_COUNT + indexOf(to);
  return findings.flatMap(({ rule, finding }) => {
    const weight = model.joint(rule, finding)?.[step] ?? 0;
    return weight > 0 ? [{ rule, weight }] : [];
  });
}

/** What a state makes of a block for readers: the same number for several states. */
const PARTS: readonly number[] = (() => {
  const parts = STATE_NAMES.map((state) => {
    const meaning: StateMeaning = STATES[state];
    return `${meaning.class} ${meaning.opens ?? false} ${meaning.pends ?? false}`;
  });
  return parts.map((part) => parts.indexOf(part));
})();

/** Adds up the states in which a block is the same for readers as in the chosen one, and finds the likeliest of the others. */
function certainty(chosen: State, likely: Float64Array | undefined): Pick<Reading, "likelihood" | "rival"> {
  const part = PARTS[indexOf(chosen)];
  let likelihood = 0;
  let rival = indexOf(chosen);
  let most = -1;
  for (let index = 0; index < STATE_COUNT; index += 1) {
    const share = likely?.[index] ?? 0;
    if (PARTS[index] === part) likelihood += share;
    else if (share > most) [most, rival] = [share, index];
  }
  return { likelihood, rival: stateAt(rival) };
}
