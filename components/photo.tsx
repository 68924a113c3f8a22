import type { PictureView } from "@/lib/site/pictures/picture";
import { Enlargeable } from "./enlargeable";
import { type PicturePlace, ResponsivePicture } from "./responsive-picture";

interface PhotoProps {
  picture: PictureView;
  place: PicturePlace;
  /** The page's first picture. */
  first?: boolean;
}

/** An editor's photo with caption and credit; on a story's own page it can be enlarged. */
export function Photo({ picture, place, first = false }: PhotoProps) {
  const { caption, credit } = picture;
  const image = <ResponsivePicture picture={picture} place={place} first={first} />;
  return (
    <figure className="photo">
      {place === "lead" ? image : <Enlargeable whole={picture.whole}>{image}</Enlargeable>}
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
