import type { GalleryPicture } from "@/lib/site/pictures/gallery";
import { Photo } from "../photo";
import type { Medium } from "./medium";

interface GalleryProps {
  pictures: readonly GalleryPicture[];
  medium: Medium;
}

/** 组图: the pictures below a story's text, two in a row where there is room. */
export function Gallery({ pictures, medium }: GalleryProps) {
  if (pictures.length === 0) return null;
  return (
    <div className="gallery">
      {pictures.map(({ picture, fit }, index) => (
        <div key={index} className={fit}>
          <Photo picture={picture} place={fit === "row" ? "story" : "half"} medium={medium} />
        </div>
      ))}
    </div>
  );
}
