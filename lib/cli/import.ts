import type { Composed, Failed } from "@/lib/content/import/compose";
import { importFiles } from "@/lib/content/import/import-files";
import { NOTHING, reviewList, summary, tallied } from "@/lib/content/import/review";
import { findSources } from "@/lib/content/import/sources";
import { pageTable } from "@/lib/content/import/table";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { readArguments, USAGE } from "./commands/import-arguments";
import { progressOf } from "./progress";
import { callersFolder, projectFromEnvironment } from "./project";
import { complain, say } from "./say";

/** `npm run import -- page.txt --date 2024-06-23 --page 02`: OCR text into `content/pages/`. */
async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if (read.kind === "help") return say(USAGE, 0);
  if (read.kind === "wrong") return complain(`${read.message}\n\n${USAGE}`, 2);
  const { paths, options } = read;
  const { context, problems } = await loadContext(projectFromEnvironment().contentDir);
  if (!context) return complain(formatReport(problems), 1);
  const { sources, problems: missing } = await findSources(paths, callersFolder("import"));
  if (sources.length > 1 && (options.given.page ?? options.given.name) !== null)
    return complain(
      `有 ${sources.length} 个文件；--page 和 --name 只能用于一个，多个文件看文件名\n\n${USAGE}`,
      2,
    );

  problems.push(...missing);
  let tally = { ...NOTHING, failed: missing.length };
  const progress = progressOf(process.stderr, sources.length);
  const outcomes = importFiles(sources, options, context);
  let next = await outcomes.next();
  for (; !next.done; next = await outcomes.next()) {
    const outcome = next.value;
    progress.clear();
    if (outcome.kind === "composed") console.log(`${pageTable(outcome, context.site)}\n`);
    progress.next(sourceOf(outcome));
    problems.push(...outcome.problems);
    tally = tallied(tally, outcome);
  }
  problems.push(...next.value);
  progress.clear();
  const review = reviewList(problems);
  if (review) console.log(`${review}\n`);
  return say(summary(tally, problems, options.dryRun), tally.failed > 0 ? 1 : 0);
}

const sourceOf = (outcome: Composed | Failed) =>
  outcome.kind === "composed" ? outcome.input.file : outcome.file;

process.exitCode = await main(process.argv.slice(2));
