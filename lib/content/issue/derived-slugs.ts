import type { FileRecord } from "../filed/file-record";
import { refiled } from "../filed/filed";
import { type PageStory, type ReadPage, urlOf } from "../filed/read-page";

/**
 * Keeps derived slugs apart: two pages of an issue may both have a 简讯. Page and place on it are added to each, so that
 * none depends on which file was read first, nor on whether the other story has been taken down. Slugs that editors have decided
 * on are left alone.
 */
export function distinctSlugs(pages: readonly ReadPage[], filed: readonly FileRecord[]): ReadPage[] {
  const counts = new Map<string, number>();
  const urls = [...pages.flatMap(({ stories }) => stories.map(urlOf)), ...filed.map(({ url }) => url)];
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  return pages.map((read) => {
    const stories = read.stories.map((story) =>
      story.pinned || (counts.get(urlOf(story)) ?? 0) < 2 ? story : withPlace(story, read.page.number),
    );
    if (stories.every((story, index) => story === read.stories[index])) return read;
    const published = stories.filter(({ record }) => record.kind === "story");
    return { ...read, stories, page: refiled(read.page, { stories: published.map(urlOf) }) };
  });
}

/** A slug that only this place on this page has: `jian-xun` → `jian-xun-p01-2`. `order`: from 0. */
export const slugOnPage = (slug: string, page: string, order: number): string =>
  `${slug}-p${page}-${order + 1}`;

/** `…/jian-xun/` → `…/jian-xun-p01-2/` */
function withPlace(story: PageStory, page: string): PageStory {
  const { record, order } = story;
  const url = urlOf(story).replace(/([^/]+)\/$/, (_, slug: string) => `${slugOnPage(slug, page, order)}/`);
  switch (record.kind) {
    case "story": {
      const slug = slugOnPage(record.story.slug, page, order);
      return { ...story, record: { kind: "story", story: refiled(record.story, { slug, url }) } };
    }
    case "withdrawn":
      return { ...story, record: { kind: "withdrawn", withdrawn: { ...record.withdrawn, url } } };
    default:
      return record satisfies never;
  }
}
