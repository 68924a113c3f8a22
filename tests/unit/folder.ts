import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type LoadResult, loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import type { Content, FiledStory } from "@/lib/records/content";
import { madeFolder } from "../made-folders";

/** What is written to each path under `content/`; null removes the file. */
export type Files = Record<string, string | Uint8Array | null>;

/** All that the smallest valid content folder has. */
const MINIMAL_SITE = path.join(import.meta.dirname, "../fixtures/content/minimal/site.yml");

/** An empty folder that is removed after the tests of the file. */
export const temporaryFolder = (): Promise<string> => madeFolder("newspaper-content-");

/** A copy of the smallest valid content folder, with the files of a case added. */
export async function contentFolder(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  await copyFile(MINIMAL_SITE, path.join(folder, "site.yml"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (content === null) await rm(file);
    else await writeFile(file, content);
  }
  return folder;
}

/** What the reading of a small page leaves open. Only tests of the reading ask for it: it changes with what is learned. */
const DOUBTS: ReadonlySet<string> = new Set([
  "weak-evidence",
  "unsigned-story",
  "text-as-caption",
  "two-headings",
]);

/** Loads a folder with these files; without the doubts of its pages' reading. */
export async function load(files: Files): Promise<LoadResult> {
  const result = await loadContent(await contentFolder(files));
  return { ...result, problems: result.problems.filter(({ rule }) => !DOUBTS.has(rule)) };
}

/** What the editor is shown for a content folder with these files; empty where nothing is wrong. */
export const reportOf = async (files: Files): Promise<string> => formatReport((await load(files)).problems);

/** The content of a folder in which nothing is wrong. Throws the report otherwise. */
export async function contentOf(files: Files): Promise<Content> {
  const { content, problems } = await load(files);
  if (!content || problems.length > 0) throw new Error(formatReport(problems));
  return content;
}

/** The only story of a folder in which nothing is wrong. Throws where there are others. */
export async function storyOf(files: Files): Promise<FiledStory> {
  const { stories } = await contentOf(files);
  const [story] = stories;
  if (!story || stories.length > 1) throw new Error(`${stories.length} stories`);
  return story;
}

/** A Markdown file with these lines as its front matter. */
export const markdown = (fields: readonly string[], body = "正文。\n"): string =>
  `---\n${fields.map((line) => `${line}\n`).join("")}---\n\n${body}`;

/** A valid story's file; its body begins on line 7. */
export const story = (body: string, ...more: string[]): string =>
  markdown(["title: 土豆丰收", "date: 2024-06-22", "section: rural", ...more], body);

export const PAGE_FIELDS = ["date: 2024-06-22", 'page: "01"', "name: 要闻"];

export const png = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: "#888" } })
    .png()
    .toBuffer();
