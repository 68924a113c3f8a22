import { imageInfo, imagePath } from "@/lib/pictures/tiles";
import type { Content, FiledPage } from "@/lib/records/content";
import type { Site } from "@/lib/records/site";
import { urls } from "../urls";
import { type PageFile, shownFile } from "./page-file";

/** The picture of a page that is published as an IIIF image, too: one of its own, that may be shown. */
export const tiledFile = ({ picture }: FiledPage, { iiif }: Site): PageFile | null =>
  iiif && picture ? shownFile(picture) : null;

/** The address of that image. */
export const imageUrl = (file: PageFile, { url }: Site): string => `${url}/${imagePath(file)}`;

/** What says of each of these images which tiles it has. `path`: on the site. */
export const imageInfos = ({
  pages,
  site,
}: Pick<Content, "pages" | "site">): { path: string; content: string }[] =>
  pages.flatMap((page) => {
    const file = tiledFile(page, site);
    if (!file) return [];
    const content = JSON.stringify(imageInfo(file, imageUrl(file, site)));
    return { path: `${imagePath(file)}/info.json`, content };
  });

/** Where viewers find the issue of which these pages are; null where none of them has such a picture. */
export function manifestUrl(pages: readonly FiledPage[], site: Site): string | null {
  const page = pages.find((each) => tiledFile(each, site));
  return page ? urls.iiifManifest(page.date) : null;
}
