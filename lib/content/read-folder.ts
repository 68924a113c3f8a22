import { accessSync, constants } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { jsonDigest } from "@/lib/files/digest";
import { errorCode } from "@/lib/files/error-code";
import type { FileTimes } from "@/lib/files/folder-state";
import type { ContentCache } from "./cache/content-cache";
import type { FileReading } from "./cache/pack";
import { checksum } from "./cache/shard";
import type { FileRecord } from "./filed/file-record";
import type { ReadPage } from "./filed/read-page";
import { PAGE_COMPANION } from "./page/companion";
import type { Context, Loaded } from "./reading/context";
import { statIfAny } from "./reading/file-stat";
import { readText, type TextFile } from "./reading/files";
import { listContent } from "./reading/listing";
import { unreadProblems } from "./reading/unread";

/** Called with how many of a folder's files have been looked at. */
export type OnProgress = (done: number, total: number) => void;

/** Files between two reports of progress. */
const FILES_PER_REPORT = 100;

/** A folder of content: how its files are read, and how their readings are put into the cache and taken out. */
interface Folder<T> {
  name: string;
  /** How the names of files end that may stand beside one of the folder's; null where none may. */
  companion: RegExp | null;
  read: (file: TextFile, context: Context) => Promise<Loaded<T>>;
  /** The part of the context on which a reading depends. */
  dependsOn: (context: Context) => unknown;
  wrap: (record: T) => FileReading;
  unwrap: (reading: FileReading) => T | null;
}

// Readers are imported only when a file is to be read: to load the splitter and the Markdown parser takes longer than to
// take all content out of the cache, which is all that most publishes do.
export const PAGES: Folder<ReadPage> = {
  name: "pages",
  companion: PAGE_COMPANION,
  read: async (file, context) => (await import("./page/page-file")).readPageFile(file, context),
  dependsOn: ({ site, fixes, learned }) => [
    site.name,
    site.region,
    site.sections,
    site.places,
    site.pictures !== undefined,
    fixes,
    learned,
  ],
  wrap: (page) => ({ kind: "page", page }),
  unwrap: (reading) => (reading.kind === "page" ? reading.page : null),
};

export const STORIES: Folder<FileRecord> = {
  name: "stories",
  companion: null,
  read: async (file, context) => (await import("./story/story-file")).readStoryFile(file, context),
  dependsOn: ({ site }) => [site.name, site.url, site.region, site.sections, site.places],
  wrap: (record) => ({ kind: "story", record }),
  unwrap: (reading) => (reading.kind === "story" ? reading.record : null),
};

/** What is known of files before they are read: earlier readings, and sizes and times by their absolute paths. */
interface Kept {
  cache: ContentCache;
  times: ReadonlyMap<string, FileTimes>;
}

/** What the files of a folder were read as; `unread`: those that gave no record. */
interface LoadedFolder<T> extends Loaded<T> {
  unread: string[];
}

/** Reads every Markdown file of a folder, in the order of their names. */
export async function readAll<T>(
  folder: Folder<T>,
  context: Context,
  kept: Kept | null,
  onProgress: OnProgress = () => {},
): Promise<LoadedFolder<T>> {
  const all: LoadedFolder<T> = { records: [], problems: [], unread: [] };
  const digest = jsonDigest(folder.dependsOn(context));
  const { contentDir } = context;
  const listing = await listContent(path.join(contentDir, folder.name), contentDir, folder.companion);
  const { markdown: names, unread } = listing;
  all.problems.push(...unreadProblems(unread, `content/${folder.name}`));
  for (const [index, name] of names.entries()) {
    const beside = (listing.beside.get(name) ?? NOTHING).map((each) => `${folder.name}/${each}`);
    const file = { folder, name, context, beside, digest };
    // Nearly all are known: to wait for each would take longer than to take it.
    const { records, problems } = known(file, kept) ?? (await readOne(file, kept?.cache ?? null));
    all.records.push(...records);
    all.problems.push(...problems);
    if (records.length === 0) all.unread.push(`content/${folder.name}/${name}`);
    if (index % FILES_PER_REPORT === 0) onProgress(index, names.length);
  }
  return all;
}

const NOTHING: readonly string[] = [];

/** A file of a folder of content. */
interface FileToRead<T> {
  folder: Folder<T>;
  /** Path from the folder. */
  name: string;
  context: Context;
  /** Files that stand beside it, by their paths under `content/`. */
  beside: readonly string[];
  /** Of the part of the context on which readings depend. */
  digest: string;
}

const absoluteOf = <T>({ folder, name, context }: FileToRead<T>): string =>
  context.contentDir + path.sep + folder.name + path.sep + name;

const nameOf = <T>({ folder, name }: FileToRead<T>): string => `content/${folder.name}/${name}`;

/** A file that comes to stand beside it, or goes, is another context; one that changes is known by its size and times. */
const contextOf = <T>({ digest, beside }: FileToRead<T>): string => [digest, ...beside].join(" ");

/** The reading of a file that is, by its size and times, what it was when it was read; null where that is not certain. */
function known<T>(file: FileToRead<T>, kept: Kept | null): Loaded<T> | null {
  const absolute = absoluteOf(file);
  const stat = kept && (kept.times.get(absolute) ?? statIfAny(absolute));
  const found = stat && kept.cache.known({ file: nameOf(file), stat, context: contextOf(file) });
  const record = found && file.folder.unwrap(found.reading);
  return found && record ? { records: [record], problems: found.problems } : null;
}

async function readOne<T>(toRead: FileToRead<T>, cache: ContentCache | null): Promise<Loaded<T>> {
  const { folder, beside } = toRead;
  const context = { ...toRead.context, beside };
  const absolute = absoluteOf(toRead);
  const file = nameOf(toRead);
  if (!cache) return readFresh(folder, absolute, file, context);
  // Taken before the file is read, so that a file that changes meanwhile is read again next time.
  const readAt = Date.now();
  const stat = isReadable(absolute) ? statIfAny(absolute) : null;
  // Its problem is found when it is read.
  if (!stat) return readFresh(folder, absolute, file, context);
  const hash = async () => checksum(await readFile(absolute));
  const wanted = { file, stat, context: contextOf(toRead), hash };
  const known = await cache.get(wanted);
  const record = known && folder.unwrap(known.reading);
  if (known && record) return { records: [record], problems: known.problems };
  const media = new Set(beside);
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

function isReadable(absolute: string): boolean {
  try {
    accessSync(absolute, constants.R_OK);
    return true;
  } catch (error) {
    if (errorCode(error) !== null) return false;
    throw error;
  }
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
