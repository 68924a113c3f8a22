import sharp from "sharp";
import type { Size } from "../variants";
import type { Decoded } from "./encode";
import { BACKGROUND, MOST_PIXELS, READ_OPTIONS } from "./limits";

/** A picture of a printed page: one of the pictures of its file, which is a path or its bytes. */
export interface ScanSource {
  source: string | Uint8Array;
  /** Counted from 0. Only TIFF files have more than one. */
  page: number;
}

/** How many printed pages a picture file holds, and how large they are, upright; null where it is damaged or no picture. */
export async function scanFacts({ source, page }: ScanSource): Promise<(Size & { pages: number }) | null> {
  try {
    const {
      format,
      pages = 1,
      autoOrient,
    } = await sharp(source, {
      page,
      limitInputPixels: false,
    }).metadata();
    return { ...autoOrient, pages: format === "tiff" ? pages : 1 };
  } catch {
    return null;
  }
}

/** Whether a scan has more pixels than are decoded. */
export const isOverlarge = ({ width, height }: Size): boolean => width * height > MOST_PIXELS;

/** Decodes a scan, upright, within a size; null where it is damaged. */
export async function decodeScan({ source, page }: ScanSource, within: Size): Promise<Decoded | null> {
  try {
    const { data, info } = await sharp(source, { ...READ_OPTIONS, page })
      .autoOrient()
      .resize(within.width, within.height, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: BACKGROUND })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, info };
  } catch {
    return null;
  }
}

/** Turns a picture clockwise; what comes into sight at the corners is white. */
export async function turned({ pixels, info }: Decoded, degrees: number): Promise<Decoded> {
  const image = sharp(pixels, { raw: info }).rotate(degrees, { background: BACKGROUND });
  const { data, info: size } = await image.raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, info: size };
}

/** The brightness of a picture's pixels, row by row, within a size. */
export async function brightness(
  { pixels, info }: Decoded,
  within: Size,
): Promise<Size & { pixels: Buffer }> {
  const { data, info: size } = await sharp(pixels, { raw: info })
    .resize(within.width, within.height, { fit: "inside", withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: size.width, height: size.height, pixels: data };
}

/** A scan as a file of which smaller ones are made: hardly anything of it is lost. */
export const encodeScan = ({ pixels, info }: Decoded): Promise<Buffer> =>
  sharp(pixels, { raw: info }).jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
