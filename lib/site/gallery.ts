import type { Picture } from "@/lib/records/story";
import { pictureView } from "./picture";
import type { GalleryPicture } from "./views";

/** From this ratio on a picture is too low for half a column. */
const PANORAMA = 2;

/** Pictures in rows of two; panoramas, and what is left over above a pair or alone, have a row of their own. */
export function galleryOf(pictures: readonly Picture[]): GalleryPicture[] {
  const rows: Picture[][] = [];
  let run: Picture[] = [];
  const endRun = () => {
    if (run.length % 2 === 1) rows.push(run.splice(0, 1));
    for (let at = 0; at < run.length; at += 2) rows.push(run.slice(at, at + 2));
    run = [];
  };
  for (const picture of pictures) {
    if (picture.width < picture.height * PANORAMA) run.push(picture);
    else {
      endRun();
      rows.push([picture]);
    }
  }
  endRun();
  return rows.flatMap((row) =>
    row.map((picture) => ({ picture: pictureView(picture), wide: row.length === 1 })),
  );
}
