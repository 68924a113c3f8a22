import { readdir } from "node:fs/promises";
import path from "node:path";
import type { PageRemovalProps } from "@/components/desk/pages/page-removal";
import { absoluteOf } from "@/lib/content/import/archive";
import { LAYOUT_ENDING, PAGE_COMPANION } from "@/lib/content/page/companion";
import type { TableStory } from "@/lib/content/page/page-table";
import { addressesOfPage, type Told } from "@/lib/edit/remove-page";
import { chinaMinute } from "@/lib/records/china-time";
import type { Desk } from "./desk";
import { pageTitle } from "./pages/page-title";
import type { OpenPage } from "./pages/tables";

/** What goes with a page that is taken out. */
export interface PageRemoval {
  /** Its layout, `content/pages/….layout.json`; null where there is none. */
  layout: string | null;
  /** What readers are told at the addresses that they have. */
  told: (date: string, reason: string) => Told;
  shown: PageRemovalProps;
}

/** What taking a page out would do; null where its front matter can't be read. */
export async function removalOf(desk: Desk, { id, file, table }: OpenPage): Promise<PageRemoval | null> {
  if (!table) return null;
  const { date, page, name } = table.draft;
  const { content } = await desk.content();
  const isLast = (content?.pages ?? []).filter((each) => each.date === date).length <= 1;
  const has = await desk.hadByReaders();
  // What was taken down goes on saying when and why.
  const all = table.stories.filter(({ aside }) => aside !== "omitted");
  const stories = all.filter(({ aside }) => aside === null).map(({ story }) => story);
  const urls = addressesOfPage({ date, page, stories: stories.map(({ url }) => url) }, isLast).filter(has);
  const beside = await companions(desk.contentDir, file);
  return {
    layout: beside.find((each) => each.endsWith(LAYOUT_ENDING)) ?? null,
    told: (since, reason) => ({
      gone: [
        ...urls.map((url) => ({ url, date: since, reason })),
        ...all.filter(({ story }) => has(story.url)).flatMap((each) => takenDown(each, table.draft.stories)),
      ],
      redirects: all.flatMap(({ story: { url, aliases } }) =>
        has(url) ? aliases.filter(has).map((from) => ({ from, to: url })) : [],
      ),
    }),
    shown: {
      page: id,
      title: `移去 ${pageTitle({ date, number: page, name })}`,
      file,
      stories: stories.map(({ headline, url }) => ({ headline: headline.main, isPublished: has(url) })),
      isPublished: urls.length > 0,
      left: beside.filter((each) => !each.endsWith(LAYOUT_ENDING)),
      today: chinaMinute(desk.now()).slice(0, 10),
    },
  };
}

/** What is said of a story that was taken down before. */
function takenDown(
  { story: { url }, entry, aside }: TableStory,
  entries: readonly { takedown?: { date: string; reason: string } | undefined }[],
): Told["gone"] {
  const said = aside === "withdrawn" && entry !== null ? entries[entry]?.takedown : undefined;
  return said ? [{ url, date: said.date, reason: said.reason }] : [];
}

/** The files that lie beside a page's text: `content/pages/…`. */
async function companions(contentDir: string, file: string): Promise<string[]> {
  const stem = path.posix.basename(file).replace(/\.[^.]+$/, "");
  const names = await readdir(path.dirname(absoluteOf(contentDir, file)));
  return names
    .filter((name) => PAGE_COMPANION.test(name) && name.replace(PAGE_COMPANION, "") === stem)
    .map((name) => `${path.posix.dirname(file)}/${name}`);
}
