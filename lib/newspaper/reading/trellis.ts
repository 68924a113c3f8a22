import type { Model } from "../grammar/model";
import { STATE_COUNT, STATE_NAMES, STATES, type State } from "../grammar/states";
import { stepTable } from "../grammar/steps";
import type { Trellis } from "../grammar/viterbi";
import type { BlockFacts } from "../page/facts";
import { isTableRow } from "../source/text";
import { byModel } from "./by-model";
import type { Finding, PageFindings } from "./findings";
import { STATES_OF } from "./labelled-states";
import { statesByForm } from "./states-by-form";
import { statesBySet } from "./states-by-set";
import { pageNameStates } from "./titles-by-form";

/** What a page's findings count for. */
export interface PageTrellis extends Trellis {
  /** The points where no line is settled by its form: the same arrays but for lines that are. */
  open: readonly Float64Array[];
}

/** All that reading a page needs. `around`: what the network says of each block. */
export function trellisOf(
  { contexts, evidence, joints }: PageFindings,
  model: Model,
  around: readonly Float64Array[] | null = model.network?.scores(evidence) ?? null,
): PageTrellis {
  const sums = new Map<Float64Array, Float64Array>();
  const open = contexts.map((context, i) => {
    const { facts } = context;
    const points = asLabelled(together(pointsOf(model, evidence[i] ?? NOTHING), around?.[i], sums), facts);
    return facts.block.label.is === null ? only(points, pageNameStates(context)) : points;
  });
  return {
    open,
    points: open.map((points, i) => {
      const context = contexts[i];
      const isOpen = context === undefined || context.facts.block.label.is !== null;
      if (isOpen) return points;
      const byForm = only(points, statesByForm(context, evidence[i] ?? NOTHING));
      const both = only(byForm, statesBySet(context));
      // Words go before type: 相关链接 is a box of its story, however large it is set.
      return both.some((value) => value !== Number.NEGATIVE_INFINITY) ? both : byForm;
    }),
    steps: joints.map((findings) => stepsOf(model, findings)),
    signs: contexts.map(({ facts }) => (inBrackets(facts) ? ALL_SIGN : BYLINES_SIGN)),
    signsAgain: contexts.map(({ facts }) => SIGN_AGAIN[signsAgain(facts)]),
    signedTwice: model.signedTwice,
    temperature: model.temperature,
  };
}

/** `known`: blocks of the same surroundings have the same findings, and one sum. */
function together(
  points: Float64Array,
  more: Float64Array | undefined,
  known: Map<Float64Array, Float64Array>,
): Float64Array {
  if (!more) return points;
  const before = known.get(more);
  if (before) return before;
  const both = points.map((value, state) => value + (more[state] ?? 0));
  known.set(more, both);
  return both;
}

/** What speaks for each state that a block may have by its editor's label, or as a row of a table; nothing for the others. */
function asLabelled(points: Float64Array, { block, text }: BlockFacts): Float64Array {
  const { is } = block.label;
  if (!is) return only(points, block.lines[0]?.form === "row" ? ROW : isTableRow(text) ? MARKDOWN_ROW : null);
  const allowed = only(points, STATES_OF[is]);
  return allowed.map((value, index) => (STATE_NAMES[index] === "caption-opens" ? value - BY_ITSELF : value));
}

/** The points of some states, and nothing for the others; `states`: null for all. */
function only(points: Float64Array, states: readonly State[] | null): Float64Array {
  if (!states) return points;
  const known = ONLY.get(points) ?? new Map<readonly State[], Float64Array>();
  const before = known.get(states);
  if (before) return before;
  const values = points.map((value, index) =>
    states.includes(STATE_NAMES[index] ?? "paragraph") ? value : Number.NEGATIVE_INFINITY,
  );
  ONLY.set(points, known.set(states, values));
  return values;
}

/** Lines of one form in the same surroundings share their points. */
const ONLY = new WeakMap<Float64Array, Map<readonly State[], Float64Array>>();

/** What an editor calls a caption mostly belongs to the story above: that it stands by itself must be that much likelier. */
const BY_ITSELF = 3;

/** A row of a table is a row of a list, however short, and no title or caption. */
const ROW: readonly State[] = ["list", "paragraph-opens", "notice-body", "advert"];
/** One of a table in Markdown may be read as the text that it stands in. */
const MARKDOWN_ROW: readonly State[] = [...ROW, "paragraph"];

const NOTHING: readonly Finding[] = [];

/** What a block's findings come to. */
const pointsOf = byModel(
  (model, findings) =>
    sum(STATE_COUNT, findings, ({ rule, finding }) => model.evidence(rule, finding)) ??
    new Float64Array(STATE_COUNT),
);

/** What a block's findings together with the one above come to. */
const stepsOf = byModel((model, findings) =>
  stepTable(
    model.transitions,
    sum(STATE_COUNT * STATE_COUNT, findings, ({ rule, finding }) => model.joint(rule, finding)),
    model.temperature,
  ),
);

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

const ALL_SIGN = flags(() => true);
const BYLINES_SIGN = flags((state) => state === "byline" || state === "byline-opens");

const endsByline = (state: State) => state === "byline-ends";
const isParagraph = (state: State) => STATES[state].class === "paragraph";
const SIGN_AGAIN = {
  none: flags(() => false),
  byline: flags(endsByline),
  text: flags(isParagraph),
  both: flags((state) => endsByline(state) || isParagraph(state)),
};

/** As what a block signs a story that is signed already. */
function signsAgain(facts: BlockFacts): keyof typeof SIGN_AGAIN {
  const byline = !isByEditors(facts);
  const text = facts.signed || inBrackets(facts);
  return byline && text ? "both" : byline ? "byline" : text ? "text" : "none";
}

/** Whether names stand in the dateline's brackets: 本报讯（记者 高田）. */
const inBrackets = ({ dateline }: BlockFacts) => (dateline?.bylines.length ?? 0) > 0;

/** 编辑 … below a story that its reporters have signed is no second signature. */
const isByEditors = ({ byline }: BlockFacts) =>
  byline?.bylines.every(({ role }) => role === "editor") ?? false;
