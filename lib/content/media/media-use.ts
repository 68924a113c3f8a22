import type { FiledStory } from "@/lib/records/content";
import type { Story } from "@/lib/records/story";
import { linksOf } from "../markdown/tree";
import { mediaUrl } from "./image";

/** The paths under `/media/` that references of a file lead to. */
export const mediaPathsOf = (references: readonly string[], file: string): string[] =>
  references.flatMap((reference) => mediaUrl(reference, file) ?? []);

/** The files that a story shows or leads to. */
export function storyMedia({ pictures, body, source }: Story): string[] {
  const links = body.kind === "markdown" ? linksOf(body.tree) : [];
  return mediaPathsOf([...pictures.map(({ src }) => src), ...links], source.file);
}

/** The files that only unpublished stories show. */
export function withheldMedia(
  unpublished: readonly string[],
  published: readonly FiledStory[],
  /** Files that the about page and the share picture show. */
  others: readonly string[],
): string[] {
  if (unpublished.length === 0) return [];
  const shown = new Set([...published.flatMap(({ media }) => media), ...others]);
  return [...new Set(unpublished)].filter((file) => !shown.has(file)).sort();
}
