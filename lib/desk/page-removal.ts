import { readdir } from "node:fs/promises";
import path from "node:path";
import type { PageRemovalProps } from "@/components/desk/pages/page-removal";
import { absoluteOf } from "@/lib/content/import/archive";
import { LAYOUT_ENDING, PAGE_COMPANION } from "@/lib/content/page/companion";
import { addressesOfPage } from "@/lib/edit/remove-page";
import { readManifest } from "@/lib/publish/known-site";
import { chinaMinute } from "@/lib/records/china-time";
import type { Desk } from "./desk";
import type { OpenPage } from "./pages/tables";

/** What goes with a page that is taken out. */
export interface PageRemoval {
  /** Its layout, `content/pages/….layout.json`; null where there is none. */
  layout: string | null;
  /** Addresses that readers have. */
  published: readonly string[];
  shown: PageRemovalProps;
}

/** What taking a page out would do; null where its front matter can't be read. */
export async function removalOf(desk: Desk, { id, file, table }: OpenPage): Promise<PageRemoval | null> {
  if (!table) return null;
  const { date, page } = table.draft;
  const { content } = await desk.content();
  const isLast = (content?.pages ?? []).filter((each) => each.date === date).length <= 1;
  const stories = table.stories.filter(({ aside }) => aside === null).map(({ story }) => story);
  const urls = addressesOfPage({ date, page, stories: stories.map(({ url }) => url) }, isLast);
  const { pages } = await readManifest(desk.dist);
  const published = urls.filter((url) => Object.hasOwn(pages, url));
  const beside = await companions(desk.contentDir, file);
  return {
    layout: beside.find((each) => each.endsWith(LAYOUT_ENDING)) ?? null,
    published,
    shown: {
      page: id,
      file,
      stories: stories.map(({ headline, url }) => ({
        headline: headline.main,
        isPublished: published.includes(url),
      })),
      isPublished: published.length > 0,
      left: beside.filter((each) => !each.endsWith(LAYOUT_ENDING)),
      today: chinaMinute(desk.now()).slice(0, 10),
    },
  };
}

/** The files that lie beside a page's text: `content/pages/…`. */
async function companions(contentDir: string, file: string): Promise<string[]> {
  const stem = path.posix.basename(file).replace(/\.[^.]+$/, "");
  const names = await readdir(path.dirname(absoluteOf(contentDir, file)));
  return names
    .filter((name) => PAGE_COMPANION.test(name) && name.replace(PAGE_COMPANION, "") === stem)
    .map((name) => `${path.posix.dirname(file)}/${name}`);
}
