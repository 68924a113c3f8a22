import { access } from "node:fs/promises";
import path from "node:path";

export type ImageSize = { width: number; height: number };

/** The `/media/…` URL of an image reference, or null if it leads out of `content/media/`. */
export function mediaUrl(reference: string, storyFile: string): string | null {
  const clean = decoded(reference).split(/[?#]/)[0] ?? "";
  const fromRoot = clean.replace(/^\//, "");
  const resolved = fromRoot.startsWith("media/")
    ? path.posix.normalize(`content/${fromRoot}`)
    : path.posix.normalize(path.posix.join(path.posix.dirname(storyFile), clean));
  return resolved.startsWith("content/media/") ? encodeURI(`/${resolved.slice("content/".length)}`) : null;
}

/** The file of a `/media/…` URL. */
export const mediaPath = (contentDir: string, url: string): string => path.join(contentDir, decoded(url));

/** The size of a picture, in CSS pixels as shown (EXIF orientation applied); null if it can't be read. */
export async function imageSize(file: string): Promise<ImageSize | null> {
  try {
    await access(file);
    const { width, height, autoOrient } = await (await import("sharp")).default(file).metadata();
    return autoOrient ?? { width, height };
  } catch {
    return null;
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
  const sharp = (await import("sharp")).default;
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
  const sharp = (await import("sharp")).default;
  const { data } = await sharp(source).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (data[3] !== 255) return null;
  return `#${data.subarray(0, 3).toString("hex")}`;
}

/** At which a drawing's units are pixels. Dots an inch. */
const DENSITY = 72;
const CLEAR = "#0000";

/** A reference may be percent-encoded or not; a stray `%` is itself. */
function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
