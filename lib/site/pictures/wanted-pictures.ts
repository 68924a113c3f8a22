import type { PageMaking } from "@/lib/pictures/make";
import { pageVariantsOf } from "@/lib/pictures/page-variants";
import { tilesOf } from "@/lib/pictures/tiles";
import { largestJpeg, type Original, PICTURES, type Variant, variantsOf } from "@/lib/pictures/variants";
import type { Content } from "@/lib/records/content";
import { PAGE_UNITS, type PagePicture } from "@/lib/records/page-picture";
import type { Picture } from "@/lib/records/story";
import { type PageFile, shownFile } from "./page-file";
import { tiledFile } from "./page-tiles";

/** A picture of which the site shows variants. */
export interface WantedPicture {
  original: Original;
  /** Of a printed page's picture alone. */
  page?: PageMaking;
  /** Where the original lies under `content/`: `/media/…`, of a printed page `/pages/…`. */
  src: string;
  variants: Variant[];
}

/**
 * Every picture that is encoded for a site, once: those of its published stories, what stands for the site in shared links,
 * and its printed pages.
 */
export function wantedPictures({
  stories,
  shareImage,
  pages,
  site,
}: Pick<Content, "stories" | "shareImage" | "pages" | "site">): WantedPicture[] {
  const wanted = new Map<string, WantedPicture>();
  const add = (picture: Picture, variants: (original: Original) => Variant[]) => {
    const { hash, width, height, src } = picture;
    if (hash === null || wanted.has(hash)) return;
    const original = { hash, width, height };
    wanted.set(hash, { original, src, variants: variants(original) });
  };
  for (const { pictures, textPictures } of stories)
    for (const picture of [...pictures, ...textPictures]) add(picture, variantsOf);
  if (shareImage) add(shareImage, (original) => [largestJpeg(original)]);
  for (const page of pages) {
    const { picture } = page;
    const file = picture && shownFile(picture);
    if (file) wanted.set(file.hash, wantedPage(file, picture.blanks, tiledFile(page, site) !== null));
  }
  return [...wanted.values()];
}

function wantedPage(
  { path, width, height, original: fileHash, hash }: PageFile,
  blanks: PagePicture["blanks"],
  tiled: boolean,
): WantedPicture {
  const original = { hash, width, height };
  const share = (length: number) => length / PAGE_UNITS;
  return {
    original,
    page: {
      fileHash,
      blanks: blanks.map(([x, y, w, h]) => [share(x), share(y), share(w), share(h)] as const),
    },
    src: encodeURI(`/${path}`),
    variants: [...pageVariantsOf(original), ...(tiled ? tilesOf(original) : [])],
  };
}

/** Where a variant lies in `dist/`. */
export const pathOf = ({ name }: Variant): string => `${PICTURES}/${name}`;
