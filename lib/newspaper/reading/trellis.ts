import type { Model } from "../grammar/model";
import { STATE_COUNT, STATE_NAMES, STATES, type State } from "../grammar/states";
import type { Trellis } from "../grammar/viterbi";
import type { BlockFacts } from "../page/facts";
import type { Finding, PageFindings } from "./findings";

/** What a page's findings count for: all that reading it needs. */
export function trellisOf({ contexts, evidence, joints }: PageFindings, model: Model): Trellis {
  const own = summed(STATE_COUNT, ({ rule, finding }) => model.evidence(rule, finding));
  const steps = summed(STATE_COUNT * STATE_COUNT, ({ rule, finding }) => model.joint(rule, finding));
  const none = new Float64Array(STATE_COUNT);
  return {
    points: evidence.map((findings) => own(findings) ?? none),
    steps: joints.map(steps),
    signs: contexts.map(({ facts }) => flags((state) => signs(facts, state))),
    signsAgain: contexts.map(({ facts }) => flags((state) => signsAgain(facts, state))),
    model,
  };
}

/** Adds up the weights of findings. Many blocks of a page have the same ones: each sum is made once. */
function summed(
  length: number,
  weightsOf: (finding: Finding) => Float64Array | null,
): (findings: readonly Finding[]) => Float64Array | null {
  const known = new Map<string, Float64Array | null>();
  return (findings) => {
    const key = findings.map(({ rule, finding }) => `${rule} ${finding}`).join("|");
    const found = known.get(key);
    if (found !== undefined) return found;
    const weights = findings.flatMap((finding) => weightsOf(finding) ?? []);
    const sum = weights.length > 0 ? new Float64Array(length) : null;
    for (const each of weights) {
      for (let index = 0; sum && index < length; index += 1)
        sum[index] = (sum[index] ?? 0) + (each[index] ?? 0);
    }
    known.set(key, sum);
    return sum;
  };
}

const flags = (holds: (state: State) => boolean) =>
  Uint8Array.from(STATE_NAMES, (state) => Number(holds(state)));

const signs = (facts: BlockFacts, state: State) =>
  state === "byline" || state === "byline-opens" || inBrackets(facts);

const signsAgain = (facts: BlockFacts, state: State) =>
  (state === "byline-ends" && !isByEditors(facts)) ||
  (STATES[state].class === "paragraph" && (facts.signed || inBrackets(facts)));

/** Whether names stand in the dateline's brackets: 本报讯（记者 高田）. */
const inBrackets = ({ dateline }: BlockFacts) => (dateline?.bylines.length ?? 0) > 0;

/** 编辑 … below a story that its reporters have signed is no second signature. */
const isByEditors = ({ byline }: BlockFacts) =>
  byline?.bylines.every(({ role }) => role === "editor") ?? false;
