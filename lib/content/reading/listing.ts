import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isInside } from "@/lib/files/inside";
import { listEntries } from "@/lib/files/list-files";
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
  const { files, links } = await listEntries(folder);
  const listing: Listing = { markdown: [], unread: [] };
  for (const file of files) sort(file, listing);
  for (const link of links) {
    if (notContent(link)?.kind === "tool") continue;
    const found = await behindLink(path.join(folder, link), contentDir);
    if (typeof found === "string") listing.unread.push({ file: link, why: { kind: found } });
    else for (const file of found) sort(file === "" ? link : `${link}/${file}`, listing);
  }
  listing.markdown.sort();
  return listing;
}

function sort(file: string, { markdown, unread }: Listing): void {
  if (path.posix.basename(file) === FOLDER_NOTES) return;
  const why = notContent(file) ?? (/\.md$/i.test(file) ? null : { kind: "other-type" as const });
  if (why === null) markdown.push(file);
  else if (why.kind !== "tool") unread.push({ file, why });
}

/** The files that a link leads to, as paths from it, "" for a file itself; or why it is not followed. */
async function behindLink(
  link: string,
  contentDir: string,
): Promise<string[] | "link-outside" | "dead-link"> {
  const target = await realpath(link).catch(() => null);
  const found = target && (await stat(target).catch(() => null));
  if (!target || !found) return "dead-link";
  const content = await realpath(contentDir);
  // A link to a folder that it stands in would never end.
  const loops = isInside(target, await realpath(path.dirname(link)));
  if (!isInside(content, target) || loops) return "link-outside";
  if (found.isFile()) return [""];
  return found.isDirectory() ? (await listEntries(target)).files : [];
}
