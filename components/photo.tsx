import type { PictureView } from "@/lib/site/pictures/picture";
import { type PicturePlace, ResponsivePicture } from "./responsive-picture";

interface PhotoProps {
  picture: PictureView;
  place: PicturePlace;
  /** The page's first picture. */
  first?: boolean;
}

/** An editor's photo with caption and credit. */
export function Photo({ picture, place, first = false }: PhotoProps) {
  const { caption, credit } = picture;
  return (
    <figure className="photo">
      <ResponsivePicture picture={picture} place={place} first={first} />
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
