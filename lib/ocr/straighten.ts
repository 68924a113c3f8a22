import { brightness, type Decoded, turned } from "@/lib/pictures/sharp";
import { skewOf } from "./skew";

/** Lines that fall less are read as they are. Degrees. */
const LEAST = 0.1;
/** The skew is seen well enough at this size. Pixels. */
const OVERVIEW = { width: 1600, height: 1600 };

/** A page with level lines, and by how much it was turned for that, clockwise in degrees. */
export async function straightened(scan: Decoded): Promise<{ scan: Decoded; degrees: number }> {
  const { width, height, pixels } = await brightness(scan, OVERVIEW);
  const degrees = skewOf({ width, height, pixels: Uint8Array.from(pixels) });
  return Math.abs(degrees) < LEAST ? { scan, degrees: 0 } : { scan: await turned(scan, degrees), degrees };
}
