import path from "node:path";
import { isPublishedType, unpublishedType } from "@/lib/content/media/media-folder";
import { encodedCacheIn } from "@/lib/pictures/encoded-cache";
import type { Problem } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive/archive";
import { pagePdf } from "@/lib/site/pictures/page-file";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { ICON_FILES } from "../hosting/own-files";
import type { FileEntry, Manifest } from "../manifest/manifest";
import { textFile } from "../manifest/site-file";
import type { Staging } from "../merge/staging";
import { cardFiles } from "./card-files";
import { copyFiles, folderFiles } from "./copies";
import { variantFiles } from "./variant-files";

interface PicturesInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  /** What is published: nothing else is encoded. */
  archive: Pick<Archive, "site" | "stories" | "shareImage" | "withheldMedia" | "pages" | "cardOf">;
  last: Manifest;
  staging: Staging;
  onProgress?: (stage: "pictures", done: number, total: number) => void;
}

/** The files of the site that come from files: editors' media, pages' pictures and what is made of both, PDFs, `public/`. */
export async function publishPictures(input: PicturesInput): Promise<{
  variants: Record<string, FileEntry>;
  copied: Manifest["copied"];
  problems: Problem[];
}> {
  const { root, contentDir, cacheDir, archive, last, staging, onProgress = () => {} } = input;
  const cache = encodedCacheIn(cacheDir);
  const variants = await variantFiles({
    contentDir,
    wanted: wantedPictures(archive),
    last: last.files,
    cache,
    staging,
    onProgress: (done, total) => onProgress("pictures", done, total),
  });
  const cards = await cardFiles({
    archive,
    last: last.files,
    cache,
    staging,
    onProgress: (done, total) => onProgress("pictures", done, total),
  });
  for (const { path: name, content } of imageInfos(archive))
    variants[name] = await staging.put(textFile(name, content));
  const withheld = new Set(archive.withheldMedia);
  const media = await folderFiles(path.join(contentDir, "media"), "media/", withheld);
  const originals = [
    ...(await folderFiles(path.join(root, "public"), "")).filter(
      ({ path: name }) => !ICON_FILES.includes(name),
    ),
    ...media.filter(({ path: name }) => isPublishedType(name)),
    ...archive.pages.flatMap((page) => {
      const pdf = pagePdf(page, archive.site);
      return pdf ? { path: pdf.url.slice(1), absolute: path.join(contentDir, pdf.path) } : [];
    }),
  ];
  const { copied, problems } = await copyFiles(originals, last.copied, staging);
  const refused = media.flatMap(({ path: name }) => unpublishedType(name));
  return { variants: { ...variants, ...cards }, copied, problems: [...refused, ...problems] };
}
