import type { OcrFix } from "@/lib/newspaper/ocr-fixes";
import { compare } from "@/lib/records/compare";
import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import type { Picture } from "@/lib/records/story";
import { confusableGroups } from "./confusables";
import { distinctSlugs } from "./derived-slugs";
import type { People } from "./drafts";
import { duplicatePages, duplicatePermalinks } from "./duplicates";
import type { ReadPage } from "./page-file";
import { peopleSlugs } from "./people";
import type { StoryOfFile } from "./story-file";
import { withReplacements } from "./supersede";

interface Parts {
  site: Site;
  masthead: string | null;
  shareImage: Picture | null;
  fixes: readonly OcrFix[];
  people: People;
  pages: readonly ReadPage[];
  filed: readonly StoryOfFile[];
}

/** Puts the records of all files together and checks what no file can know alone. */
export function assemble({ site, masthead, shareImage, fixes, people, pages, filed }: Parts): {
  content: Content;
  problems: Problem[];
} {
  const published = filed.filter(({ draft }) => !draft);
  const read = distinctSlugs(pages, published);
  const printed = read.flatMap(({ stories }) =>
    stories.map((story): FiledStory => ({ ...story, expires: null, replaces: null })),
  );
  const own = withReplacements(printed, published);
  const stories = [...printed, ...own.stories].sort(newestFirst);
  const slugs = peopleSlugs(stories, people);
  return {
    content: {
      site,
      masthead,
      shareImage,
      stories,
      pages: read
        .map(({ page }) => page)
        .sort((a, b) => compare(b.date, a.date) || compare(a.number, b.number)),
      people: slugs.slugs,
      confusables: confusableGroups(fixes),
    },
    problems: [
      ...own.problems,
      ...duplicatePermalinks(read, published),
      ...duplicatePages(read),
      ...slugs.problems,
    ],
  };
}

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
