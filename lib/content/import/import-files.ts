import { LOOSE_JUMP, withContinuations } from "@/lib/content/issue/continuations";
import type { Context } from "@/lib/content/reading/context";
import { writeWhole } from "@/lib/files/write-whole";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { type ArchivedDays, absoluteOf, readArchivedDays } from "./archive";
import { type Composed, composePage, type Failed, type PageInput } from "./compose";
import { existingPage, samePage } from "./doubts";
import type { Given } from "./identify";
import { readInput } from "./read-input";
import { type InputFile, reasonOf } from "./sources";

export interface ImportOptions {
  given: Given;
  /** Whether a page that is there may be replaced. */
  force: boolean;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/** What the files before this one have changed. */
interface Progress {
  archive: ArchivedDays;
  /** Files of `content/` composed so far, and what each was imported from. */
  done: Map<string, string>;
}

/**
 * Imports the files one after another; one that fails does not stop the others. Returns what only the pages
 * together show: stories whose other part is on none of them.
 */
export async function* importFiles(
  sources: readonly InputFile[],
  options: ImportOptions,
  context: Context,
): AsyncGenerator<Composed | Failed, Problem[]> {
  const inputs: (PageInput | Failed)[] = [];
  for (const source of sources) inputs.push(await readInput(source, options.given));
  const dates = inputs.flatMap((input) => (input.kind === "input" ? input.identity.date : []));
  const progress: Progress = {
    archive: await readArchivedDays(context, [...new Set(dates)]),
    done: new Map(),
  };
  for (const input of inputs)
    yield input.kind === "failed" ? input : await importPage(input, options, context, progress);
  return jumpProblems(progress);
}

/** Of pages that were there already only loose jumps count: their other problems do not come from the import. */
function jumpProblems({ archive, done }: Progress): Problem[] {
  const { problems } = withContinuations(archive.pages.map(({ read }) => read));
  return problems.filter(({ file, rule }) => done.has(file) || rule === LOOSE_JUMP);
}

async function importPage(
  input: PageInput,
  { given, force, dryRun }: ImportOptions,
  context: Context,
  { archive, done }: Progress,
): Promise<Composed | Failed> {
  const page = await composePage(input, given, archive, context);
  if (page.kind === "failed") return page;
  const problem =
    alreadyThere(page, force, archive, done) ??
    (dryRun || page.status === "unchanged" ? null : await write(page, context));
  if (problem) return { kind: "failed", file: input.file, problems: [problem] };
  done.set(page.file, input.file);
  archive.files.add(page.file);
  const others = archive.pages.filter(({ file }) => file !== page.file);
  archive.pages = [...others, page.archived];
  return page;
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

async function write({ input, file, text }: Composed, { contentDir }: Context): Promise<Problem | null> {
  const code = await writeWhole(absoluteOf(contentDir, file), text).catch(reasonOf);
  if (typeof code !== "string") return null;
  const report = reporter(input.file);
  return report({
    severity: "error",
    rule: "cannot-write",
    at: FILE_START,
    message: `写不了 ${file}（${code}）`,
    cure: "检查磁盘空间和文件夹的权限",
  });
}
