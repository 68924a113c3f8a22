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

/** An editor's photo with caption and credit; on a story's own page it can be enlarged. */
export function Photo({ picture, place, medium: { Picture, Enlargeable }, first = false }: PhotoProps) {
  const { caption, credit } = picture;
  const image = <Picture picture={picture} place={place} first={first} />;
  return (
    <figure className={place === "wide" ? "photo wide" : "photo"}>
      {place === "lead" ? image : <Enlargeable whole={picture.whole}>{image}</Enlargeable>}
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
