import type { Root } from "hast";
import { ABOUT, LASTING } from "@/lib/records/address";
import type { FileLinks, WrittenLink } from "@/lib/records/links";
import type { Problem } from "@/lib/records/problem";
import type { FileRecord, StoryOfFile } from "../filed/file-record";
import type { ReadPage } from "../filed/read-page";
import type { ContentFiles } from "./content-files";
import { leadToPages, placesOfStories, storyLedToPages, withMoved } from "./lead-to-pages";

interface Linking {
  pages: readonly ReadPage[];
  filed: readonly FileRecord[];
  about: { file: string; tree: Root | null; links: readonly WrittenLink[] };
  footer: readonly WrittenLink[];
  /** Files of pages and stories that gave no record. */
  unread: readonly string[];
}

/** All records with links to files turned into addresses, and all links of all files. */
export function ledToPages({ pages, filed, about, footer, unread }: Linking): {
  filed: FileRecord[];
  about: Root | null;
  links: FileLinks[];
  problems: Problem[];
} {
  const files = contentFiles({ pages, filed, about, unread });
  const stories = filed.filter((each) => each.kind === "story");
  const placesOf = placesOfStories(stories);
  const problems: Problem[] = [];
  const ledFiled = filed.map((record): FileRecord => {
    if (record.kind === "withdrawn" || record.links.length === 0) return record;
    const led = storyLedToPages(record, files, placesOf);
    problems.push(...led.problems);
    return led.record;
  });
  const ledAbout = leadToPages(about.links, about.file, files, placesOf);
  problems.push(...ledAbout.problems);
  return {
    filed: ledFiled,
    about: about.tree && withMoved(about.tree, ledAbout.moved),
    links: [
      ...linksOfSite(about.file, ledAbout.links),
      ...linksOfSite("content/site.yml", footer),
      ...ledFiled.flatMap((each) => (each.kind === "story" ? linksOfStory(each) : [])),
    ],
    problems,
  };
}

/** Sorted out when the first link to a file is looked at: most archives have none. */
function contentFiles({ pages, filed, about, unread }: Omit<Linking, "footer">): ContentFiles {
  let found: ReadonlyMap<string, string> | undefined;
  const pagesByFile = () =>
    new Map([
      ...pages.map(({ page }) => [page.file.normalize("NFC"), LASTING.page(page.date, page.number)] as const),
      ...filed.map(({ file, url }) => [file.normalize("NFC"), url] as const),
      ...(about.tree ? [[about.file, ABOUT()] as const] : []),
    ]);
  return {
    get pages() {
      found ??= pagesByFile();
      return found;
    },
    unread: new Set(unread.map((file) => file.normalize("NFC"))),
  };
}

/** Those that stand on a page which is always there. */
const linksOfSite = (file: string, links: readonly WrittenLink[]): FileLinks[] =>
  links.length > 0 ? [{ file, page: ABOUT(), date: null, expires: null, draft: false, links }] : [];

function linksOfStory({ file, url, draft, story, links }: StoryOfFile): FileLinks[] {
  if (links.length === 0) return [];
  return [{ file, page: url, date: story.date, expires: story.expires, draft, links }];
}
