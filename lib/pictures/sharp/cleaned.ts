import sharp, { type Metadata, type Sharp } from "sharp";
import { hasForeignSegments } from "../jpeg-segments";
import { isLong } from "../variants";
import { READ_OPTIONS } from "./limits";

/** Longest side of an original that is encoded anew; of a long picture, its width. Pixels. */
const LONGEST_ORIGINAL_SIDE = 2400;
const ORIGINAL_QUALITY = 86;

/**
 * An original without what it says besides its picture: where and by whom it was taken, previews, comments. It is turned
 * as it is shown. One that says nothing of the kind is given back as it is; null where the file can't be read.
 */
export async function cleaned(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const metadata = await sharp(bytes, READ_OPTIONS).metadata();
    if (!tellsMore(metadata) && !hasForeignSegments(bytes)) return bytes;
    const animated = (metadata.pages ?? 1) > 1;
    const image = sharp(bytes, { ...READ_OPTIONS, animated });
    const height = isLong(metadata.autoOrient) ? undefined : LONGEST_ORIGINAL_SIDE;
    // The frames of an animation stand one below the other.
    if (!animated)
      image.autoOrient().resize(LONGEST_ORIGINAL_SIDE, height, { fit: "inside", withoutEnlargement: true });
    return await inOwnFormat(image, metadata.format).toBuffer();
  } catch {
    return null;
  }
}

const tellsMore = ({ exif, xmp, iptc, comments, tifftagPhotoshop, orientation = 1, space }: Metadata) =>
  Boolean(exif || xmp || iptc || comments?.length || tifftagPhotoshop) || orientation > 1 || space === "cmyk";

function inOwnFormat(image: Sharp, format: Metadata["format"]): Sharp {
  switch (format) {
    case "jpeg":
      return image.jpeg({ quality: ORIGINAL_QUALITY });
    case "webp":
      return image.webp({ quality: ORIGINAL_QUALITY });
    case "heif":
      return image.avif({ quality: 60, effort: 2 });
    default:
      return image;
  }
}
