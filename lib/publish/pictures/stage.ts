import path from "node:path";
import { encodedCacheIn } from "@/lib/pictures/encoded-cache";
import type { Problem } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive/archive";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { ICON_FILES } from "../hosting/own-files";
import type { FileEntry, Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";
import { copyFiles, folderFiles } from "./copies";
import { variantFiles } from "./variant-files";

interface PicturesInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  /** What is published: nothing else is encoded. */
  archive: Pick<Archive, "stories" | "shareImage" | "withheldMedia">;
  last: Manifest;
  staging: Staging;
  onProgress?: (stage: "pictures", done: number, total: number) => void;
}

/** The files of the site that come from files: editors' media and what is made of the pictures among them, `public/`. */
export async function publishPictures(input: PicturesInput): Promise<{
  variants: Record<string, FileEntry>;
  copied: Manifest["copied"];
  problems: Problem[];
}> {
  const { root, contentDir, cacheDir, archive, last, staging, onProgress = () => {} } = input;
  const variants = await variantFiles({
    contentDir,
    wanted: wantedPictures(archive),
    last: last.files,
    cache: encodedCacheIn(cacheDir),
    staging,
    onProgress: (done, total) => onProgress("pictures", done, total),
  });
  const withheld = new Set(archive.withheldMedia);
  const originals = [
    ...(await folderFiles(path.join(root, "public"), "")).filter(
      ({ path: name }) => !ICON_FILES.includes(name),
    ),
    ...(await folderFiles(path.join(contentDir, "media"), "media/", withheld)),
  ];
  const { copied, unreadable } = await copyFiles(originals, last.copied, staging);
  return { variants, copied, problems: unreadable.map(unreadableMedia) };
}

const unreadableMedia = (file: string): Problem => ({
  file: `content/${file}`,
  line: 1,
  column: 1,
  severity: "warning",
  rule: "unreadable-media",
  message: "图片打不开，拍摄地点之类的附加信息去不掉，没有发布",
  cure: "换一个完好的文件：JPEG、PNG、WebP 或 AVIF；不用的删去",
});
