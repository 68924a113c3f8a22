import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { CropsView } from "@/lib/site/paper/crops";
import type { PagePictureView } from "@/lib/site/paper/page-picture";
import { LazyImage } from "./page-image";

/** How large a page unit is shown, in CSS pixels: the file is then shown as sharp as it is. */
const SCALE = 0.8;

interface CropsProps {
  crops: CropsView;
  picture: Pick<PagePictureView, "image" | "height">;
  label: string;
}

/**
 * A printed line as the picture has it. A drawing's window on the whole picture: unlike a style it needs no leave of the policy, and
 * unlike a drawing's own picture the one inside is fetched only when it is seen.
 */
export function Crops({ crops: { boxes, shown }, picture: { image, height }, label }: CropsProps) {
  return (
    <div className={shown ? "crops shown" : "crops"}>
      {boxes.map((box) => (
        <svg
          key={box.join()}
          role="img"
          aria-label={label}
          viewBox={box.join(" ")}
          width={Math.round(box[2] * SCALE)}
          height={Math.round(box[3] * SCALE)}
        >
          <foreignObject width={PAGE_UNITS} height={height}>
            <LazyImage files={image.detail} width={PAGE_UNITS} height={height} />
          </foreignObject>
        </svg>
      ))}
    </div>
  );
}
