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
import { byModel } from "./by-model";
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

/** The rule that spoke most for what a block was taken for, and how much that counted. */
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
  /** The rule that counts most; null where none speaks for it. */
  rule: string | null;
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
  const settled = trellis.points.map((points, i) => points !== trellis.open[i]);
  const ofOpen = settled.includes(true) ? marginals({ ...trellis, points: trellis.open }) : likely;
  return findings.contexts.map((context, i): Reading => {
    const [before = null, state = "paragraph", after = null] = [states[i - 1], states[i], states[i + 1]];
    // What its form has settled is as doubtful as all else on the page makes it.
    const certain = certainty(state, likely[i]);
    const open = settled[i] ? certainty(state, ofOpen[i]) : certain;
    const { likelihood, rival } = open.likelihood < certain.likelihood ? open : certain;
    let most = ownReason(model, findings.evidence[i], indexOf(state));
    const weight = lead(around?.[i], indexOf(state));
    if (weight > most.weight) most = { rule: SURROUNDINGS, weight };
    // What a block says together with the one above, and with the one below, counts as well.
    if (before) most = stronger(most, said(model, findings.joints[i], stepOf(before, state)));
    if (after) most = stronger(most, said(model, findings.joints[i + 1], stepOf(state, after)));
    return { context, state, before, rule: most === NONE ? null : most.rule, likelihood, rival };
  });
}

const NONE: SpeakingRule = { rule: "", weight: 0 };
const stronger = (a: SpeakingRule, b: SpeakingRule) => (b.weight > a.weight ? b : a);

/** The rule that speaks most for a state or for a step, by its number. */
function speaking(weightsOf: (model: Model, finding: Finding) => Float64Array | null) {
  const known = byModel(() => new Map<number, SpeakingRule>());
  return (model: Model, findings: readonly Finding[] = NOTHING, number: number): SpeakingRule => {
    const own = known(model, findings);
    const before = own.get(number);
    if (before) return before;
    let most = NONE;
    for (const finding of findings) {
      const weight = weightsOf(model, finding)?.[number] ?? 0;
      if (weight > most.weight) most = { rule: finding.rule, weight };
    }
    own.set(number, most);
    return most;
  };
}

const NOTHING: readonly Finding[] = [];
const ownReason = speaking((model, { rule, finding }) => model.evidence(rule, finding));
const said = speaking((model, { rule, finding }) => model.joint(rule, finding));

/** The name under which readers are told of the network. */
export const SURROUNDINGS = "surroundings";

/** A copy of this module's own, for what is done for each state of each block. */
const COUNT = STATE_COUNT;

/** By how much a state is ahead of the mean of all. */
function lead(scores: Float64Array | undefined, state: number): number {
  if (!scores) return 0;
  let sum = 0;
  for (let each = 0; each < COUNT; each += 1) sum += scores[each] ?? 0;
  return (scores[state] ?? 0) - sum / COUNT;
}

const INDEX: ReadonlyMap<State, number> = new Map(STATE_NAMES.map((name, index) => [name, index]));
const indexOf = (state: State) => INDEX.get(state) ?? 0;
const stepOf = (from: State, to: State) => indexOf(from) * COUNT + indexOf(to);

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
  for (let index = 0; index < COUNT; index += 1) {
    const share = likely?.[index] ?? 0;
    if (PARTS[index] === part) likelihood += share;
    else if (share > most) [most, rival] = [share, index];
  }
  return { likelihood, rival: stateAt(rival) };
}
