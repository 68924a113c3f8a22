import { isLong, type Size } from "@/lib/pictures/variants";

/** Narrower pictures are only set small, beside a headline; still narrower ones are not shown on the front page. Pixels. */
const LARGE = 600;
const SMALLEST = 200;
/** From this ratio of width to height on a picture lies, and up to this one it is a picture and no band. */
const LYING = 1.2;
const BAND = 3;

/** A picture as a front page weighs it. */
type Weighed = Size & { caption?: string | null | undefined };

/**
 * What a picture is good for: across the widest column if it lies, across a column if it is large enough for that, else beside a
 * headline.
 */
export type PictureShape = "lying" | "large" | "small";

export function pictureShape(picture: Size): PictureShape {
  const { width, height } = picture;
  if (width < LARGE) return "small";
  return width >= LYING * height && width <= BAND * height ? "lying" : "large";
}

/** What a picture adds to a front page, from 0 for one that is not shown there: large ones, lying ones, those with a caption. */
export function pictureWorth(picture: Weighed): number {
  if (picture.width < SMALLEST) return 0;
  const shape = isLong(picture) ? 0.5 : SHAPE_WORTH[pictureShape(picture)];
  return shape + (picture.caption ? CAPTIONED : 0);
}
const SHAPE_WORTH: Record<PictureShape, number> = { lying: 3, large: 2.5, small: 1 };
const CAPTIONED = 0.5;

/** The story's picture that the front page shows: the one of most worth, the first of those alike. */
export function bestPicture<T extends Weighed>(pictures: readonly T[]): T | null {
  let best: T | null = null;
  for (const picture of pictures)
    if (pictureWorth(picture) > (best === null ? 0 : pictureWorth(best))) best = picture;
  return best;
}
