import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { SplitOutput, toContract } from "@/lib/newspaper/contract";
import { readSource } from "@/lib/newspaper/source/source";
import { splitPage } from "@/lib/newspaper/split";
import { differences } from "../unit/newspaper/matches";
import { Label } from "./label";
import { scorePage } from "./page-score";
import { precision, recall, type Tallies } from "./tally";

const FIXTURES = ["pages", "pages-unsolved"].map((name) =>
  path.resolve(import.meta.dirname, "../fixtures", name),
);
const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);

/**
 * `npm run split:score -- [FOLDER …] [--wrong]`: precision and recall of each field over labelled pages (folders with
 * `page.md` and `expected.json`); `--wrong` also lists what differs, page by page.
 */
function main(args: readonly string[]): void {
  const folders = args.filter((arg) => !arg.startsWith("--"));
  const tallies: Tallies = new Map();
  let pages = 0;
  let exact = 0;
  for (const folder of (folders.length > 0 ? folders : FIXTURES).flatMap(labelledPages)) {
    const wrong = scoreFolder(folder, tallies);
    pages += 1;
    if (wrong.length === 0) exact += 1;
    else if (args.includes("--wrong"))
      console.log(`${folder}\n${wrong.map((each) => `    ${each}`).join("\n")}`);
  }
  console.log("field        precision  recall   right / read / labelled");
  for (const [field, tally] of tallies) {
    const { right, read, labelled } = tally;
    console.log(
      `${field.padEnd(12)} ${percent(precision(tally))} ${percent(recall(tally))}   ${right} / ${read} / ${labelled}`,
    );
  }
  console.log(`${exact} of ${pages} pages exactly as labelled`);
}

function scoreFolder(folder: string, tallies: Tallies): string[] {
  const page = readFileSync(path.join(folder, "page.md"), "utf8");
  const expected: unknown = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8"));
  const output = SplitOutput.parse(toContract(splitPage(stripFrontMatter(readSource(page).text).body)));
  scorePage(output, Label.parse(expected), tallies);
  return differences(output, expected);
}

function labelledPages(folder: string): string[] {
  if (existsSync(path.join(folder, "expected.json"))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => labelledPages(path.join(folder, name)))
    .sort();
}

main(process.argv.slice(2));
