import sharp from "sharp";
import { randomOf } from "../compose/random";

/** What becomes of a page between press and file. */
export interface ScanForm {
  /** Degrees by which the page lies askew, clockwise. */
  skew: number;
  /** Standard deviation of the noise, in steps of grey from 0 to 255. */
  noise: number;
  /** Radius of the blur, in pixels; 0 for none. */
  blur: number;
  /** Grey of the paper, 0 to 255. */
  paper: number;
}

export const CLEAN: ScanForm = { skew: 0, noise: 0, blur: 0, paper: 255 };
export const SCANNED: ScanForm = { skew: 1, noise: 12, blur: 0.6, paper: 236 };

/** A drawn page as a scanner gives it, as JPEG. The same name gives the same noise. */
export async function scanned(png: Uint8Array, form: ScanForm, name: string): Promise<Buffer> {
  const background = { r: form.paper, g: form.paper, b: form.paper };
  const turned = sharp(png, { limitInputPixels: false })
    .grayscale()
    .linear((form.paper - 30) / 255, 30)
    .rotate(form.skew, { background });
  const blurred = form.blur > 0 ? turned.blur(form.blur) : turned;
  const { data, info } = await blurred.raw().toBuffer({ resolveWithObject: true });
  if (form.noise > 0) addNoise(data, form.noise, randomOf(name));
  return sharp(data, { raw: info, limitInputPixels: false }).jpeg({ quality: 88 }).toBuffer();
}

/** Sums of four even numbers are about normal; a run of them is used over and over, begun anew at random. */
function addNoise(data: Buffer, deviation: number, random: () => number): void {
  const run = Float32Array.from({ length: 65536 }, () => {
    const sum = random() + random() + random() + random() - 2;
    return sum * deviation * Math.sqrt(3);
  });
  let at = 0;
  for (let index = 0; index < data.length; index += 1) {
    if (index % 4096 === 0) at = Math.floor(random() * run.length);
    const grey = (data[index] ?? 0) + (run[(at + (index % 4096)) % run.length] ?? 0);
    data[index] = Math.max(0, Math.min(255, Math.round(grey)));
  }
}
