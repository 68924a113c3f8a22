import { LOOSE_JUMP, withContinuations } from "@/lib/content/issue/continuations";
import type { Context } from "@/lib/content/reading/context";
import type { Problem } from "@/lib/records/problem";
import { type ArchivedDays, readArchivedDays } from "./archive";
import { composePage } from "./compose";
import type { Composed, Failed, PageInput } from "./composed";
import { existingPage, samePage } from "./doubts";
import type { Given } from "./identify";
import type { InputFile } from "./input-file";
import { readInput } from "./read-input";
import { isSlow, refusedBefore, type SlowSurroundings, slowInputs } from "./slow-inputs";
import { withLayoutStatus, writePage } from "./write-page";

export interface ImportOptions {
  given: Given;
  /** Whether a page that is there may be replaced. */
  force: boolean;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/** What an import has around it. */
export interface ImportSurroundings extends SlowSurroundings {
  /** Milliseconds that have passed since some moment. */
  clock: () => number;
}

/** A page that was imported, or not, and how long that took. */
export type Outcome = (Composed | Failed) & { seconds: number };

/** What the files before this one have changed. */
interface Progress {
  archive: ArchivedDays;
  /** Days of which the archive was read. */
  days: Set<string>;
  /** Files of `content/` composed so far, and what each was imported from. */
  done: Map<string, string>;
}

/**
 * Imports the files one after another, and their pages; one that fails does not stop the others. Files of text are read first, so
 * that the archive is looked through once for all their days; PDFs and pictures, which take long, are written as they are read.
 * Returns what only the pages together show: stories whose other part is on none of them.
 */
export async function* importFiles(
  sources: readonly InputFile[],
  options: ImportOptions,
  context: Context,
  surroundings: ImportSurroundings,
): AsyncGenerator<Outcome, Problem[]> {
  const { clock } = surroundings;
  const texts = new Map<InputFile, { inputs: (PageInput | Failed)[]; seconds: number }>();
  for (const source of sources) {
    if (isSlow(source)) continue;
    const began = clock();
    const inputs = await readInput(source, options.given);
    texts.set(source, { inputs, seconds: (clock() - began) / 1000 / inputs.length });
  }
  const dates = [...texts.values()].flatMap(({ inputs }) => inputs.flatMap(dateOf));
  const progress: Progress = {
    archive: await readArchivedDays(context, [...new Set(dates)]),
    days: new Set(dates),
    done: new Map(),
  };
  for (const source of sources) {
    const read = texts.get(source);
    let began = clock();
    const inputs =
      read?.inputs ??
      refusedBefore(source, options, progress.archive) ??
      slowInputs(source, options.given, surroundings);
    for await (const input of inputs) {
      const outcome = input.kind === "failed" ? input : await importPage(input, options, context, progress);
      yield { ...outcome, seconds: (clock() - began) / 1000 + (read?.seconds ?? 0) };
      began = clock();
    }
  }
  return jumpProblems(progress);
}

const dateOf = (input: PageInput | Failed): string[] => (input.kind === "input" ? [input.identity.date] : []);

/** Of pages that were there already only loose jumps count: their other problems do not come from the import. */
function jumpProblems({ archive, done }: Progress): Problem[] {
  const { problems } = withContinuations(archive.pages.map(({ read }) => read));
  return problems.filter(({ file, rule }) => done.has(file) || rule === LOOSE_JUMP);
}

async function importPage(
  input: PageInput,
  { given, force, dryRun }: ImportOptions,
  context: Context,
  progress: Progress,
): Promise<Composed | Failed> {
  const { done } = progress;
  await readDay(input.identity.date, context, progress);
  const { archive } = progress;
  const composed = await composePage(input, given, archive, context);
  if (composed.kind === "failed") return composed;
  const page = await withLayoutStatus(composed, context);
  const refused = alreadyThere(page, force, archive, done);
  if (refused) return { kind: "failed", file: input.file, problems: [refused] };
  const written = dryRun || page.status === "unchanged" ? [] : await writePage(page, context);
  if (written.some(({ severity }) => severity === "error"))
    return { kind: "failed", file: input.file, problems: written };
  done.set(page.file, input.file);
  archive.files.add(page.file);
  const others = archive.pages.filter(({ file }) => file !== page.file);
  archive.pages = [...others, page.archived];
  return { ...page, problems: [...page.problems, ...written] };
}

/** Reads a day of the archive that came up while files were read. */
async function readDay(date: string, context: Context, progress: Progress): Promise<void> {
  if (progress.days.has(date)) return;
  progress.days.add(date);
  const { pages, storyUrls, broken } = await readArchivedDays(context, [date]);
  const { archive } = progress;
  archive.pages.push(...pages);
  archive.storyUrls.push(...storyUrls);
  for (const [file, problems] of broken) archive.broken.set(file, problems);
}

function alreadyThere(
  { file, input }: Composed,
  force: boolean,
  { files }: ArchivedDays,
  done: ReadonlyMap<string, string>,
): Problem | null {
  const other = done.get(file);
  if (other) return samePage(input, other);
  return files.has(file) && !force ? existingPage(input.file, file) : null;
}
