import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import { hasForeignSegments } from "./jpeg-segments";
import type { Format, Size, Variant } from "./variants";

/** AVIF's effort 3 takes half as long again for a tenth of the bytes, 4 five times as long. */
const ENCODERS = {
  avif: { quality: 52, effort: 2 },
  webp: { quality: 76, effort: 4 },
  jpg: { quality: 80, progressive: true },
} as const;
/** Under transparent parts: drawings are dark, and so is the page at night. */
const GROUND = "#fff";
/** Longest side of an original that is encoded anew. Pixels. */
const LONGEST = 2400;
const ORIGINAL_QUALITY = 86;

/** Broken pixels are errors; what a camera's maker got wrong in the markers is not. */
const READING = { failOn: "error" } as const;

/** What a picture file is, as shown (turned as its EXIF says); `hash` is null where it is shown as it is: SVG, GIF, animations. */
export interface Look extends Size {
  hash: string | null;
}

/** Looks at a picture file, each of its pixels; null where it is damaged or no picture. */
export async function look(bytes: Uint8Array): Promise<Look | null> {
  try {
    const { format, pages = 1, autoOrient } = await sharp(bytes, READING).metadata();
    if (format === "svg") return { ...autoOrient, hash: null };
    await sharp(bytes, READING).resize(16, 16, { fit: "fill" }).raw().toBuffer();
    return { ...autoOrient, hash: format === "gif" || pages > 1 ? null : hashOf(bytes) };
  } catch {
    return null;
  }
}

/** Names the variants: the same bytes, encoded alike. 64 bits of SHA-256. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256")
    .update(JSON.stringify([ENCODERS, GROUND, sharp.versions.sharp]))
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
  const { data, info } = await sharp(bytes, READING)
    .autoOrient()
    .resize(width, height, { fit: "fill" })
    .flatten({ background: GROUND })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, info };
}

/** The bytes of one variant. */
export const encode = ({ pixels, info }: Decoded, { width, height, format }: Variant): Promise<Buffer> =>
  as(format, sharp(pixels, { raw: info }).resize(width, height, { fit: "fill" })).toBuffer();

function as(format: Format, image: Sharp): Sharp {
  switch (format) {
    case "avif":
      return image.avif(ENCODERS.avif);
    case "webp":
      return image.webp(ENCODERS.webp);
    case "jpg":
      return image.jpeg(ENCODERS.jpg);
    default:
      return format satisfies never;
  }
}

/**
 * An original that tells nothing but its picture: where and by whom it was taken, its previews and comments are gone, and it is turned
 * as it is shown. One that has nothing of the kind is given back as it is; null where the file can't be read.
 */
export async function cleaned(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const metadata = await sharp(bytes, READING).metadata();
    if (!tellsMore(metadata) && !hasForeignSegments(bytes)) return bytes;
    const animated = (metadata.pages ?? 1) > 1;
    const image = sharp(bytes, { ...READING, animated });
    // The frames of an animation stand one below the other.
    if (!animated) image.autoOrient().resize(LONGEST, LONGEST, { fit: "inside", withoutEnlargement: true });
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
  const drawn = sharp(source, { density: (DENSITY * inner) / width })
    .resize(inner, inner, { fit: "contain", background: CLEAR })
    .extend({ top: before, bottom: after, left: before, right: after, background: background ?? CLEAR });
  return (background ? drawn.flatten({ background }) : drawn).png({ compressionLevel: 9 }).toBuffer();
}

/** The colour at the upper left corner, as `#rrggbb`; null where the picture is not opaque there. */
export async function cornerColour(source: Uint8Array): Promise<string | null> {
  const { data } = await sharp(source).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (data[3] !== 255) return null;
  return `#${data.subarray(0, 3).toString("hex")}`;
}

/** At which a drawing's units are pixels. Dots an inch. */
const DENSITY = 72;
const CLEAR = "#0000";
