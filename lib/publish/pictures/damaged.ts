import { readFile } from "node:fs/promises";
import { mediaPath } from "@/lib/content/media/image";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { type EncodedCache, encodedCacheIn } from "@/lib/pictures/encoded-cache";
import type { Content } from "@/lib/records/content";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { pathOf, type WantedPicture, wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import type { Manifest } from "../manifest/manifest";

/** A decoded page takes up to 50 MB. */
const AT_ONCE = 2;

interface DamagedInput {
  contentDir: string;
  cacheDir: string;
  content: Pick<Content, "stories" | "shareImage" | "pages" | "site">;
  /** What is published. */
  last: Pick<Manifest, "files">;
}

/**
 * Printed pages' pictures that can't be decoded to their end, and would stop a publish halfway. Loading looks at their beginning and end
 * alone; here each pixel is looked at, of those pictures of which something is still to be made, so that each is decoded for this once.
 */
export async function damagedPictures(input: DamagedInput): Promise<Problem[]> {
  const { contentDir, cacheDir, content, last } = input;
  const cache = encodedCacheIn(cacheDir);
  const problems: Problem[] = [];
  await eachAtOnce(wantedPictures(content), AT_ONCE, async (picture) => {
    if (!picture.page || !(await isToBeMade(picture, last, cache))) return;
    const bytes = await readFile(mediaPath(contentDir, picture.src)).catch(() => null);
    const { isSound } = await import("@/lib/pictures/sharp/facts");
    // One that is gone by now was there when it was read: a publish says that it changed.
    if (bytes && !(await isSound(bytes))) problems.push(damaged(picture.src));
  });
  return problems.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Whether a picture was never decoded whole: what was made of it is neither published nor kept. */
async function isToBeMade(
  { variants }: WantedPicture,
  { files }: DamagedInput["last"],
  cache: EncodedCache,
): Promise<boolean> {
  for (const variant of variants)
    if (!files[pathOf(variant)] && !(await cache.has(variant.name))) return true;
  return false;
}

const damaged = (src: string): Problem =>
  reporter(`content${decodeURI(src)}`)({
    severity: "error",
    rule: "bad-page-picture",
    at: FILE_START,
    message: "版面图中间坏了：开头和结尾完好，全图解不出来",
    cure: "换一个完好的 WebP、JPEG、PNG 或 AVIF 文件，或重新导入这一版；不要版面图就删去它",
  });
