import type { Model } from "../grammar/model";
import { STATE_COUNT, STATE_NAMES, STATES, type State } from "../grammar/states";
import { stepTable } from "../grammar/steps";
import type { Trellis } from "../grammar/viterbi";
import type { BlockFacts } from "../page/facts";
import type { Finding, PageFindings } from "./findings";
import { STATES_OF } from "./labelled-states";

/** What a page's findings count for: all that reading it needs. `around`: what the network says of each block. */
export function trellisOf(
  { contexts, evidence, joints }: PageFindings,
  model: Model,
  around: readonly Float64Array[] | null = model.network?.scores(evidence) ?? null,
): Trellis {
  const pointsOf = remembered(
    evidence,
    (findings) =>
      sum(STATE_COUNT, findings, ({ rule, finding }) => model.evidence(rule, finding)) ??
      new Float64Array(STATE_COUNT),
  );
  const stepsOf = remembered(joints, (findings) =>
    stepTable(
      model.transitions,
      sum(STATE_COUNT * STATE_COUNT, findings, ({ rule, finding }) => model.joint(rule, finding)),
      model.temperature,
    ),
  );
  return {
    points: contexts.map(({ facts }, i) =>
      asLabelled(together(pointsOf[i] ?? new Float64Array(STATE_COUNT), around?.[i]), facts),
    ),
    steps: stepsOf,
    signs: contexts.map(({ facts }) => flags((state) => signs(facts, state))),
    signsAgain: contexts.map(({ facts }) => flags((state) => signsAgain(facts, state))),
    signedTwice: model.signedTwice,
    temperature: model.temperature,
  };
}

const together = (points: Float64Array, more: Float64Array | undefined): Float64Array =>
  more ? points.map((value, state) => value + (more[state] ?? 0)) : points;

/** What speaks for each state that a block may have by its editor's label; nothing for the others. */
function asLabelled(points: Float64Array, { block }: BlockFacts): Float64Array {
  const { is } = block.label;
  const allowed = is && STATES_OF[is];
  if (!allowed) return points;
  return points.map((value, index) =>
    allowed.includes(STATE_NAMES[index] ?? "paragraph") ? value : Number.NEGATIVE_INFINITY,
  );
}

/** What each block's findings come to. Many blocks of a page have the same ones: those are counted once. */
function remembered<Value>(
  blocks: readonly (readonly Finding[])[],
  compute: (findings: readonly Finding[]) => Value,
): Value[] {
  const known = new Map<string, Value>();
  return blocks.map((findings) => {
    let key = "";
    for (const { id } of findings) key += `${id} `;
    const value = known.get(key) ?? compute(findings);
    known.set(key, value);
    return value;
  });
}

function sum(
  length: number,
  findings: readonly Finding[],
  weightsOf: (finding: Finding) => Float64Array | null,
): Float64Array | null {
  const weights = findings.flatMap((finding) => weightsOf(finding) ?? []);
  const total = weights.length > 0 ? new Float64Array(length) : null;
  for (const each of weights)
    for (let index = 0; total && index < length; index += 1)
      total[index] = (total[index] ?? 0) + (each[index] ?? 0);
  return total;
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
