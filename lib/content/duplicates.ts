import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { reporter } from "./context";
import type { ReadPage } from "./page-file";
import type { StoryOfFile as EditorsStory } from "./story-file";
import { printedUrl } from "./supersede";
import type { Position } from "./yaml";

const TOP: Position = { line: 1, column: 1 };

/** A story as its own file has it, and where that file decides on its slug. */
type Entry = { story: Story; file: string; at: Position; replaces: string | null };

/** All stories of all files. */
function entriesOf(pages: readonly ReadPage[], filed: readonly EditorsStory[]): Entry[] {
  const printed = pages.flatMap(({ page, stories, at }) =>
    stories.map(
      (story, order): Entry => ({ story, file: page.file, at: at.slugs[order] ?? TOP, replaces: null }),
    ),
  );
  const own = filed.map(
    ({ story, at, printed: target }): Entry => ({
      story,
      file: story.source.file,
      at: at.slug,
      replaces: target === null ? null : printedUrl(target),
    }),
  );
  return [...printed, ...own];
}

/** Two stories at one URL; one that replaces a printed story may have its URL. */
export function duplicatePermalinks(pages: readonly ReadPage[], filed: readonly EditorsStory[]): Problem[] {
  const first = new Map<string, Entry>();
  return entriesOf(pages, filed).flatMap((entry) => {
    const { story, file, at } = entry;
    const other = first.get(story.url);
    first.set(story.url, other ?? entry);
    if (!other || entry.replaces === story.url) return [];
    return reporter(file)(
      "error",
      "duplicate-permalink",
      at.line,
      at.column,
      `网址 ${story.url} 与 ${other.file} 的《${other.story.headline.main}》重复`,
      "给其中一篇换一个 slug",
    );
  });
}

/** Two files for one page of one day. */
export function duplicatePages(pages: readonly ReadPage[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ page: { date, number, file }, at }) => {
    const key = `${date} ${number}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (!other) return [];
    return reporter(file)(
      "error",
      "duplicate-page",
      at.date.line,
      at.date.column,
      `${date} 第${number}版与 ${other} 重复`,
      "改 date 或 page，或删去其中一个文件",
    );
  });
}
