import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "@/lib/newspaper/reading/rules";
import { papers } from "../compose/papers";
import { prepare, type Sample, vocabularyOf } from "./dataset";
import { withKnownPapers } from "./known-papers";
import { lineSamples, trainLines } from "./lines";
import { priorWeights } from "./prior";
import { allSamples } from "./samples";
import { TRAINING, train } from "./train";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../lib/newspaper");

/**
 * `npm run split:train`: learns the weights by which pages are read from all labelled pages, first those that cut printed
 * lines into blocks, then those of the grammar; with `--lines` only the first. The same pages give the same files.
 */
async function main(args: readonly string[]): Promise<void> {
  const made = await papers();
  const samples = await allSamples(made);
  const digest = digestOf(samples);
  const lines = trainLines(lineSamples(made));
  write("page/line-weights.json", { trainedOn: digest, weights: lines });
  if (args.includes("--lines")) return;
  const vocabulary = vocabularyOf(RULES);
  const pages = withKnownPapers(samples, "half").map((sample) => prepare(sample, RULES, vocabulary));
  const { weights, network } = train(pages, vocabulary, priorWeights(), TRAINING, (epoch, loss) =>
    console.log(`epoch ${epoch + 1} of ${TRAINING.epochs}: ${loss.toFixed(3)} a page`),
  );
  write("grammar/weights.json", { trainedOn: digest, ...weights });
  write("grammar/network.json", { trainedOn: digest, ...network });
}

/** Of the pages' texts and labels, so that it can be seen which pages weights were learned from. */
function digestOf(samples: readonly Sample[]): string {
  const hash = createHash("sha256");
  for (const { name, text, label } of samples) hash.update(JSON.stringify([name, text, label]));
  return `${samples.length} pages, sha256 ${hash.digest("hex")}`;
}

function write(file: string, content: unknown): void {
  const at = path.join(NEWSPAPER, file);
  writeFileSync(at, JSON.stringify(content));
  // Formatted as the repository formats everything, a weight a line, so that a change can be read.
  execFileSync(path.resolve("node_modules/.bin/biome"), ["format", "--write", at], { stdio: "ignore" });
  console.log(`${file}: ${(readFileSync(at).length / 1000).toFixed(0)} kB`);
}

await main(process.argv.slice(2));
