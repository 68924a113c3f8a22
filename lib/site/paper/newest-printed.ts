import type { FiledPage } from "@/lib/records/content";
import type { Archive } from "../archive/archive";
import { lastChange, newestOf } from "../story/changes";

/** The last change of printed pages of one issue: that of their stories, which are no older than the print. */
export function newestPrinted({ byUrl }: Archive, pages: readonly FiledPage[]): string | null {
  const stories = pages.flatMap((page) => page.stories.map((url) => byUrl.get(url)));
  return newestOf([pages[0]?.date ?? null, ...stories.map((story) => (story ? lastChange(story) : null))]);
}
