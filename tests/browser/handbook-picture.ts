import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import sharp from "sharp";

/** Where the handbook's pictures are; the desk shows them from there. */
const FOLDER = path.resolve(import.meta.dirname, "../../.github/handbook");
/** A picture's width in the handbook, in pixels; its most bytes, and the qualities that are tried for that. */
const WIDTH = 1120;
const MOST_BYTES = 60_000;
const QUALITIES = [80, 65, 50, 40, 30, 20];

/** Keeps how a screen looks for the handbook, if pictures are to be renewed: `npm run handbook:pictures`. */
export async function keepPicture(page: Page, { config }: TestInfo, name: string): Promise<void> {
  if (config.updateSnapshots !== "all") return;
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const png = await page.screenshot();
  await mkdir(FOLDER, { recursive: true });
  for (const quality of QUALITIES) {
    const webp = await sharp(png).resize({ width: WIDTH }).webp({ quality, effort: 6 }).toBuffer();
    if (webp.byteLength > MOST_BYTES) continue;
    await writeFile(path.join(FOLDER, `${name}.webp`), webp);
    return;
  }
  throw new Error(`The picture of ${name} is larger than ${MOST_BYTES} bytes at any quality`);
}
