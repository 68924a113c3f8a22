import type { ReadPage } from "./page-file";
import type { StoryOfFile } from "./story-file";

/**
 * Keeps derived slugs apart: two pages of an issue may both have a 简讯. Page and place on it are added to each, so that
 * none depends on which file was read first. Slugs that editors have decided on are left alone.
 */
export function distinctSlugs(pages: readonly ReadPage[], filed: readonly StoryOfFile[]): ReadPage[] {
  const counts = new Map<string, number>();
  const urls = [...pages.flatMap(({ stories }) => stories), ...filed.map(({ story }) => story)].map(
    ({ url }) => url,
  );
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  return pages.map((read) => {
    const stories = read.stories.map((story, order) => {
      if (read.pinned[order] || (counts.get(story.url) ?? 0) < 2) return story;
      const slug = slugOnPage(story.slug, read.page.number, order);
      return { ...story, slug, url: story.url.replace(/[^/]+\/$/, `${slug}/`) };
    });
    return { ...read, stories, page: { ...read.page, stories: stories.map(({ url }) => url) } };
  });
}

/** A slug that only this place on this page has: `jian-xun-p02-3`. */
export const slugOnPage = (slug: string, page: string, order: number): string =>
  `${slug}-p${page}-${order + 1}`;
