import path from "node:path";
import type { FileRecord } from "@/lib/content/filed/file-record";
import type { PageStory, ReadPage } from "@/lib/content/filed/read-page";
import { readPageFile } from "@/lib/content/page/page-file";
import type { Context } from "@/lib/content/reading/context";
import { readText, type TextFile } from "@/lib/content/reading/files";
import { listContent } from "@/lib/content/reading/listing";
import { readDate } from "@/lib/content/schema/typed-date";
import { readStoryFile } from "@/lib/content/story/story-file";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";

/** A page that is in `content/` already. */
export interface ArchivedPage {
  /** `content/pages/2024-06-23-02.md`, wherever an editor has put it. */
  file: string;
  date: string;
  number: string;
  text: string;
  read: ReadPage;
  /** The addresses of its stories, old ones included. */
  urls: string[];
}

/** What `content/` has of the days that are imported. */
export interface ArchivedDays {
  pages: ArchivedPage[];
  /** Addresses of editors' own stories. */
  storyUrls: string[];
  /** Their files, by their addresses. */
  storyFiles: Map<string, string>;
  /** All page files, of any day. */
  files: Set<string>;
  /** Page files that can't be read, and whose names or front matter have one of these days. */
  broken: Map<string, Problem[]>;
}

/** Reads the pages and stories of these days; of files of other days only the front matter is looked at. */
export async function readArchivedDays(context: Context, dates: readonly string[]): Promise<ArchivedDays> {
  const archive: ArchivedDays = {
    pages: [],
    storyUrls: [],
    storyFiles: new Map(),
    files: new Set(),
    broken: new Map(),
  };
  const list = async (folder: string) =>
    (await listContent(path.join(context.contentDir, folder), context.contentDir)).markdown.map(
      (name) => `${folder}/${name}`,
    );
  for (const name of await list("pages")) {
    archive.files.add(`content/${name}`);
    const file = await readOfDays(context, name, dates);
    if (!file) continue;
    const { records, problems } = await readPageFile(file, context);
    archive.pages.push(...records.map((read) => archivedPage(read, file.text)));
    if (records.length === 0) archive.broken.set(file.file, problems);
  }
  for (const name of await list("stories")) {
    const file = await readOfDays(context, name, dates);
    const { records } = file ? await readStoryFile(file, context) : { records: [] };
    const urls = records.flatMap(addressesOf);
    archive.storyUrls.push(...urls);
    for (const url of urls) archive.storyFiles.set(url, `content/${name}`);
  }
  return archive;
}

/** A page as the archive has it; `text` is its file's. */
export const archivedPage = (read: ReadPage, text: string): ArchivedPage => ({
  file: read.page.file,
  text,
  read,
  date: read.page.date,
  number: read.page.number,
  urls: read.stories.flatMap(({ record }) => addressesOf(record)),
});

/** A story that was taken down keeps its addresses. */
function addressesOf(record: PageStory["record"] | FileRecord): string[] {
  const { url, aliases } = record.kind === "story" ? record.story : record.withdrawn;
  return [url, ...aliases];
}

/** Slugs that stories of other files have on a day. */
export function slugsTaken({ pages, storyUrls }: ArchivedDays, date: string, except: string): Set<string> {
  const urls = [...storyUrls, ...pages.flatMap((page) => (page.file === except ? [] : page.urls))];
  const day = `/${date.replaceAll("-", "/")}/`;
  return new Set(
    urls.filter((url) => url.startsWith(day)).map((url) => url.slice(day.length).replace(/\/$/, "")),
  );
}

/** Where a file of `content/` is on the disk. */
export const absoluteOf = (contentDir: string, file: string): string =>
  path.join(contentDir, ...file.split("/").slice(1));

/** A file whose name or front matter names one of the days; null for others, and for those that are no text. */
async function readOfDays(
  { contentDir }: Context,
  name: string,
  dates: readonly string[],
): Promise<TextFile | null> {
  const read = await readText(path.join(contentDir, name), `content/${name}`);
  if (!read.ok) return null;
  const frontMatter = readFrontMatter(read.file.text);
  const yaml = frontMatter.kind === "yaml" ? frontMatter.yaml : "";
  const own = ownDay(yaml);
  return dates.some((date) => date === own || name.includes(date) || yaml.includes(date)) ? read.file : null;
}

/** The day that front matter gives, however it is written; null where it gives none. */
function ownDay(yaml: string): string | null {
  const typed = /^date[ \t]*[:：][ \t]*(["']?)(.*?)\1[ \t]*(?:[ \t]#.*)?$/m.exec(yaml)?.[2];
  const date = typed === undefined ? null : readDate(typed);
  return date === null ? null : dayOf(date);
}
