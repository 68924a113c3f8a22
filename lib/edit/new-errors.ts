import path from "node:path";
import { PAGE_COMPANION } from "@/lib/content/page/companion";
import { readPageFile } from "@/lib/content/page/page-file";
import type { Context } from "@/lib/content/reading/context";
import { listContent } from "@/lib/content/reading/listing";
import { readStoryFile } from "@/lib/content/story/story-file";
import { unixText } from "@/lib/content/yaml/line-ends";
import type { Problem } from "@/lib/records/problem";

/** The errors of a file's new text that its old one did not have. */
export async function newErrors(
  { file, before, after }: { file: string; before: string; after: string },
  context: Context,
  absolute: string,
): Promise<Problem[]> {
  const known = new Set((await errorsOf(file, before, context, absolute)).map(wordsOf));
  return (await errorsOf(file, after, context, absolute)).filter((problem) => !known.has(wordsOf(problem)));
}

async function errorsOf(file: string, text: string, context: Context, absolute: string): Promise<Problem[]> {
  const beside = await besideOf(absolute, context);
  const read = { file, text: unixText(text) };
  const isPage = file.startsWith("content/pages/");
  const { problems } = isPage
    ? await readPageFile(read, { ...context, beside })
    : await readStoryFile(read, context);
  return problems.filter(({ severity }) => severity === "error");
}

/** What stands beside a page: its layout and its picture, by their paths under `content/`. */
async function besideOf(absolute: string, { contentDir }: Context): Promise<string[]> {
  const folder = path.join(contentDir, "pages");
  if (!absolute.startsWith(folder)) return [];
  const { beside } = await listContent(folder, contentDir, PAGE_COMPANION);
  const name = path.relative(folder, absolute).split(path.sep).join("/");
  return (beside.get(name) ?? []).map((each) => `pages/${each}`);
}

/** Errors that say what is left to do: one of which less is left is no other. */
const OF_WHAT_IS_LEFT = new Set(["missing-review"]);

const wordsOf = ({ rule, message }: Problem): string =>
  OF_WHAT_IS_LEFT.has(rule) ? rule : `${rule} ${message}`;
