import type { GalleryPicture } from "@/lib/site/pictures/gallery";
import { Photo } from "../photo";

/** 组图: the pictures below a story's text, two in a row where there is room. */
export function Gallery({ pictures }: { pictures: readonly GalleryPicture[] }) {
  if (pictures.length === 0) return null;
  return (
    <div className="gallery">
      {pictures.map(({ picture, fit }, index) => (
        <div key={index} className={fit}>
          <Photo picture={picture} place={fit === "row" ? "story" : "half"} />
        </div>
      ))}
    </div>
  );
}
