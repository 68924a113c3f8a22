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

export interface Size {
  width: number;
  height: number;
}

/** One file that a publish makes of a picture. */
export interface Variant extends Size {
  format: Format;
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

/** The size of a picture's largest variant. */
export const largestOf = (original: Size): Size =>
  within(original, { width: LONGEST_SIDE, height: LONGEST_SIDE });

/** What is made of a picture in one format, the narrowest first; never larger than the original. */
export function variantsIn(format: Format, original: Original): Variant[] {
  const largest = largestOf(original);
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
