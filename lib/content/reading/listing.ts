import path from "node:path";
import { listFollowing } from "@/lib/files/follow-links";
import { type NotContent, notContent } from "./not-content";

/** A file that is not read, and why. */
export interface Unread {
  /** Path from the folder. */
  file: string;
  why: NotContent | { kind: "other-type" } | { kind: "link-outside" } | { kind: "dead-link" };
}

export interface Listing {
  /** Paths of Markdown files from the folder, sorted by code units. */
  markdown: string[];
  /** By the Markdown file beside which they stand: files of its name with other endings. */
  beside: ReadonlyMap<string, readonly string[]>;
  unread: Unread[];
}

/** Notes on a folder, for those who look into it: no page and no story. In capitals, as such notes are named. */
const FOLDER_NOTES = "README.md";

/**
 * The files of a folder of `contentDir`, in folders and behind links that stay in `contentDir`. A folder that is not there has none.
 * `companion`: how names end that may stand beside a Markdown file; null where none may.
 */
export async function listContent(
  folder: string,
  contentDir: string,
  companion: RegExp | null = null,
): Promise<Listing> {
  const { files, unfollowed } = await listFollowing(folder, contentDir);
  const beside = companionsIn(files, companion);
  const listing: Listing = { markdown: [], beside, unread: [] };
  const taken = new Set([...beside.values()].flat());
  for (const file of files) if (!taken.has(file)) sort(file, listing);
  for (const { file, why } of unfollowed)
    if (notContent(file)?.kind !== "tool") listing.unread.push({ file, why: { kind: why } });
  return listing;
}

/** Files that stand beside a Markdown file, sorted by their names. */
function companionsIn(files: readonly string[], companion: RegExp | null): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  if (!companion) return beside;
  const all = new Set(files);
  for (const file of [...files].sort()) {
    const owner = file.replace(companion, ".md");
    if (owner === file || !all.has(owner) || notContent(file)) continue;
    beside.set(owner, [...(beside.get(owner) ?? []), file]);
  }
  return beside;
}

function sort(file: string, { markdown, unread }: Listing): void {
  if (path.posix.basename(file) === FOLDER_NOTES) return;
  const why = notContent(file) ?? (/\.md$/i.test(file) ? null : { kind: "other-type" as const });
  if (why === null) markdown.push(file);
  else if (why.kind !== "tool") unread.push({ file, why });
}
