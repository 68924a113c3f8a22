import { parseArgs } from "node:util";
import { modelOf } from "@/lib/newspaper/grammar/model";
import { WEIGHTS_STORED } from "@/lib/newspaper/grammar/weights";
import { RULES } from "@/lib/newspaper/reading/rules";
import { papers } from "../compose/papers";
import { readAsLabelled } from "../train/as-labelled";
import { type Prepared, prepare, vocabularyOf } from "../train/dataset";
import { crossValidate, type FoldOutcome, readWith } from "../train/folds";
import { priorWeights } from "../train/prior";
import { reliability, table, wrongStories } from "../train/report";
import { samplesOf } from "../train/samples";
import { labelledPages } from "./labelled-pages";

/**
 * `npm run split:score -- [FOLDER …] [--folds paper|issue] [--count N] [--labels] [--wrong]`: how labelled pages are read, by how
 * they were recognised. Without `--folds` by the weights that ship, which were learned from most of these pages: that shows
 * only whether a change makes something worse. `--folds paper` leaves papers out: the only figures that may be quoted. `--labels`
 * gives each block what its label allows: what the grammar could reach at most. `--wrong` lists the stories read wrongly.
 * FOLDERs: of labelled pages of your own (`page.md` with `expected.json`, or `NAME.md` with `NAME.json`) instead.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: "string" },
      count: { type: "string", default: "5" },
      labels: { type: "boolean", default: false },
      wrong: { type: "boolean", default: false },
    },
  });
  const unit = values.folds;
  if (unit !== undefined && unit !== "paper" && unit !== "issue")
    throw new Error("--folds paper or --folds issue");
  const vocabulary = vocabularyOf(RULES);
  const own = positionals.flatMap(labelledPages).map((page) => ({ ...page, paper: page.name, habit: "own" }));
  const samples = positionals.length > 0 ? own : samplesOf(await papers());
  const pages = samples.map((sample) => prepare(sample, RULES, vocabulary));
  const outcome = unit
    ? crossValidate(pages, vocabulary, priorWeights(), {
        count: Number(values.count),
        unit,
        tell: console.error,
      })
    : readNow(pages, values.labels);
  console.log(table(outcome.pages));
  console.log(`\n${reliability(outcome.blocks)}`);
  if (values.wrong) console.log(wrongStories(outcome.pages).join("\n"));
}

function readNow(pages: readonly Prepared[], labels: boolean): FoldOutcome {
  return labels ? readAsLabelled(pages, modelOf(WEIGHTS_STORED)) : readWith(pages, WEIGHTS_STORED);
}

await main();
