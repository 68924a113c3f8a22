import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import { hasForeignSegments } from "./jpeg-segments";
import { type Format, isLong, type Size, type Variant } from "./variants";
import { isWholeFile } from "./whole-file";

/** AVIF's effort 3 takes half as long again for a tenth of the bytes, 4 five times as long. */
const ENCODERS = {
  avif: { quality: 52, effort: 2 },
  webp: { quality: 76, effort: 4 },
  jpg: { quality: 80, progressive: true },
} as const;
/** For printed pages: small type needs no finer shades. A change of them is a new `PAGE_ENCODING`. */
const PAGE_ENCODERS = {
  avif: { quality: 44, effort: 2 },
  webp: { quality: 62, effort: 4 },
  jpg: { quality: 72, progressive: true },
} as const;
/** Laid under transparent parts: drawings are dark, and so is the page at night. */
const BACKGROUND = "#fff";
/** Longest side of an original that is encoded anew; of a long picture, its width. Pixels. */
const LONGEST_ORIGINAL_SIDE = 2400;
const ORIGINAL_QUALITY = 86;

/** More pixels than any camera's, more than a publish has memory for. */
const MOST_PIXELS = 268_000_000;

/** Broken pixels are errors; a mistake in the markers, which some cameras make, is not. */
const READ_OPTIONS = { failOn: "error", limitInputPixels: MOST_PIXELS } as const;

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

/** Names the variants: the same bytes, encoded alike. 64 bits of SHA-256. */
export const originalHash = (bytes: Uint8Array): string =>
  createHash("sha256")
    .update(JSON.stringify([ENCODERS, BACKGROUND, sharp.versions.sharp]))
    .update(bytes)
    .digest("hex")
    .slice(0, 16);

/** A picture decoded, turned and in sRGB, from which smaller ones are soon made. */
export interface Decoded {
  pixels: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Decodes a picture at the size of the largest variant: pixels alone, nothing that was said about them. */
export async function decode(bytes: Uint8Array, { width, height }: Size): Promise<Decoded> {
  const { data, info } = await sharp(bytes, READ_OPTIONS)
    .autoOrient()
    .resize(width, height, { fit: "fill" })
    .flatten({ background: BACKGROUND })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, info };
}

/** The bytes of one variant, of a photo or the like, or of a printed page. */
export function encode(
  { pixels, info }: Decoded,
  { width, height, format, region }: Variant,
  of: "photo" | "page" = "photo",
): Promise<Buffer> {
  const whole = sharp(pixels, { raw: info });
  const shown = region ? whole.extract(region) : whole;
  return encodedAs(
    format,
    shown.resize(width, height, { fit: "fill" }),
    of === "page" ? PAGE_ENCODERS : ENCODERS,
  ).toBuffer();
}

function encodedAs(format: Format, image: Sharp, encoders: typeof ENCODERS | typeof PAGE_ENCODERS): Sharp {
  switch (format) {
    case "avif":
      return image.avif(encoders.avif);
    case "webp":
      return image.webp(encoders.webp);
    case "jpg":
      return image.jpeg(encoders.jpg);
    default:
      return format satisfies never;
  }
}

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

/** Pixels: red, green, blue and one byte without meaning, where it is not said otherwise. */
export interface RawPicture extends Size {
  data: Uint8Array;
  channels?: 1 | 2 | 3 | 4;
}

/** A drawing as WebP, scaled, at a quality of 1 to 100. Effort 2 takes half as long as 4 for a fortieth more bytes. */
export const encodeWebp = (
  { data, width, height, channels = 4 }: RawPicture,
  size: Size,
  quality: number,
): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .resize(size.width, size.height, { fit: "fill" })
    .webp({ quality, effort: 2 })
    .toBuffer();

/** A drawing of type as PNG, as large as it says it is: flat colours, of which JPEG would make a mess. */
export const encodeDrawing = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 8, adaptiveFiltering: false }).toBuffer();

/** The density at which a unit of a drawing is a pixel. Dots an inch. */
const UNSCALED_DENSITY = 72;
const TRANSPARENT = "#0000";

export interface IconForm {
  /** Width and height; pixels. */
  side: number;
  /** Of the side: the rest is a margin all around. */
  scale: number;
  /** Fills the margin, and what is transparent; without it both stay transparent. */
  background?: string;
}

/** A square picture, or drawing, as the PNG of an icon, its proportions as they are. */
export async function drawIcon(source: Uint8Array, { side, scale, background }: IconForm): Promise<Buffer> {
  const inner = Math.round(side * scale);
  const before = Math.floor((side - inner) / 2);
  const after = side - inner - before;
  const { width } = await sharp(source).metadata();
  // A drawing is drawn at the size that is wanted: larger ones would take memory, smaller ones would be blurred.
  const drawn = sharp(source, { density: (UNSCALED_DENSITY * inner) / width })
    .resize(inner, inner, { fit: "contain", background: TRANSPARENT })
    .extend({
      top: before,
      bottom: after,
      left: before,
      right: after,
      background: background ?? TRANSPARENT,
    });
  return (background ? drawn.flatten({ background }) : drawn).png({ compressionLevel: 9 }).toBuffer();
}

/** The colour at the upper left corner, as `#rrggbb`; null where the picture is not opaque there. */
export async function cornerColour(source: Uint8Array): Promise<string | null> {
  const { data } = await sharp(source).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (data[3] !== 255) return null;
  return `#${data.subarray(0, 3).toString("hex")}`;
}

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
