import type { Aside } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Withdrawn } from "@/lib/records/withdrawn";
import type { WithdrawnOfFile } from "../filed/file-record";
import { type ReadPage, urlOf } from "../filed/read-page";
import { setAsideFiled } from "../page/set-aside";
import { printedUrl, unknownPrinted } from "./supersede";

/**
 * Pages without the printed stories whose replacements were taken down, and what is left of both: a story that an
 * editor takes down must not come back as it was printed.
 */
export function withoutReplaced(
  pages: readonly ReadPage[],
  filed: readonly WithdrawnOfFile[],
): { pages: ReadPage[]; withdrawn: Withdrawn[]; problems: Problem[] } {
  const printedUrls = () => pages.flatMap(({ stories }) => stories.map(urlOf));
  const takers = new Map(
    filed.flatMap((each) => (each.printed === null ? [] : [[printedUrl(each.printed), each] as const])),
  );
  const old = new Map(
    pages.flatMap(({ stories }) =>
      stories.flatMap((story) => (takers.has(urlOf(story)) ? [[urlOf(story), story] as const] : [])),
    ),
  );
  return {
    pages: pages.map((read) => withoutStories(read, takers)),
    withdrawn: filed.map(({ withdrawn, printed }) => {
      const story = printed === null ? undefined : old.get(printedUrl(printed));
      if (!story) return withdrawn;
      const { aliases, files } = story.record.kind === "story" ? story.record.story : story.record.withdrawn;
      const all = new Set([...withdrawn.aliases, ...aliases, urlOf(story)]);
      return {
        ...withdrawn,
        aliases: [...all].filter((alias) => alias !== withdrawn.url),
        files: [...withdrawn.files, ...files],
      };
    }),
    problems: filed.flatMap(({ file, printed, at }) =>
      printed === null || old.has(printedUrl(printed))
        ? []
        : unknownPrinted(file, printed, at.printed, printedUrls()),
    ),
  };
}

function withoutStories(read: ReadPage, takers: ReadonlyMap<string, WithdrawnOfFile>): ReadPage {
  const { page, stories } = read;
  if (!stories.some((story) => takers.has(urlOf(story)))) return read;
  const published = stories.flatMap(({ record }) => (record.kind === "story" ? record.story : []));
  const asides = new Map(
    published.flatMap(({ url, source }, index) => {
      const taker = takers.get(url);
      if (!taker || source.kind !== "page") return [];
      const { date, reason } = taker.withdrawn;
      const aside: Aside = { kind: "withdrawn", date, reason, lines: source.lines };
      return [[index, aside] as const];
    }),
  );
  return {
    ...read,
    page: setAsideFiled(page, asides),
    stories: stories.filter((story) => !takers.has(urlOf(story))),
    withheldMedia: [
      ...read.withheldMedia,
      ...published.filter(({ url }) => takers.has(url)).flatMap(({ media }) => media),
    ],
  };
}
