import type { Picture } from "@/lib/records/story";
import { pictureView } from "./picture";
import type { GalleryPicture } from "./views";

/** Two pictures whose ratios differ by more than this would make a ragged row. */
const ALIKE = 1.3;
/** From this ratio on a picture is too low for half a column. */
const PANORAMA = 2;

/** Pictures in their order, two of one shape in a row; the others have a row of their own. */
export function galleryOf(pictures: readonly Picture[]): GalleryPicture[] {
  const [first, second, ...rest] = pictures;
  if (!first) return [];
  if (!second || !isPair(first, second))
    return [{ picture: pictureView(first), wide: true }, ...galleryOf(pictures.slice(1))];
  return [
    ...[first, second].map((each) => ({ picture: pictureView(each), wide: false })),
    ...galleryOf(rest),
  ];
}

function isPair(one: Picture, other: Picture): boolean {
  const ratios = [one, other].map(({ width, height }) => width / height);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return most < PANORAMA && most / least < ALIKE;
}
