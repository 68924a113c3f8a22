import { dispensable, type Loss, lossOf, outcomeOf, RULE_NAMES, rulesWithout } from "./ablation";
import { labelledPages, SOLVED, UNSOLVED } from "./labelled-pages";

/** How many pages of a list are named. */
const MAX_PAGES_NAMED = 6;

/**
 * `npm run split:ablation -- [FOLDER …]`: what labelled pages owe to each rule of the grammar. Takes the rules out one
 * by one, then as many together as no exactly read page is lost by, and says what is lost and which pages are read
 * worse or better. Folders of further labelled pages count as well.
 */
function main(folders: readonly string[]): void {
  const pages = [SOLVED, UNSOLVED, ...folders].flatMap(labelledPages);
  const readingWithout = (names: readonly string[]) => {
    const rules = rulesWithout(new Set(names));
    return pages.map((page) => outcomeOf(page, rules));
  };
  const before = readingWithout([]);
  for (const name of RULE_NAMES) print(name, lossOf(pages, before, readingWithout([name])));
  const together = dispensable(pages);
  console.log(
    `\n${together.length} of ${RULE_NAMES.length} rules can go together without losing an exact page`,
  );
  print(together.join(" "), lossOf(pages, before, readingWithout(together)));
}

function print(name: string, { lost, worse, better }: Loss): void {
  const changed = (pages: readonly [string, number][]) => pages.map(([page, count]) => `${page} ${count}`);
  const lines = [list("read worse", changed(worse)), list("read better", changed(better))];
  console.log(`${name}: ${lost.length} exact pages lost${lost.length > 0 ? `: ${short(lost)}` : ""}`);
  for (const line of lines) if (line !== null) console.log(`    ${line}`);
}

const list = (title: string, items: readonly string[]) =>
  items.length > 0 ? `${title} (wrong values): ${short(items)}` : null;

const short = (items: readonly string[]) =>
  items.slice(0, MAX_PAGES_NAMED).join(", ") +
  (items.length > MAX_PAGES_NAMED ? ` and ${items.length - MAX_PAGES_NAMED} more` : "");

main(process.argv.slice(2));
