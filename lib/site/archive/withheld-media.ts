import type { Content, FiledStory } from "@/lib/records/content";

/** The files that only stories use which are drafts, taken down, left out, yet to come or over. */
export function withheldMedia(
  { unpublishedMedia, siteMedia, stories }: Content,
  shown: readonly FiledStory[],
): string[] {
  const used = new Set([...siteMedia, ...shown.flatMap(({ media }) => media)]);
  const isShown = new Set(shown);
  const hidden = stories.filter((story) => !isShown.has(story)).flatMap(({ media }) => media);
  return [...new Set([...unpublishedMedia, ...hidden])].filter((file) => !used.has(file)).sort();
}
