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
