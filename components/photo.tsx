import type { PictureView } from "@/lib/site/pictures/picture";
import type { PicturePlace } from "./responsive-picture";
import type { Medium } from "./story/medium";

interface PhotoProps {
  picture: PictureView;
  place: PicturePlace;
  medium: Medium;
  /** The page's first picture. */
  first?: boolean;
}

/** An editor's photo with caption and credit. */
export function Photo({ picture, place, medium: { Picture }, first = false }: PhotoProps) {
  const { caption, credit } = picture;
  return (
    <figure className="photo">
      <Picture picture={picture} place={place} first={first} />
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
