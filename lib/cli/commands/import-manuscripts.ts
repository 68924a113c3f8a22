import { type Tally, talliedStory } from "@/lib/content/import/review";
import type { InputFile } from "@/lib/content/import/sources";
import type { StoryOptions } from "@/lib/content/import-story/import-stories";
import type { Context } from "@/lib/content/reading/context";
import type { Problem } from "@/lib/records/problem";
import { type Io, say } from "../io";
import type { progressOf } from "../progress";

/** What an import has done so far. */
interface Course {
  io: Io;
  progress: ReturnType<typeof progressOf>;
  /** What is found is added. */
  problems: Problem[];
  tally: Tally;
}

/** Imports files that hold one story each, and tells of them; returns the tally with them. */
export async function importManuscripts(
  manuscripts: readonly InputFile[],
  options: StoryOptions,
  context: Context,
  { io, progress, problems, tally: before }: Course,
): Promise<Tally> {
  if (manuscripts.length === 0) return before;
  // Readers of Word's files and of web pages are only loaded where there are any.
  const { importStories, storyTable } = await import("@/lib/content/import-story/import-stories");
  let tally = before;
  for await (const outcome of importStories(manuscripts, options, context)) {
    progress.clear();
    if (outcome.kind === "story") say(io, `${storyTable(outcome, context.site)}\n`);
    progress.next(outcome.kind === "story" ? outcome.source.file : outcome.file);
    problems.push(...outcome.problems);
    tally = talliedStory(tally, outcome.kind === "story" ? { status: outcome.status } : { kind: "failed" });
  }
  return tally;
}
