import { execFileSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { papers } from "../compose/papers";
import { lineSamples, trainLines } from "./lines";
import { allSamples } from "./samples";
import { digestOf, store } from "./stored-files";

const USAGE = `npm run split:train [-- --lines]
  Learns the weights by which pages are read from all labelled pages, and stores them: first those that cut
  printed lines into blocks, then those of the grammar. The same pages give the same files.
  --lines  only the first`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lines: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const made = await papers();
  store("page/line-weights.json", {
    trainedOn: digestOf(await allSamples(made)),
    weights: trainLines(lineSamples(made)),
  });
  // Blocks are cut by the weights that were there when a program began: the grammar is learned by another one.
  if (!values.lines)
    execFileSync(process.execPath, [...process.execArgv, path.join(import.meta.dirname, "grammar-main.ts")], {
      stdio: "inherit",
    });
}

await main();
