import path from "node:path";
import { isPublishedType } from "@/lib/content/media/media-folder";
import { PICTURES } from "@/lib/pictures/variants";
import type { Archive } from "@/lib/site/archive/archive";
import { pagePdf } from "@/lib/site/pictures/page-file";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { ICON_FILES } from "../hosting/own-files";
import { folderFiles } from "../pictures/copies";

/** The files of the site that no route makes, by their paths: `/media/2024/a.pdf`. */
export interface SiteFiles {
  published: ReadonlySet<string>;
  /** Those of `content/media/` that are of no type which is published. */
  refused: ReadonlySet<string>;
}

/** What lies in `content/media/` and `public/`, icons, the sizes of pictures, and pages' PDFs. */
export async function siteFiles(root: string, contentDir: string, archive: Archive): Promise<SiteFiles> {
  const media = (await folderFiles(path.join(contentDir, "media"), "media/")).map((each) => each.path);
  const fixed = (await folderFiles(path.join(root, "public"), "")).map((each) => each.path);
  const pictures = wantedPictures(archive).flatMap(({ variants }) =>
    variants.map(({ name }) => `${PICTURES}/${name}`),
  );
  const infos = imageInfos(archive).map((each) => each.path);
  const pdfs = archive.pages.flatMap((page) => pagePdf(page, archive.site)?.url.slice(1) ?? []);
  const published = [
    ...media.filter(isPublishedType),
    ...fixed,
    ...ICON_FILES,
    ...pictures,
    ...infos,
    ...pdfs,
  ];
  return {
    published: new Set(published.map((file) => `/${file}`)),
    refused: new Set(media.filter((file) => !isPublishedType(file)).map((file) => `/${file}`)),
  };
}
