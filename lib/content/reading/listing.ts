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
  unread: Unread[];
}

/** Notes on a folder, for those who look into it: no page and no story. In capitals, as such notes are named. */
const FOLDER_NOTES = "README.md";

/** The files of a folder of `contentDir`, in folders and behind links that stay in `contentDir`. A folder that is not there has none. */
export async function listContent(folder: string, contentDir: string): Promise<Listing> {
  const { files, unfollowed } = await listFollowing(folder, contentDir);
  const listing: Listing = { markdown: [], unread: [] };
  for (const file of files) sort(file, listing);
  for (const { file, why } of unfollowed)
    if (notContent(file)?.kind !== "tool") listing.unread.push({ file, why: { kind: why } });
  return listing;
}

function sort(file: string, { markdown, unread }: Listing): void {
  if (path.posix.basename(file) === FOLDER_NOTES) return;
  const why = notContent(file) ?? (/\.md$/i.test(file) ? null : { kind: "other-type" as const });
  if (why === null) markdown.push(file);
  else if (why.kind !== "tool") unread.push({ file, why });
}
