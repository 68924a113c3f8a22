import { readdir } from "node:fs/promises";
import { type ImportOptions, importFiles, type Outcome } from "@/lib/content/import/import-files";
import type { InputFile } from "@/lib/content/import/input-file";
import { manuscriptsAmong } from "@/lib/content/import/manuscripts-among";
import type { ReadingStep } from "@/lib/content/import/page-reader";
import { sharedRecogniser } from "@/lib/content/import/shared-recogniser";
import { findSources } from "@/lib/content/import/sources";
import type { ComposedStory, FailedStory } from "@/lib/content/import-story/outcome";
import type { Context } from "@/lib/content/reading/context";
import { ocrProblem, ocrState } from "@/lib/ocr/parts";
import type { Problem } from "@/lib/records/problem";

/** What an import has come to. */
export interface Imported {
  pages: readonly Outcome[];
  stories: readonly (ComposedStory | FailedStory)[];
  /** What is wrong with files that were not looked into, and with the issue as a whole. */
  others: readonly Problem[];
}

interface Batch {
  /** Where the files lie. */
  folder: string;
  root: string;
  options: ImportOptions;
  context: Context;
  /** Is told how far it is: `share` from 0 to 1. */
  told: (words: string, share: number) => void;
}

/** Imports the files of a folder as `npm run import` does those that it is given by name. */
export async function importBatch({ folder, root, options, context, told }: Batch): Promise<Imported> {
  const names = (await readdir(folder)).sort();
  const found = await findSources(names, folder, ocrProblem(await ocrState(root)));
  const { pages: sources, manuscripts } = await manuscriptsAmong(found.sources);
  const all = sources.length + manuscripts.length;
  const recogniser = sharedRecogniser(root);
  const pages: Outcome[] = [];
  const done = new Set<string>();
  const step = ({ file, page, pages: of, lines, of: total }: ReadingStep) =>
    told(
      `${file} 第 ${page}/${of} 页：认出 ${lines}/${total} 行`,
      share(page - 1 + lines / Math.max(1, total), of),
    );
  const share = (part: number, of: number) => (done.size + part / Math.max(1, of)) / Math.max(1, all);
  try {
    const outcomes = importFiles(sources, options, context, {
      recogniser: recogniser.open,
      told: step,
      clock: () => performance.now(),
    });
    let next = await outcomes.next();
    for (; !next.done; next = await outcomes.next()) {
      pages.push(next.value);
      const file = next.value.kind === "composed" ? next.value.input.file : next.value.file;
      done.add(file);
      told(file, share(0, 1));
    }
    const stories = await importStoriesOf(manuscripts, options, context, (file) => {
      done.add(file);
      told(file, share(0, 1));
    });
    return { pages, stories, others: [...found.problems, ...next.value] };
  } finally {
    recogniser.close();
  }
}

async function importStoriesOf(
  manuscripts: readonly InputFile[],
  { force, dryRun, given: { date } }: ImportOptions,
  context: Context,
  told: (file: string) => void,
): Promise<Imported["stories"]> {
  if (manuscripts.length === 0) return [];
  const { importStories } = await import("@/lib/content/import-story/import-stories");
  const given = { date, section: null, slug: null, publish: false };
  const stories: (ComposedStory | FailedStory)[] = [];
  for await (const outcome of importStories(manuscripts, { given, force, dryRun }, context)) {
    stories.push(outcome);
    told(outcome.kind === "story" ? outcome.source.file : outcome.file);
  }
  return stories;
}
