import { largestPage, pageVariantsIn } from "@/lib/pictures/page-variants";
import { type Format, variantUrl } from "@/lib/pictures/variants";
import type { FiledPage } from "@/lib/records/content";
import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { Site } from "@/lib/records/site";
import { type PageFile, pictureElsewhere, shownFile } from "./page-file";

/** The picture of a printed page, and the files that browsers choose from. Lengths in pixels. */
export interface PageImage {
  width: number;
  height: number;
  /** For browsers that read no `srcset`. */
  src: string;
  /** The best encoding first; none where the picture lies elsewhere. */
  sources: { type: string; srcSet: string }[];
  /** The largest file, which every browser of today shows. */
  whole: string;
  /** For a piece of it at the size of the page's text: AVIF, where there is any, and for browsers that do not read it. */
  detail: { avif: string | null; src: string };
  thumbnail: { avif: string | null; src: string };
  /** For a piece of it at about a third of that size, in which a headline can be read. */
  preview: string;
}

/** null where the page has no picture that may be shown. */
export function pageImage(page: FiledPage, site: Site): PageImage | null {
  const file = page.picture && shownFile(page.picture);
  if (file) return ownImage(file);
  const src = pictureElsewhere(page, site);
  if (!src || !page.picture) return null;
  return {
    width: PAGE_UNITS,
    height: page.picture.height,
    src,
    sources: [],
    whole: src,
    detail: { avif: null, src },
    thumbnail: { avif: null, src },
    preview: src,
  };
}

/** Pieces are cut from the variant of this width, or the next larger one. Pixels. */
const DETAIL_WIDTH = 1600;
const PREVIEW_WIDTH = 720;

function ownImage(file: PageFile): PageImage {
  const variants = (format: Format) => pageVariantsIn(format, file);
  const urlAt = (format: Format, width: number): string => {
    const all = variants(format);
    const found = all.find((each) => each.width >= width) ?? all.at(-1);
    return found ? variantUrl(found) : "";
  };
  const whole = urlAt("webp", Number.POSITIVE_INFINITY);
  return {
    ...largestPage(file),
    src: urlAt("jpg", 0),
    sources: (["avif", "webp"] as const).map((format) => ({
      type: `image/${format}`,
      srcSet: variants(format)
        .map((variant) => `${variantUrl(variant)} ${variant.width}w`)
        .join(", "),
    })),
    whole,
    detail: { avif: urlAt("avif", DETAIL_WIDTH), src: whole },
    thumbnail: { avif: urlAt("avif", 0), src: urlAt("webp", 0) },
    preview: urlAt("webp", PREVIEW_WIDTH),
  };
}
