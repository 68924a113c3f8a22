/** The encodings of a picture, the best first. Every browser knows the last. */
export const FORMATS = ["avif", "webp", "jpg"] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Widths in device pixels that the layout asks for, at most half as much again from one to the next: a list's small picture
 * (9rem) at 2 and 3 dots a pixel, a phone's column (350 px) at 2 and 3, the story's column (684 px) at 1 and 2.
 */
const WIDTHS = [320, 480, 720, 1080, 1400];
/** JPEG is for browsers without the other formats, feeds and shared links: one width to show, and the largest. */
const JPEG_WIDTH = 720;
/** The longest side of any variant: twice the story's column. */
const LONGEST_SIDE = 1400;
/** From this ratio of height to width on a picture is long (长图): text mostly, which as high as a window would be a stripe. */
const LONG_RATIO = 3;
/** The widest variant of a long picture: a phone's column at 3 dots a pixel. */
const LONG_WIDTH = 1080;
/** How high a picture can be in each encoding. Pixels. */
const HIGHEST: Record<Format, number> = { avif: 16_383, webp: 16_383, jpg: 65_500 };

export interface Size {
  width: number;
  height: number;
}

/** One file that a publish makes of a picture. */
export interface Variant extends Size {
  format: Format;
  /** The part of the largest size that it shows, in pixels of that; all of it where nothing is said. */
  region?: Size & { left: number; top: number };
  /** Its name carries what it was made from, and how: `0f3a…-720.avif`. */
  name: string;
}

/** A picture of which variants are made. `hash`: of the original and of how it is encoded. */
export interface Original extends Size {
  hash: string;
}

/** Where variants lie on the site. */
export const PICTURES = "pictures";
export const variantUrl = ({ name }: Variant): string => `/${PICTURES}/${name}`;

/** The size at a width, no side less than a pixel. */
const atWidth = ({ width, height }: Size, wanted: number): Size => ({
  width: wanted,
  height: Math.max(1, Math.round((height * wanted) / width)),
});

/** The size within a box, never enlarged. */
export function within({ width, height }: Size, box: Size): Size {
  const scale = Math.min(1, box.width / width, box.height / height);
  return atWidth({ width, height }, Math.max(1, Math.round(width * scale)));
}

/** Whether a picture is so much higher than wide that it is scrolled along, not seen at once. */
export const isLong = ({ width, height }: Size): boolean => height > LONG_RATIO * width;

/** The size of a picture's largest variant. A long picture's height has no limit but that of the last format. */
export function largestOf(original: Size): Size {
  if (!isLong(original)) return within(original, { width: LONGEST_SIDE, height: LONGEST_SIDE });
  const fitting = Math.max(1, Math.floor((original.width * HIGHEST.jpg) / original.height));
  const { width, height } = atWidth(original, Math.min(original.width, LONG_WIDTH, fitting));
  return { width, height: Math.min(height, HIGHEST.jpg) };
}

/**
 * What is made of a picture in one format, the narrowest first; never larger than the original. Nothing in a format that
 * can't hold the largest: browsers would show a smaller one enlarged.
 */
export function variantsIn(format: Format, original: Original): Variant[] {
  const largest = largestOf(original);
  if (largest.height > HIGHEST[format]) return [];
  const wanted = format === "jpg" ? [JPEG_WIDTH] : WIDTHS;
  return [...wanted.filter((width) => width < largest.width), largest.width].map((width) => ({
    format,
    name: `${original.hash}-${width}.${format}`,
    ...atWidth(largest, width),
  }));
}

/** Every file that is made of a picture. */
export const variantsOf = (original: Original): Variant[] =>
  FORMATS.flatMap((format) => variantsIn(format, original));

/** The one file for machines: feeds, shared links, search engines. */
export function largestJpeg(original: Original): Variant {
  const largest = variantsIn("jpg", original).at(-1);
  if (!largest) throw new Error("A picture has a largest variant");
  return largest;
}
