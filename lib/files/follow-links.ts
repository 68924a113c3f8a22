import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { ifNoFolder } from "./error-code";
import { isInside } from "./inside";
import { listEntries } from "./list-files";

/** A symbolic link that is not followed: it leads out of the folder where all must stay, or in a circle, or nowhere. */
export interface UnfollowedLink {
  /** Path from the folder. */
  file: string;
  why: "link-outside" | "dead-link";
}

const NOTHING: { files: string[]; links: string[] } = { files: [], links: [] };

/** The files of a folder, in folders and behind links that stay within `within`: paths from the folder, sorted by code units. */
export async function listFollowing(
  folder: string,
  within: string,
): Promise<{ files: string[]; unfollowed: UnfollowedLink[] }> {
  const { files, links } = await listEntries(folder).catch(ifNoFolder(NOTHING));
  const unfollowed: UnfollowedLink[] = [];
  const linked: string[] = [];
  for (const link of links) {
    const found = await behindLink(path.join(folder, link), within);
    if (typeof found === "string") unfollowed.push({ file: link, why: found });
    else linked.push(...found.map((file) => (file === "" ? link : `${link}/${file}`)));
  }
  return { files: links.length === 0 ? files : [...files, ...linked].sort(), unfollowed };
}

/** The files that a link leads to, as paths from it, "" for a file itself; or why it is not followed. */
async function behindLink(link: string, within: string): Promise<string[] | UnfollowedLink["why"]> {
  const target = await realpath(link).catch(() => null);
  const found = target && (await stat(target).catch(() => null));
  if (!target || !found) return "dead-link";
  // A link to a folder that it stands in would never end.
  const loops = isInside(target, await realpath(path.dirname(link)));
  if (!isInside(await realpath(within), target) || loops) return "link-outside";
  if (found.isFile()) return [""];
  return found.isDirectory() ? (await listEntries(target)).files : [];
}
