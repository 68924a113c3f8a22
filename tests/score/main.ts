import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import { differences } from "../unit/newspaper/matches";
import { type LabelledPage, labelledPages, SOLVED, UNSOLVED } from "./labelled-pages";
import { scorePage } from "./page-score";
import { precision, recall, type Tallies } from "./tally";

const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);

/**
 * `npm run split:score -- [FOLDER …] [--wrong]`: precision and recall of each field over labelled pages (folders with
 * `page.md` and `expected.json`, or files `NAME.md` with `NAME.json`); `--wrong` also lists what differs, page by page.
 */
function main(args: readonly string[]): void {
  const folders = args.filter((arg) => !arg.startsWith("--"));
  const tallies: Tallies = new Map();
  const pages = (folders.length > 0 ? folders : [SOLVED, UNSOLVED]).flatMap(labelledPages);
  let exact = 0;
  for (const page of pages) {
    const wrong = score(page, tallies);
    if (wrong.length === 0) exact += 1;
    else if (args.includes("--wrong"))
      console.log(`${page.name}\n${wrong.map((each) => `    ${each}`).join("\n")}`);
  }
  console.log("field        precision  recall   right / read / labelled");
  for (const [field, tally] of tallies) {
    const { right, read, labelled } = tally;
    console.log(
      `${field.padEnd(12)} ${percent(precision(tally))} ${percent(recall(tally))}   ${right} / ${read} / ${labelled}`,
    );
  }
  console.log(`${exact} of ${pages.length} pages exactly as labelled`);
}

/** Adds a page to the tallies, and says what differs from its label. */
function score({ text, label }: LabelledPage, tallies: Tallies): string[] {
  const output = toContract(splitPage(text));
  scorePage(output, label, tallies);
  return differences(output, label);
}

main(process.argv.slice(2));
