import { parseArgs } from "node:util";
import { WEIGHTS } from "@/lib/newspaper/grammar/weights";
import { RULES } from "@/lib/newspaper/reading/rules";
import { papers } from "../compose/papers";
import { readAsLabelled } from "../train/as-labelled";
import { type Prepared, prepare, vocabularyOf } from "../train/dataset";
import { crossValidate, type FoldOutcome, readWith } from "../train/folds";
import { KNOWN_ISSUES, type KnownIssues, withKnownPapers } from "../train/known-papers";
import { priorWeights } from "../train/prior";
import { reliability, table, wrongStories } from "../train/report";
import { allSamples } from "../train/samples";
import { labelledPages } from "./labelled-pages";

/**
 * `npm run split:score -- [FOLDER …] [--folds paper|issue] [--habits none|one|all] [--count N] [--labels] [--wrong]`: how
 * labelled pages are read, by how they were recognised. Without `--folds` by the weights that ship, which were learned from
 * most of these pages: that shows only whether a change makes something worse. `--folds paper` leaves papers out: the only
 * figures that may be quoted. `--habits one` shows besides how the same pages are read where one other issue of their paper
 * has been accepted, `all` also where all others have: issues are left out one by one, and weights come from other papers. `--labels`
 * gives each block what its label allows: what the grammar could reach at most. `--wrong` lists the stories read wrongly.
 * FOLDERs: of labelled pages of your own (`page.md` with `expected.json`, or `NAME.md` with `NAME.json`) instead.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: "string" },
      count: { type: "string", default: "5" },
      habits: { type: "string", default: "none" },
      labels: { type: "boolean", default: false },
      wrong: { type: "boolean", default: false },
    },
  });
  const unit = values.folds;
  if (unit !== undefined && unit !== "paper" && unit !== "issue")
    throw new Error("--folds paper or --folds issue");
  const vocabulary = vocabularyOf(RULES);
  const own = positionals.flatMap(labelledPages).map((page) => ({ ...page, paper: page.name, habit: "own" }));
  const samples = positionals.length > 0 ? own : await allSamples(await papers());
  const habits = KNOWN_ISSUES.find((known) => known === values.habits);
  if (!habits) throw new Error(`--habits ${KNOWN_ISSUES.join(", ")}`);
  const prepared = (known: KnownIssues) =>
    withKnownPapers(samples, known).map((sample) => prepare(sample, RULES, vocabulary));
  const modes: readonly KnownIssues[] = KNOWN_ISSUES.slice(0, KNOWN_ISSUES.indexOf(habits) + 1);
  const measured = modes.map(prepared);
  const outcomes = unit
    ? crossValidate(
        prepared("half"),
        vocabulary,
        priorWeights(),
        { count: Number(values.count), unit, tell: console.error },
        measured,
      )
    : measured.map((pages) => readNow(pages, values.labels));
  for (const [index, outcome] of outcomes.entries()) {
    console.log(`\nIssues of its paper that a page is read by: ${modes[index]}\n`);
    console.log(table(outcome.pages));
    console.log(`\n${reliability(outcome.blocks)}`);
    if (values.wrong) console.log(wrongStories(outcome.pages).join("\n"));
  }
}

function readNow(pages: readonly Prepared[], labels: boolean): FoldOutcome {
  return labels ? readAsLabelled(pages, WEIGHTS) : readWith(pages, WEIGHTS);
}

await main();
