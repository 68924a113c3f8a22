import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";
import { drawnLines } from "./drawn-lines";
import { sheetHtml } from "./html";
import type { Sheet } from "./sheet";

/** Starts the Chromium that prints sheets. */
export async function openPress(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath)
    throw new Error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
  return chromium.launch({ executablePath, args: LAUNCH_ARGS });
}

/** The sheet as a PDF of one page. */
export async function printPdf(browser: Browser, sheet: Sheet): Promise<Buffer> {
  return withPage(browser, sheet, 1, (page) => page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

/** The sheet as a PNG. */
export async function drawPng(browser: Browser, sheet: Sheet, dpi: number): Promise<Buffer> {
  return withPage(browser, sheet, dpi / 96, (page) => page.screenshot({ type: "png" }));
}

async function withPage<T>(
  browser: Browser,
  sheet: Sheet,
  scale: number,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({
    deviceScaleFactor: scale,
    viewport: { width: Math.round((sheet.width * 96) / 72), height: Math.round((sheet.height * 96) / 72) },
  });
  try {
    await page.setContent(sheetHtml(sheet, drawnLines(sheet)), { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    return await use(page);
  } finally {
    await page.close();
  }
}
