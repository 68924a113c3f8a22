import { dayOf } from "@/lib/records/date";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { FileRecord, StoryOfFile } from "../filed/file-record";
import { type PageStory, type ReadPage, urlOf } from "../filed/read-page";
import { printedUrl } from "./supersede";

/** A story as its own file has it, or what is left of it, and where that file decides on its slug. */
type Entry = { url: string; title: string; file: string; at: Position; replaces: string | null };

const WITHDRAWN_TITLE = "已撤下的一篇";

/** All stories of all files. */
function entriesOf(pages: readonly ReadPage[], filed: readonly FileRecord[]): Entry[] {
  const printed = pages.flatMap(({ page, stories }) =>
    stories.map(
      (story): Entry => ({
        url: urlOf(story),
        title: titleOf(story.record),
        file: page.file,
        at: story.at,
        replaces: null,
      }),
    ),
  );
  const own = filed.map(
    (each): Entry => ({
      url: each.url,
      title: titleOf(each),
      file: each.file,
      at: each.at.slug,
      replaces: each.printed === null ? null : printedUrl(each.printed),
    }),
  );
  return [...printed, ...own];
}

const titleOf = (record: PageStory["record"] | FileRecord): string =>
  record.kind === "story" ? `《${record.story.headline.main}》` : WITHDRAWN_TITLE;

/** Two stories at one URL; one that replaces a printed story may have its URL. */
export function duplicatePermalinks(pages: readonly ReadPage[], filed: readonly FileRecord[]): Problem[] {
  if (!hasTwice(pages, filed)) return [];
  const first = new Map<string, Entry>();
  return entriesOf(pages, filed).flatMap((entry) => {
    const { url, file, at } = entry;
    const other = first.get(url);
    first.set(url, other ?? entry);
    if (!other || entry.replaces === url) return [];
    return reporter(file)({
      severity: "error",
      rule: "duplicate-permalink",
      at,
      message: `网址 ${url} 与 ${other.file} 的${other.title}重复`,
      cure: "给其中一篇换一个 slug",
    });
  });
}

/** Whether any URL is there twice: what is to be said of it is put together only then. */
function hasTwice(pages: readonly ReadPage[], filed: readonly FileRecord[]): boolean {
  const urls = new Set<string>();
  let count = filed.length;
  for (const { stories } of pages) {
    for (const story of stories) urls.add(urlOf(story));
    count += stories.length;
  }
  for (const { url } of filed) urls.add(url);
  return urls.size < count;
}

/** Two files for one page of one day. */
export function duplicatePages(pages: readonly ReadPage[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ page: { date, number, file }, at }) => {
    const key = `${date} ${number}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (!other) return [];
    return reporter(file)({
      severity: "error",
      rule: "duplicate-page",
      at: at.date,
      message: `${date} 第${number}版与 ${other} 重复`,
      cure: "改 date 或 page，或删去其中一个文件",
    });
  });
}

/** The text of a story without what two copies may differ in: spaces, and how lines are broken. */
const textOf = ({ story }: StoryOfFile): string =>
  story.body.kind === "markdown" ? story.body.text.replace(/\s+/g, "") : "";

/**
 * A story that an editor has twice: the same day, title and text in two files. Texts are read only where day and title are
 * the same. Two files with one URL are reported as that.
 */
export function duplicateStories(filed: readonly StoryOfFile[]): Problem[] {
  const first = new Map<string, StoryOfFile[]>();
  return filed.flatMap((each) => {
    const { story, file, url, at } = each;
    const key = `${dayOf(story.date)} ${story.headline.main.replace(/\s+/g, "")}`;
    const others = first.get(key);
    if (!others) {
      first.set(key, [each]);
      return [];
    }
    const other = others.find((one) => one.url !== url && textOf(one) === textOf(each));
    others.push(each);
    if (!other || textOf(each) === "") return [];
    return reporter(file)({
      severity: "error",
      rule: "duplicate-story",
      at: at.slug,
      message: `与 ${other.file} 是同一篇：日期、标题和正文都一样`,
      cure: "删去其中一个文件；要留旧网址，写进留下那一篇的 aliases",
    });
  });
}
