import { FORMATS, type Format, type Original, type Size, type Variant, within } from "./variants";

/** Names how pages are encoded (see `sharp.ts`): those that were published otherwise are published anew. */
export const PAGE_ENCODING = "page-1";

/** The widest variant of a printed page: body type of a broadsheet is then some 20 pixels high. */
const LARGEST: Size = { width: 2400, height: 4800 };

/**
 * Widths in pixels, by format. A page has far more detail than a photo, and is shown whole first: a thumbnail (10rem), a
 * phone at 2 and 3 dots a pixel, a desk at 1 and 2, and the largest for those who zoom in. Browsers that do not read AVIF get two
 * sizes of WebP, and those that read neither one JPEG.
 */
const WIDTHS: Record<Format, readonly number[]> = {
  avif: [320, 480, 720, 960, 1600],
  webp: [720],
  jpg: [960],
};

/** Which formats have the largest size, too. */
const WITH_LARGEST: ReadonlySet<Format> = new Set(["avif", "webp"]);

/** The size of a page's largest variant. */
export const largestPage = (original: Size): Size => within(original, LARGEST);

/** What is made of a page's picture in one format, the narrowest first. */
export function pageVariantsIn(format: Format, original: Original): Variant[] {
  const largest = largestPage(original);
  const narrower = WIDTHS[format].filter((width) => width < largest.width);
  const all = WITH_LARGEST.has(format) || narrower.length === 0 ? [...narrower, largest.width] : narrower;
  return all.map((width) => ({
    format,
    name: `${original.hash}-${width}.${format}`,
    width,
    height: Math.max(1, Math.round((largest.height * width) / largest.width)),
  }));
}

/** Every file that is made of a page's picture. */
export const pageVariantsOf = (original: Original): Variant[] =>
  FORMATS.flatMap((format) => pageVariantsIn(format, original));
