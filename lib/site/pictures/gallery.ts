import { isLong } from "@/lib/pictures/variants";
import type { Picture } from "@/lib/records/story";
import { type PictureView, pictureView } from "./picture";

/** A picture below the text. */
export interface GalleryPicture {
  picture: PictureView;
  /** Has a row of its own; stands beside another of its shape; or beside another that, like it, is cut to 3 : 2. */
  fit: "row" | "half" | "cut";
}

/** Two pictures of which one is wider than the other by more than this factor would make a ragged row. */
const RAGGED_FACTOR = 1.3;
/** From this ratio on a picture is too low for half a column. */
const PANORAMA_RATIO = 2;

/** The shape of a row of two, as the style sheet has it, and by which factor a picture may be off to be cut to it. */
const ROW_RATIO = 3 / 2;
const CUT_FACTOR = 1.3;
/** Half a story's column, in pixels: a narrower picture would have to be enlarged. */
const HALF_COLUMN = 332;

/** Pictures in their order, two of one shape in a row; the others have a row of their own. */
export function galleryOf(pictures: readonly Picture[]): GalleryPicture[] {
  const [first, second, ...rest] = pictures;
  if (!first) return [];
  if (!second || !isPair(first, second))
    return [{ picture: pictureView(first), fit: "row" }, ...galleryOf(pictures.slice(1))];
  const fit = [first, second].every(canBeCut) ? "cut" : "half";
  return [
    ...[first, second].map((each): GalleryPicture => ({ picture: pictureView(each), fit })),
    ...galleryOf(rest),
  ];
}

function isPair(one: Picture, other: Picture): boolean {
  const ratios = [one, other].map(({ width, height }) => width / height);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return most < PANORAMA_RATIO && most / least < RAGGED_FACTOR && ![one, other].some(isLong);
}

const canBeCut = ({ width, height }: Picture): boolean => {
  const off = width / height / ROW_RATIO;
  return width >= HALF_COLUMN && Math.max(off, 1 / off) < CUT_FACTOR;
};
