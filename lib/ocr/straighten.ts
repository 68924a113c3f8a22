import type { Decoded } from "@/lib/pictures/sharp/encode";
import { brightness, turned } from "@/lib/pictures/sharp/scans";
import { unevenness } from "./evenness";
import { skewOf } from "./skew";

/** Lines that fall less are read as they are. Degrees. */
const LEAST = 0.1;
/** The skew is seen well enough at this size. Pixels. */
const OVERVIEW = { width: 1600, height: 1600 };

/** A page with level lines. */
export interface Straightened {
  scan: Decoded;
  /** By how much it was turned, clockwise. */
  degrees: number;
  /** By how much its parts still lie otherwise than each other. Degrees. */
  uneven: number;
}

/** Turns a page so that its lines are level. */
export async function straightened(scan: Decoded): Promise<Straightened> {
  const { width, height, pixels } = await brightness(scan, OVERVIEW);
  const overview = { width, height, pixels: Uint8Array.from(pixels) };
  const degrees = skewOf(overview);
  const uneven = unevenness(overview);
  if (Math.abs(degrees) < LEAST) return { scan, degrees: 0, uneven };
  return { scan: await turned(scan, degrees), degrees, uneven };
}
