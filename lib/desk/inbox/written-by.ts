import { LAYOUT_ENDING } from "@/lib/content/page/companion";
import { pageTitle } from "../pages/page-title";
import type { Imported } from "./import-batch";

/** Names in a label; how many more there are is said. */
const MOST_NAMED = 3;

/** What an import has written: its pages and stories in an editor's words, and their files with what stands beside them. */
export function writtenBy({ pages, stories }: Imported): { labels: string[]; files: string[] } {
  const named: string[] = [];
  const files: string[] = [];
  for (const page of pages) {
    if (page.kind === "failed" || page.status === "unchanged") continue;
    named.push(pageTitle(page.page));
    const beside = page.input.printed ? [LAYOUT_ENDING, ".webp"] : [];
    files.push(page.file, ...beside.map((ending) => page.file.replace(/\.md$/i, ending)));
  }
  for (const story of stories) {
    if (story.kind === "failed" || story.status === "unchanged") continue;
    named.push(`“${story.draft.title}”`);
    files.push(story.file, ...story.pictures.map(({ file }) => file));
  }
  const more = named.length - MOST_NAMED;
  return { labels: more > 0 ? [...named.slice(0, MOST_NAMED), `等 ${named.length} 份`] : named, files };
}
