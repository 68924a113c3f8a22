import { type Model, modelOf, type StoredWeights } from "@/lib/newspaper/grammar/model";
import { networkOf } from "@/lib/newspaper/grammar/network";
import { STATE_NAMES, STATES, type State } from "@/lib/newspaper/grammar/states";
import type { StateMeaning } from "@/lib/newspaper/grammar/verdict";
import { verdictsOf } from "@/lib/newspaper/reading/classify";
import { readFindings } from "@/lib/newspaper/reading/read-page";
import type { Prepared, Vocabulary } from "./dataset";
import { measure } from "./measure";
import type { Measured } from "./report";
import { TRAINING, train } from "./train";

/** What came of pages that were left out of the training. */
export interface FoldOutcome {
  pages: Measured[];
  /** For each block, how likely the reading held it to be what it was taken for, and whether the label allows that. */
  blocks: { likelihood: number; right: boolean }[];
}

/** What must not be parted: all pages of a paper, or all texts of one page of a paper (an issue). */
export type Unit = "paper" | "issue";

/**
 * Cross-validation: papers (or issues) are dealt into `count` parts; each part is read with weights that were learned on
 * all others. `measured`: the same pages with what is known of their papers when they are read, an outcome for each list.
 */
export function crossValidate(
  pages: readonly Prepared[],
  vocabulary: Vocabulary,
  prior: StoredWeights,
  { count, unit, tell }: { count: number; unit: Unit; tell: (line: string) => void },
  measured: readonly (readonly Prepared[])[] = [pages],
): FoldOutcome[] {
  const unitOf = (page: Prepared) => (unit === "paper" ? page.paper : `${page.paper} ${page.issue}`);
  const units = [...new Set(pages.map(unitOf))];
  const foldOf = new Map(units.map((name, index) => [name, index % count]));
  const outcomes = measured.map((): FoldOutcome => ({ pages: [], blocks: [] }));
  for (let fold = 0; fold < count; fold += 1) {
    const isLeftOut = (page: Prepared) => foldOf.get(unitOf(page)) === fold;
    const learned = train(
      pages.filter((page) => !isLeftOut(page)),
      vocabulary,
      prior,
      TRAINING,
    );
    const model = modelOf(learned.weights, networkOf(learned.network));
    for (const [index, outcome] of outcomes.entries())
      add(outcome, (measured[index] ?? []).filter(isLeftOut), model);
    tell(`fold ${fold + 1} of ${count}: ${pages.filter(isLeftOut).length} pages left out`);
  }
  return outcomes;
}

/** Reads pages by what was learned. */
export function readWith(pages: readonly Prepared[], model: Model): FoldOutcome {
  const outcome: FoldOutcome = { pages: [], blocks: [] };
  add(outcome, pages, model);
  return outcome;
}

function add(outcome: FoldOutcome, pages: readonly Prepared[], model: Model): void {
  for (const page of pages) {
    const readings = readFindings(page.findings, model);
    outcome.pages.push({
      habit: page.habit,
      outcome: measure(page, (facts) => verdictsOf(facts, readings)),
    });
    for (const [index, { state, likelihood }] of readings.entries())
      outcome.blocks.push({ likelihood, right: isAllowed(page, index, state) });
  }
}

/** Whether a label allows what readers would see of a block in a state. */
const isAllowed = ({ page }: Prepared, index: number, state: State): boolean =>
  STATE_NAMES.some((name, place) => page.allowed[index]?.[place] === 1 && partOf(name) === partOf(state));

function partOf(state: State): string {
  const meaning: StateMeaning = STATES[state];
  return `${meaning.class} ${meaning.opens ?? false} ${meaning.pends ?? false}`;
}
