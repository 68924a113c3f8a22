import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { svgProblems } from "@/lib/content/media/media-folder";
import { safeSvg } from "@/lib/content/media/safe-svg";
import { ifMissing } from "@/lib/files/error-code";
import { listFollowing } from "@/lib/files/follow-links";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";

interface Original {
  /** On the site. */
  path: string;
  absolute: string;
}

/** Editors' photos: such files may say where and by whom they were taken. Pictures in `public/` do not. */
const PHOTO = /^media\/.*\.(?:jpe?g|jfif|png|webp|avif|tiff?|hei[cf])$/i;
const DRAWING = /^media\/.*\.svg$/i;
/** Names how photos and drawings are cleaned: those that were published otherwise are published anew. */
const CLEANING = "clean-2 ";
const DRAWN = "drawn-1 ";

/**
 * The files of `public/` and the editors' media that are published, copied where they changed: size and time tell. Photos are
 * copied without what they say besides their picture, drawings without what runs or leads elsewhere; problems name what
 * is not published, or not as it is.
 */
export async function copyFiles(
  originals: readonly Original[],
  last: Manifest["copied"],
  staging: Staging,
): Promise<{ copied: Manifest["copied"]; problems: Problem[] }> {
  const copied: Manifest["copied"] = {};
  const problems: Problem[] = [];
  for (const { path: name, absolute } of originals) {
    // Listed by a name that is not UTF-8, a file can't be asked for.
    const stats = await stat(absolute).catch(ifMissing(null));
    if (!stats) {
      problems.push(unreadableMedia(name));
      continue;
    }
    const { size, mtimeMs, ctimeMs } = stats;
    const made = `${makingOf(name)}${size} ${mtimeMs} ${ctimeMs}`;
    const known = last[name];
    if (known?.[2] === made) {
      copied[name] = known;
      continue;
    }
    const { content, problems: found } = await publicForm(name, await readFile(absolute));
    problems.push(...found);
    if (content) copied[name] = [...(await staging.put({ path: name, content })), made];
  }
  return { copied, problems };
}

const makingOf = (name: string): string => (PHOTO.test(name) ? CLEANING : DRAWING.test(name) ? DRAWN : "");

/** A file as readers get it; null where it can't be published. */
async function publicForm(
  name: string,
  bytes: Uint8Array,
): Promise<{ content: Uint8Array | null; problems: Problem[] }> {
  if (DRAWING.test(name)) {
    const safe = safeSvg(new TextDecoder().decode(bytes));
    return { content: safe && new TextEncoder().encode(safe.svg), problems: svgProblems(name, safe) };
  }
  if (!PHOTO.test(name)) return { content: bytes, problems: [] };
  const content = await (await import("@/lib/pictures/sharp/cleaned")).cleaned(bytes);
  return { content, problems: content ? [] : [unreadableMedia(name)] };
}

const unreadableMedia = (file: string): Problem =>
  reporter(`content/${file}`)({
    severity: "warning",
    rule: "unreadable-media",
    at: FILE_START,
    ...(file.includes("\uFFFD")
      ? {
          message: "文件名不是 UTF-8 编码，读不到这个文件，没有发布",
          cure: "给文件重新起名，例如 tudou.jpg",
        }
      : {
          message: "图片打不开，拍摄地点之类的附加信息去不掉，没有发布",
          cure: "换一个完好的文件：JPEG、PNG、WebP 或 AVIF；不用的删去",
        }),
  });

/** `.well-known/` is not: there sites prove whose they are, and say how to reach those who keep them (RFC 8615). */
const HIDDEN = /^\.(?!well-known\/)|\/\./;

/**
 * The files of a folder, hidden and withheld ones (by their URL paths) left out; links are followed that stay in the folder
 * around it. A folder that is not there has none.
 */
export async function folderFiles(
  folder: string,
  prefix: string,
  withheld: ReadonlySet<string> = new Set(),
): Promise<Original[]> {
  const { files } = await listFollowing(folder, path.dirname(folder));
  return files
    .map((file) => ({ absolute: path.join(folder, file), path: prefix + file }))
    .filter((file) => !HIDDEN.test(file.path))
    .filter((file) => !withheld.has(encodeURI(`/${file.path}`)));
}
