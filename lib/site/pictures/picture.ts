import { FORMATS, largestJpeg, type Size, variantsIn, variantUrl, within } from "@/lib/pictures/variants";
import type { Picture } from "@/lib/records/story";

/** A picture and the files that browsers choose from. */
export interface PictureView {
  /** For browsers that read no `srcset`. */
  src: string;
  /** The best encoding first; none where the file is shown as it is. */
  sources: { type: string; srcSet: string }[];
  /** The largest size at which it is shown, in CSS pixels. */
  width: number;
  height: number;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** The largest size at which a picture is shown: a portrait then fits a phone's screen and a laptop's. CSS pixels. */
const LARGEST_SHOWN: Size = { width: 1400, height: 640 };

/** A picture with the files that browsers choose from. */
export function pictureView(picture: Picture): PictureView {
  const { src, alt, caption = null, credit = null, hash } = picture;
  const shown = { alt, caption, credit, ...within(picture, LARGEST_SHOWN) };
  if (hash === null) return { ...shown, src, sources: [] };
  const sources = FORMATS.map((format) => {
    const variants = variantsIn(format, { ...picture, hash });
    return {
      type: format === "jpg" ? "image/jpeg" : `image/${format}`,
      srcSet: variants.map((variant) => `${variantUrl(variant)} ${variant.width}w`).join(", "),
    };
  });
  const [small] = variantsIn("jpg", { ...picture, hash });
  return { ...shown, src: small ? variantUrl(small) : src, sources };
}

/** The file of a picture that feeds, search engines and shared links get, and its size in pixels. */
export function machinePicture({ src, hash, width, height }: Picture): Size & { src: string } {
  if (hash === null) return { src, width, height };
  const jpeg = largestJpeg({ hash, width, height });
  return { src: variantUrl(jpeg), width: jpeg.width, height: jpeg.height };
}
