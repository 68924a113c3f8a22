import { access } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { OcrFix } from "@/lib/newspaper/ocr-fixes";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { Site } from "@/lib/records/site";
import { assemble } from "./assemble";
import { type Context, type Loaded, reporter } from "./context";
import { OcrFixes, People } from "./drafts";
import { listMarkdown, readText, type TextFile } from "./files";
import { readMasthead } from "./masthead";
import { readPageFile } from "./page-file";
import { readShareImage } from "./share-image";
import { readStoryFile } from "./story-file";
import { validate } from "./validate";
import { type Position, parseYaml, type YamlData } from "./yaml";

export interface LoadResult {
  /** null where `site.yml` can't be read: nothing can be said without it. */
  content: Content | null;
  problems: Problem[];
}

/** Reads everything under `contentDir`. Never throws on bad content: see `problems`. */
export async function loadContent(contentDir: string): Promise<LoadResult> {
  const { context, imageAt, problems: general } = await loadContext(contentDir);
  const people = await readYaml(contentDir, "people.yml", People, []);
  const problems = [...general, ...people.problems];
  if (!context) return { content: null, problems };

  const share = await readShareImage(context, imageAt);
  const pages = await readAll(contentDir, "pages", async (file) => readPageFile(file, context));
  const stories = await readAll(contentDir, "stories", (file) => readStoryFile(file, context));
  const masthead = await readMasthead(contentDir);
  const assembled = assemble({
    site: context.site,
    masthead: masthead.svg,
    shareImage: share.image,
    fixes: context.fixes,
    people: people.value ?? [],
    pages: pages.records,
    filed: stories.records,
  });
  return {
    content: assembled.content,
    problems: [
      ...problems,
      ...share.problems,
      ...masthead.problems,
      ...pages.problems,
      ...stories.problems,
      ...assembled.problems,
    ],
  };
}

/** Reads what every other file is read with: `site.yml` and the known misreadings. */
export async function loadContext(
  contentDir: string,
): Promise<{ context: Context | null; imageAt: Position; problems: Problem[] }> {
  const site = await readYaml(contentDir, "site.yml", Site);
  const fixes = await readYaml(contentDir, "ocr-fixes.yml", OcrFixes, []);
  const contextual = fixes.value?.flatMap((entry, index) => contextProblem(entry, index, fixes.locate)) ?? [];
  return {
    context: site.value && { contentDir, site: site.value, fixes: (fixes.value ?? []).map(toFix) },
    imageAt: site.locate(["image"]),
    problems: [...site.problems, ...fixes.problems, ...contextual],
  };
}

type Yaml<T> = { value: T | null; problems: Problem[]; locate: YamlData["locate"] };
const NOWHERE = { value: null, problems: [], locate: () => ({ line: 1, column: 1 }) };

/** Reads one YAML file; without `fallback` the file must be there. */
async function readYaml<T>(
  contentDir: string,
  name: string,
  schema: z.ZodType<T>,
  fallback?: T,
): Promise<Yaml<T>> {
  const file = `content/${name}`;
  const absolute = path.join(contentDir, name);
  const there = await access(absolute).then(
    () => true,
    () => false,
  );
  if (!there) {
    if (fallback !== undefined) return { ...NOWHERE, value: fallback };
    const missing = reporter(file)(
      "error",
      "missing-file",
      1,
      1,
      `没有 ${file}`,
      "新建它：至少要有 name、url、description 和 sections",
    );
    return { ...NOWHERE, problems: [missing] };
  }
  const read = await readText(absolute, file);
  if (!read.ok) return { ...NOWHERE, problems: [read.problem] };
  const data = parseYaml(read.file.text, file, 1);
  if (data.empty && fallback !== undefined && data.problems.length === 0)
    return { ...NOWHERE, value: fallback };
  return { ...validate(schema, data, file), locate: data.locate };
}

/** Reads every Markdown file of a folder with one reader, in the order of their names. */
async function readAll<T>(
  contentDir: string,
  folder: string,
  read: (file: TextFile) => Promise<Loaded<T>>,
): Promise<Loaded<T>> {
  const all: Loaded<T> = { records: [], problems: [] };
  for (const name of await listMarkdown(path.join(contentDir, folder))) {
    const text = await readText(path.join(contentDir, folder, name), `content/${folder}/${name}`);
    const { records, problems } = text.ok ? await read(text.file) : { records: [], problems: [text.problem] };
    all.records.push(...records);
    all.problems.push(...problems);
  }
  return all;
}

const toFix = ({ wrong, right, context, note }: z.infer<typeof OcrFixes>[number]): OcrFix => ({
  wrong,
  right: right ?? null,
  context,
  note,
});

/** A context that does not contain the misreading can never hold. */
function contextProblem(
  { wrong, context }: z.infer<typeof OcrFixes>[number],
  entry: number,
  locate: YamlData["locate"],
): Problem[] {
  const report = reporter("content/ocr-fixes.yml");
  return context.flatMap((phrase, index) => {
    if (phrase.includes(wrong)) return [];
    const { line, column } = locate([entry, "context", index]);
    return report(
      "error",
      "fix-context",
      line,
      column,
      `语境“${phrase}”里没有误识文字“${wrong}”`,
      "语境要写出误识文字和它前后的字，照 OCR 认出的样子写",
    );
  });
}
