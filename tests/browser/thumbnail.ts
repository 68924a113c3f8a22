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

/** Has parts drawn that otherwise are when a reader comes near them, perhaps after the picture was taken; tells which. */
const drawAll = (page: Page) =>
  page.evaluateHandle(async () => {
    const parts = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (part) => getComputedStyle(part).contentVisibility === "auto",
    );
    // Laid out as before: such a part is contained, drawn or not.
    for (const { style } of parts)
      Object.assign(style, { contentVisibility: "visible", contain: "layout paint style" });
    // One frame lays them out, the next has drawn them.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return parts;
  });

/** A page's upper part, scaled down: composition, colours and the grey of its text, in a few kilobytes. */
export async function thumbnail(page: Page, name: WindowName): Promise<Buffer> {
  const { width, tallest, kept } = WINDOWS[name];
  const drawn = await drawAll(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  const shot = await page.screenshot({ fullPage: true, clip, animations: "disabled", caret: "hide" });
  await drawn.evaluate((parts) => {
    for (const { style } of parts) Object.assign(style, { contentVisibility: "", contain: "" });
  });
  return sharp(shot)
    .resize({ width: kept })
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 7 })
    .toBuffer();
}
