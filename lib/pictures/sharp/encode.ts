import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import type { Format, Size, Variant } from "../variants";
import { BACKGROUND, READ_OPTIONS } from "./limits";

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
