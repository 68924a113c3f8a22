import { statSync } from "node:fs";
import { access, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { OcrFix } from "@/lib/newspaper/ocr-fixes";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { Site } from "@/lib/records/site";
import type { Suspect } from "@/lib/records/suspect";
import { assemble } from "./assemble";
import { ContentCache, statOf } from "./cache/content-cache";
import type { FileReading } from "./cache/pack";
import { checksum } from "./cache/shard";
import { type Context, type Loaded, reporter } from "./context";
import { OcrFixes, People, Redirects } from "./drafts";
import { digestOf } from "./filed";
import { listMarkdown, readText, type TextFile } from "./files";
import { contextProblems, toFix } from "./fixes";
import { readMasthead } from "./masthead";
import type { ReadPage } from "./read-page";
import { oldAddresses } from "./redirects";
import { checkRegion } from "./region";
import { readShareImage } from "./share-image";
import type { FileRecord } from "./story-file";
import { validate } from "./validate";
import { vocabularyOf } from "./vocabulary";
import { type Position, parseYaml, type YamlData } from "./yaml";

export interface LoadResult {
  /** null where `site.yml` can't be read: nothing can be said without it. */
  content: Content | null;
  problems: Problem[];
  /** What looks like OCR errors on the printed pages, the worst first; always in the same order. */
  suspects: Suspect[];
  /** What content/ocr-fixes.yml says. */
  fixes: readonly OcrFix[];
}

/** Where readings are kept between loads, and the name of the code that makes them. */
export interface CacheOptions {
  folder: string;
  version: string;
  /** Told how many of a folder's files have been looked at. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Reads everything under `contentDir`, or takes it from the cache where it has not changed. Never throws on bad content:
 * see `problems`. Throws `CacheDamaged` where the cache turns out to be; it is also thrown later, by lazy fields.
 */
export async function loadContent(contentDir: string, cacheOptions?: CacheOptions): Promise<LoadResult> {
  const cache = cacheOptions
    ? new ContentCache(cacheOptions.folder, cacheOptions.version, (file) =>
        statOf(path.join(contentDir, file)),
      )
    : null;
  const { context, imageAt, problems: general } = await loadContext(contentDir);
  const people = await readYaml(contentDir, "people.yml", People, []);
  const redirects = await readYaml(contentDir, "redirects.yml", Redirects, { redirects: [], gone: [] });
  const problems = [...general, ...people.problems, ...redirects.problems];
  if (!context) return { content: null, problems, suspects: [], fixes: [] };

  const share = await readShareImage(context, imageAt);
  const onProgress = cacheOptions?.onProgress;
  const pages = await readAll(PAGES, context, cache, onProgress);
  const stories = await readAll(STORIES, context, cache, onProgress);
  await cache?.save();
  const masthead = await readMasthead(contentDir);
  const assembled = assemble({
    site: context.site,
    masthead: masthead.svg,
    shareImage: share.image,
    fixes: context.fixes,
    people: people.value ?? [],
    old: oldAddresses(redirects.value ?? { redirects: [], gone: [] }, redirects.locate),
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
    get suspects() {
      return assembled.suspects();
    },
    fixes: context.fixes,
  };
}

/** Reads what every other file is read with: `site.yml` and the known misreadings. */
export async function loadContext(
  contentDir: string,
): Promise<{ context: Context | null; imageAt: Position; problems: Problem[] }> {
  const site = await readYaml(contentDir, "site.yml", Site);
  const read = await readYaml(contentDir, "ocr-fixes.yml", OcrFixes, []);
  const entries = read.value ?? [];
  const fixes = entries.map(toFix);
  return {
    context: site.value && { contentDir, site: site.value, fixes, vocabulary: vocabularyOf(site.value) },
    imageAt: site.locate(["image"]),
    problems: [
      ...site.problems,
      ...(await checkRegion(site.value?.region, site.locate(["region"]))),
      ...read.problems,
      ...contextProblems(entries, "content/ocr-fixes.yml", read.locate, []),
    ],
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

/** Files between two reports of progress. */
const STEP = 100;

/** A folder of content: how its files are read, with what, and what their readings are called. */
interface Folder<T> {
  name: string;
  read: (file: TextFile, context: Context) => Promise<Loaded<T>>;
  /** What of the context a reading depends on. */
  dependsOn: (context: Context) => unknown;
  wrap: (record: T) => FileReading;
  unwrap: (reading: FileReading) => T | null;
}

// The readers are imported when a file is to be read: the splitter and Markdown take longer to load than most publishes'
// content takes to come out of the cache.
const PAGES: Folder<ReadPage> = {
  name: "pages",
  read: async (file, context) => (await import("./page-file")).readPageFile(file, context),
  dependsOn: ({ site, fixes }) => [site.sections, site.places, site.region, fixes],
  wrap: (page) => ({ kind: "page", page }),
  unwrap: (reading) => (reading.kind === "page" ? reading.page : null),
};

const STORIES: Folder<FileRecord> = {
  name: "stories",
  read: async (file, context) => (await import("./story-file")).readStoryFile(file, context),
  dependsOn: ({ site }) => [site.sections, site.places],
  wrap: (record) => ({ kind: "story", record }),
  unwrap: (reading) => (reading.kind === "story" ? reading.record : null),
};

/** Reads every Markdown file of a folder, in the order of their names. */
async function readAll<T>(
  folder: Folder<T>,
  context: Context,
  cache: ContentCache | null,
  onProgress: CacheOptions["onProgress"] = () => {},
): Promise<Loaded<T>> {
  const all: Loaded<T> = { records: [], problems: [] };
  const digest = digestOf(folder.dependsOn(context));
  const names = await listMarkdown(path.join(context.contentDir, folder.name));
  for (const [index, name] of names.entries()) {
    const { records, problems } = await readOne(folder, name, context, digest, cache);
    all.records.push(...records);
    all.problems.push(...problems);
    if (index % STEP === 0) onProgress(index, names.length);
  }
  return all;
}

async function readOne<T>(
  folder: Folder<T>,
  name: string,
  context: Context,
  digest: string,
  cache: ContentCache | null,
): Promise<Loaded<T>> {
  const absolute = path.join(context.contentDir, folder.name, name);
  const file = `content/${folder.name}/${name}`;
  if (!cache) return readFresh(folder, absolute, file, context);
  // Before the file is read: one that changes meanwhile is then read again next time.
  const readAt = Date.now();
  const hash = async () => checksum(await readFile(absolute));
  const wanted = { file, stat: statSync(absolute), context: digest, hash };
  const known = await cache.get(wanted);
  const record = known && folder.unwrap(known.reading);
  if (known && record) return { records: [record], problems: known.problems };
  const media = new Set<string>();
  const before = await hash();
  const fresh = await readFresh(folder, absolute, file, {
    ...context,
    dependsOn: (picture) => media.add(path.relative(context.contentDir, picture)),
  });
  const [only] = fresh.records;
  if (only) {
    const reading = folder.wrap(only);
    const kept = folder.unwrap(
      cache.put(wanted, before, readAt, [...media], { reading, problems: fresh.problems }),
    );
    if (kept) return { records: [kept], problems: fresh.problems };
  }
  return fresh;
}

async function readFresh<T>(
  { read }: Folder<T>,
  absolute: string,
  file: string,
  context: Context,
): Promise<Loaded<T>> {
  const text = await readText(absolute, file);
  return text.ok ? read(text.file, context) : { records: [], problems: [text.problem] };
}
