import sharp from "sharp";
import type { Size } from "../variants";
import { isWholeFile } from "../whole-file";
import { originalHash } from "./encode";
import { MOST_PIXELS, READ_OPTIONS } from "./limits";

/** What a picture file is, as shown (turned as its EXIF says); `hash` is null where it is shown as it is: SVG, GIF, animations. */
export interface PictureFacts extends Size {
  hash: string | null;
}

/** Looks at a picture file, each of its pixels; null where it is damaged or no picture. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts | null> {
  try {
    const { format, pages = 1, autoOrient } = await sharp(bytes, READ_OPTIONS).metadata();
    if (format === "svg") return { ...autoOrient, hash: null };
    await sharp(bytes, READ_OPTIONS).resize(16, 16, { fit: "fill" }).raw().toBuffer();
    // The pages of a TIFF are no frames: browsers show none, and readers get the first.
    const moves = format === "gif" || (pages > 1 && format !== "tiff");
    return { ...autoOrient, hash: moves ? null : originalHash(bytes) };
  } catch {
    return null;
  }
}

/**
 * What the picture of a printed page is, by its beginning and its end alone: an archive has tens of thousands, and to look at each pixel of
 * one takes longer than to read its page. null where it is damaged, moves, or is no picture of pixels.
 */
export async function pageFacts(bytes: Uint8Array): Promise<(Size & { hash: string }) | null> {
  try {
    const { format, pages = 1, autoOrient } = await sharp(bytes, READ_OPTIONS).metadata();
    if (format === "svg" || pages > 1 || !isWholeFile(bytes, format)) return null;
    return { ...autoOrient, hash: originalHash(bytes) };
  } catch {
    return null;
  }
}

/** What decoders of JPEG warn of that costs no pixel: cameras write so. */
const HARMLESS = /extraneous bytes before marker/;

/** Whether a picture, or a picture's file, can be decoded to its end: damage in its middle is seen where its format lets it be seen. */
export async function isSound(source: string | Uint8Array, page = 0): Promise<boolean> {
  const decoded = (failOn: "error" | "warning") =>
    sharp(source, { ...READ_OPTIONS, failOn, page })
      .resize(16, 16, { fit: "fill" })
      .raw()
      .toBuffer();
  try {
    await decoded("warning");
    return true;
  } catch (warned) {
    if (!(warned instanceof Error && HARMLESS.test(warned.message))) return false;
  }
  return decoded("error").then(
    () => true,
    () => false,
  );
}

/** The size of a picture file that has more pixels than are decoded; null for any other. */
export async function overlarge(bytes: Uint8Array): Promise<Size | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height > MOST_PIXELS ? { width, height } : null;
  } catch {
    return null;
  }
}
