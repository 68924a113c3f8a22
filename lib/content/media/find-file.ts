import path from "node:path";
import type { Context } from "../reading/context";
import { statOf } from "../reading/file-stat";
import {
  characterFault,
  type FileFault,
  type FileRole,
  hasSpecial,
  likeNamedFault,
  outsideFault,
  shortened,
  writtenFault,
} from "./file-faults";
import { isImpossibleName, mediaPath, mediaUrl } from "./image";
import { likeNamed } from "./like-named";
import { isPublishedType } from "./media-folder";

/** A file of `content/media/`: its address on the site, and where it is on disk. */
export type FoundFile = { url: string; file: string } | FileFault;

/** The file that a reference of `referrer` (a path from the folder of `content/`) leads to, or why it leads to none. */
export function findFile(
  reference: string,
  referrer: string,
  { contentDir, dependsOn }: Pick<Context, "contentDir" | "dependsOn">,
  role: FileRole,
): FoundFile {
  const { noun, rule, example } = role;
  const written = writtenFault(reference, role);
  if (written) return written;
  if (isImpossibleName(reference))
    return {
      rule: "impossible-name",
      reason: `${noun} ${shortened(reference)} 的文件名太长（超过 255 字节），或含有不是文字的字符`,
      cure: `给${noun}文件起短一些的名字，例如 ${example}，这里照着改`,
    };
  const url = mediaUrl(reference, referrer);
  const file = url && mediaPath(contentDir, url);
  if (file) dependsOn?.(file);
  const inMedia = file && path.relative(path.join(contentDir, "media"), file).split(path.sep).join("/");
  const like = inMedia ? likeNamed(path.join(contentDir, "media"), inMedia) : null;
  if (url && file && like?.difference === "none" && statOf(file)) return { url, file };
  const literal = literalFile(reference, referrer, contentDir);
  if (literal) return characterFault(path.basename(literal), role);
  if (like && like.difference !== "none" && isPublishedType(like.path)) {
    dependsOn?.(path.join(contentDir, "media", like.path));
    return likeNamedFault(reference, { ...like, difference: like.difference }, role);
  }
  const outside = url ? null : fileOutside(reference, referrer, contentDir);
  if (outside) return outsideFault(outside, role);
  return {
    rule: `missing-${rule}`,
    reason: `找不到${noun} ${shortened(reference)}`,
    cure: `把${noun}放进 content/media/，写成 /media/… 的路径`,
  };
}

/** The file of exactly this name where an address reads it otherwise, because of a `#`, `?` or `%` in it. */
function literalFile(reference: string, referrer: string, contentDir: string): string | null {
  if (!/[#?%]/.test(reference)) return null;
  for (const name of [reference, decodedWhole(reference)]) {
    const below = name.replace(/^\//, "");
    const place = below.startsWith("media/") ? below : path.posix.join(folderOf(referrer), name);
    const file = path.join(contentDir, place);
    if (hasSpecial(path.basename(name)) && place.startsWith("media/") && isFile(file)) return file;
  }
  return null;
}

/** A picture or the like in `content/`, but not in its folder for files; its path below `content/`. */
function fileOutside(reference: string, referrer: string, contentDir: string): string | null {
  const name = decodedWhole(reference);
  for (const place of [
    path.posix.join(folderOf(referrer), name),
    path.posix.normalize(name.replace(/^\//, "")),
  ])
    if (!place.startsWith("..") && isPublishedType(place) && isFile(path.join(contentDir, place)))
      return place;
  return null;
}

/** The folder of a file, below `content/`. */
const folderOf = (referrer: string): string => path.posix.dirname(referrer).replace(/^content\/?/, "");

/** Of any name, also one that no file can have. */
const isFile = (file: string): boolean => statOf(file) !== null;

function decodedWhole(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
