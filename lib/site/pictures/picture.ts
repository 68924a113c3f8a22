import {
  FORMATS,
  isLong,
  largestJpeg,
  type Size,
  variantsIn,
  variantUrl,
  within,
} from "@/lib/pictures/variants";
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
  /** Much higher than wide: shown as wide as the column, however high that makes it. */
  long: boolean;
  /** Lies across, and has more pixels than the column is wide: stands out of it where there is room. */
  wide: boolean;
  /** The largest file that browsers show. */
  whole: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** The largest size at which a picture is shown: a portrait then fits a phone's screen and a laptop's. CSS pixels. */
const LARGEST_SHOWN: Size = { width: 1400, height: 640 };

/** A story's column, which a long picture fills even where that enlarges it: its text is then readable. CSS pixels. */
const COLUMN = 684;
/** A picture that lies across is so much wider than high. */
const ACROSS = 4 / 3;
/** A picture that is narrower holds no text that could be read. Pixels. */
const NARROWEST_TEXT = 320;

/** Files that browsers show as they are, by their names. */
const SHOWN_AS_IT_IS = /\.(?:jpe?g|jfif|png|webp|avif|gif|svg)$/i;

/** A picture with the files that browsers choose from. */
export function pictureView(picture: Picture): PictureView {
  const { src, alt, caption = null, credit = null, hash } = picture;
  const shown = {
    ...shownSize(picture),
    long: isLong(picture),
    wide: isWide(picture),
    whole: SHOWN_AS_IT_IS.test(src) ? src : machinePicture(picture).src,
    alt,
    caption,
    credit,
  };
  if (hash === null) return { ...shown, src, sources: [] };
  const sources = FORMATS.flatMap((format) => {
    const variants = variantsIn(format, { ...picture, hash });
    return variants.length === 0
      ? []
      : {
          type: format === "jpg" ? "image/jpeg" : `image/${format}`,
          srcSet: variants.map((variant) => `${variantUrl(variant)} ${variant.width}w`).join(", "),
        };
  });
  const [small] = variantsIn("jpg", { ...picture, hash });
  return { ...shown, src: small ? variantUrl(small) : src, sources };
}

const isWide = ({ width, height }: Size): boolean => width > COLUMN && width / height >= ACROSS;

function shownSize(picture: Size): Size {
  const { width, height } = picture;
  if (!isLong(picture)) return within(picture, LARGEST_SHOWN);
  const shown = width < NARROWEST_TEXT ? width : COLUMN;
  return { width: shown, height: Math.round((height * shown) / width) };
}

/** The file of a picture that feeds, search engines and shared links get, and its size in pixels. */
export function machinePicture({ src, hash, width, height }: Picture): Size & { src: string } {
  if (hash === null) return { src, width, height };
  const jpeg = largestJpeg({ hash, width, height });
  return { src: variantUrl(jpeg), width: jpeg.width, height: jpeg.height };
}
