import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";
import { drawnLines } from "./drawn-lines";
import { isLatin } from "./glyphs";
import { sheetHtml } from "./html";
import { type Sheet, type SheetLine, textOf } from "./sheet";

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

/** A page of 300 dots an inch is drawn in seconds; on a machine that is busy otherwise it takes its time. Milliseconds. */
const LONGEST = 300_000;

/** The sheet as a PNG. */
export async function drawPng(browser: Browser, sheet: Sheet, dpi: number): Promise<Buffer> {
  return withPage(browser, sheet, dpi / 96, (page) => page.screenshot({ type: "png", timeout: LONGEST }));
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
    const lines = drawnLines(sheet);
    await page.setContent(sheetHtml(sheet, lines), { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    await checkPlaces(page, lines);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** How far from its place Chromium may set a line's end, in points; and what each letter, quotation mark and dash adds, whose width it rounds. */
const OFF = 1.5;
const OFF_A_LETTER = 0.1;

/** Throws where Chromium sets a line otherwise than it was placed: what is held to be true of the page would be wrong. */
async function checkPlaces(page: Page, lines: readonly SheetLine[]): Promise<void> {
  const ends = await page.evaluate(() =>
    [...document.querySelectorAll(".l")].map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const boxes = [...range.getClientRects()];
      return [Math.max(...boxes.map(({ right }) => right)), Math.max(...boxes.map(({ bottom }) => bottom))];
    }),
  );
  for (const [index, line] of lines.entries()) {
    const [x, y, width, height] = line.box;
    const wanted = (line.vertical ? y + height : x + width) + line.tracking;
    const end = ((ends[index]?.[line.vertical ? 1 : 0] ?? 0) * 72) / 96;
    const letters = [...textOf(line)].filter((char) => isLatin(char) || /[“”‘’—…]/.test(char)).length;
    if (Math.abs(end - wanted) > OFF + letters * OFF_A_LETTER)
      throw new Error(
        `“${textOf(line)}” ends at ${end.toFixed(1)} instead of ${wanted.toFixed(1)}: is Debian's fonts-noto-cjk installed?`,
      );
  }
}
