import type { Page } from "@playwright/test";
import sharp from "sharp";

/** Widths of windows and the sizes of what is kept of them, in CSS pixels and pixels. */
export const WINDOWS = {
  phone: { width: 390, height: 844, tallest: 2600, kept: 156 },
  desk: { width: 1280, height: 900, tallest: 2000, kept: 320 },
} as const;
export type WindowName = keyof typeof WINDOWS;

/** Few enough for a small file; paper, ink, accent and what is between them are more than told apart. */
const COLOURS = 16;

/** A page's upper part, scaled down: composition, colours and the grey of its text, in a few kilobytes. */
export async function thumbnail(page: Page, name: WindowName): Promise<Buffer> {
  const { width, tallest, kept } = WINDOWS[name];
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  const shot = await page.screenshot({ fullPage: true, clip, animations: "disabled", caret: "hide" });
  return sharp(shot)
    .resize({ width: kept })
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 7 })
    .toBuffer();
}
