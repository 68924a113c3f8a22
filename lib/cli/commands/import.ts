import type { Composed, Failed } from "@/lib/content/import/composed";
import { importFiles, type Outcome } from "@/lib/content/import/import-files";
import { manuscriptsAmong } from "@/lib/content/import/manuscripts-among";
import type { ReadingStep } from "@/lib/content/import/page-reader";
import { EMPTY_TALLY, reviewList, summary, tallied } from "@/lib/content/import/review";
import { sharedRecogniser } from "@/lib/content/import/shared-recogniser";
import { findSources } from "@/lib/content/import/sources";
import { pagesTable, pageTable } from "@/lib/content/import/table";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { ocrProblem, ocrState } from "@/lib/ocr/parts";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { progressOf } from "../progress";
import { callersFolder, projectFromEnvironment } from "../project";
import { IMPORT, type ImportLine, readImportArguments } from "./import-arguments";
import { importManuscripts } from "./import-manuscripts";

/** `npm run import -- page.txt --date 2024-06-23 --page 02`: OCR text into `content/pages/`. */
export const main = command(IMPORT, importAsTyped);

async function importAsTyped(line: ImportLine, io: Io): Promise<number> {
  const read = readImportArguments(line);
  if (read.kind === "wrong") return line.wrong(read.words);
  const { paths, options, story } = read;
  const { root, contentDir } = projectFromEnvironment(io.env, io.cwd);
  const { context, problems } = await loadContext(contentDir);
  if (!context) return complain(io, formatReport(problems));
  const withoutPictures = ocrProblem(await ocrState(root));
  const { sources: all, problems: missing } = await findSources(
    paths,
    callersFolder("import", io),
    withoutPictures,
  );
  const { pages: sources, manuscripts } = await manuscriptsAmong(all);
  if (sources.length > 1 && (options.given.page ?? options.given.name) !== null)
    return line.wrong({
      zh: `有 ${sources.length} 个文件；--page 和 --name 只能用于一个，多个文件看文件名`,
      en: `${sources.length} files; --page and --name are for one`,
    });
  if (manuscripts.length > 1 && story.slug !== null)
    return line.wrong({
      zh: `有 ${manuscripts.length} 篇稿子；--slug 只能用于一篇`,
      en: `${manuscripts.length} stories; --slug is for one`,
    });

  problems.push(...missing);
  let tally = { ...EMPTY_TALLY, failed: missing.filter(({ severity }) => severity === "error").length };
  const progress = progressOf(io.err, all.length);
  const recogniser = sharedRecogniser(root);
  const outcomes = importFiles(sources, options, context, {
    recogniser: recogniser.open,
    told: (step) => progress.within(stepText(step), step.lines / Math.max(1, step.of)),
    clock: () => io.now().getTime(),
  });
  const done: Outcome[] = [];
  try {
    let next = await outcomes.next();
    for (; !next.done; next = await outcomes.next()) {
      const outcome = next.value;
      progress.clear();
      if (outcome.kind === "composed") say(io, `${pageTable(outcome, context.site)}\n`);
      progress.at(sourceOf(outcome));
      done.push(outcome);
      problems.push(...outcome.problems);
      tally = tallied(tally, outcome);
    }
    problems.push(...next.value);
  } finally {
    recogniser.close();
  }
  const course = { io, progress, problems, tally };
  tally = await importManuscripts(manuscripts, { ...options, given: story }, context, course);
  progress.clear();
  if (done.some(isOfPrintedPage) && done.length > 1) say(io, `${pagesTable(done)}\n`);
  const review = reviewList(problems);
  if (review) say(io, `${review}\n`);
  return say(io, summary(tally, problems, options.dryRun), tally.failed > 0 ? 1 : 0);
}

/** Pages that took reading: text alone takes no time worth a table. */
const isOfPrintedPage = (outcome: Outcome): boolean =>
  outcome.kind === "composed" && outcome.input.printed !== null;

const stepText = ({ file, page, pages, lines, of }: ReadingStep): string =>
  `${file}${pages > 1 ? ` 第 ${page}/${pages} 页` : ""}：认出 ${lines}/${of} 行`;

const sourceOf = (outcome: Composed | Failed) =>
  outcome.kind === "composed" ? outcome.input.file : outcome.file;
