import type { OcrFix } from "@/lib/newspaper/ocr-fixes";
import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { reporter } from "./context";
import type { People } from "./drafts";
import type { ReadPage } from "./page-file";
import { peopleSlugs } from "./people";
import type { FiledStory as EditorsStory } from "./story-file";
import type { Position } from "./yaml";

const TOP: Position = { line: 1, column: 1 };

interface Parts {
  site: Site;
  masthead: string | null;
  fixes: readonly OcrFix[];
  people: People;
  pages: readonly ReadPage[];
  filed: readonly EditorsStory[];
}

/** Puts the records of all files together and checks what no file can know alone. */
export function assemble({ site, masthead, fixes, people, pages, filed }: Parts): {
  content: Content;
  problems: Problem[];
} {
  const printed: FiledStory[] = pages.flatMap(({ stories }) =>
    stories.map((story) => ({ ...story, expires: null })),
  );
  const published = filed.filter(({ draft }) => !draft);
  const superseded = supersede(printed, published);
  const stories = superseded.stories.sort(newestFirst);
  const slugs = peopleSlugs(stories, people);
  const replaced = (url: string) => superseded.replacements.get(url) ?? url;
  return {
    content: {
      site,
      masthead,
      stories,
      pages: pages
        .map(({ page }) => ({ ...page, stories: page.stories.map(replaced) }))
        .sort((a, b) => compare(b.date, a.date) || compare(a.number, b.number)),
      people: slugs.slugs,
      confusables: confusableGroups(fixes),
    },
    problems: [
      ...superseded.problems,
      ...duplicatePermalinks(entriesOf(pages, published, superseded.replacements)),
      ...duplicatePages(pages),
      ...slugs.problems,
    ],
  };
}

/** An editor's story may replace a printed one; the printed URL then leads to it. */
function supersede(printed: readonly FiledStory[], filed: readonly EditorsStory[]) {
  const replacements = new Map<string, string>();
  const problems: Problem[] = [];
  const byUrl = new Map(printed.map((story) => [story.url, story]));
  const own = filed.map(({ story, expires, printed: target, at }): FiledStory => {
    if (!target) return { ...story, expires };
    const url = target.endsWith("/") ? target : `${target}/`;
    const old = byUrl.get(url);
    if (!old) {
      const report = reporter(story.source.file);
      problems.push(
        report(
          "error",
          "unknown-printed",
          at.printed.line,
          at.printed.column,
          `printed: ${target} 不是已有的见报稿`,
          "写见报稿的网址，例如 /2024/06/22/tudou-caishou/",
        ),
      );
      return { ...story, expires };
    }
    replacements.set(url, story.url);
    const aliases = url === story.url ? story.aliases : [...story.aliases, url];
    return {
      ...story,
      expires,
      aliases,
      source: old.source,
      repairs: old.repairs.filter(({ kind }) => kind === "supplied"),
    };
  });
  return {
    stories: [...printed.filter(({ url }) => !replacements.has(url)), ...own],
    replacements,
    problems,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Newest day first; within a day the printed pages in order, then editors' stories, latest first. */
function newestFirst(a: FiledStory, b: FiledStory): number {
  return (
    compare(dayOf(b.date), dayOf(a.date)) ||
    compare(printedOrder(a), printedOrder(b)) ||
    compare(b.date, a.date) ||
    compare(a.url, b.url)
  );
}

const printedOrder = ({ source }: FiledStory) =>
  source.kind === "page" ? `0 ${source.page} ${String(source.order).padStart(4, "0")}` : "1";

/** A story as its own file has it, and where that file decides on its slug. */
type Entry = { story: Story; file: string; at: Position };

/** All stories that are to have a page; `replaced` are the URLs of printed ones that gave way to an editor's. */
function entriesOf(
  pages: readonly ReadPage[],
  filed: readonly EditorsStory[],
  replaced: ReadonlyMap<string, string>,
): Entry[] {
  const printed = pages
    .flatMap(({ page, stories, at }) =>
      stories.map((story, order): Entry => ({ story, file: page.file, at: at.slugs[order] ?? TOP })),
    )
    .filter(({ story }) => !replaced.has(story.url));
  const own = filed.map(({ story, at }): Entry => ({ story, file: story.source.file, at: at.slug }));
  return [...printed, ...own];
}

function duplicatePermalinks(entries: readonly Entry[]): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const { story, file, at } = entry;
    const other = first.get(story.url);
    first.set(story.url, other ?? entry);
    if (!other) return [];
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

function duplicatePages(pages: readonly ReadPage[]): Problem[] {
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

/** Characters that the known misreadings take for one another, as groups: 茌↔在, 茌↔往 → 茌在往. */
function confusableGroups(fixes: readonly OcrFix[]): string[] {
  const groups: Set<string>[] = [];
  for (const { wrong, right } of fixes) {
    if (!right || [...right].length !== [...wrong].length) continue;
    const rights = [...right];
    for (const [index, char] of [...wrong].entries()) {
      const other = rights[index];
      if (!other || other === char) continue;
      const group = groups.find((known) => known.has(other) || known.has(char));
      if (group) group.add(other).add(char);
      else groups.push(new Set([other, char]));
    }
  }
  return groups.map((group) => [...group].join(""));
}
