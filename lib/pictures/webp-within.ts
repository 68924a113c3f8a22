import { encodeWebp, type RawPicture } from "./sharp/drawings";
import type { Size } from "./variants";

/** Qualities of WebP, best first; text below the last is ragged. */
const QUALITIES = [80, 70, 58, 45] as const;
/** Then the picture gets smaller, by so much at a time. */
const SMALLER = 0.85;
/** The longest side of a WebP. Pixels. */
const LONGEST_SIDE = 16_383;

/** A picture as WebP of at most so many bytes: as good as can be, and smaller only where the last quality is not enough. */
export async function webpWithin(
  picture: RawPicture,
  mostBytes: number,
): Promise<Size & { bytes: Uint8Array }> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  let size: Size = scaled(picture, scale);
  let [quality]: readonly number[] = QUALITIES;
  for (;;) {
    const bytes = await encodeWebp(picture, size, quality);
    if (bytes.length <= mostBytes) return { ...size, bytes };
    const next = nextQuality(quality, bytes.length / mostBytes);
    if (next === null) size = scaled(size, SMALLER);
    else quality = next;
  }
}

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});

/** The quality to try when a picture is so many times too large: the next one, or the last where it is far too large; null after that. */
function nextQuality(quality: number, excess: number): number | null {
  const lower = QUALITIES.filter((other) => other < quality);
  return (excess > 1.6 ? lower.at(-1) : lower[0]) ?? null;
}
