import type { Browser } from "@playwright/test";
import type { OrderedPage } from "@/lib/layout/ordered";
import { ROWS, type SheetStory, sheetHtml } from "./sheet-html";

/** A printed page as an office has it: its picture, where its lines stand, and its text. */
export interface DrawnSheet {
  png: Buffer;
  layout: OrderedPage;
  /** The page's Markdown text: a printed line each, a blank line between blocks. */
  text: string;
}

/** The page's width and height in CSS pixels, which are the layout's units. */
const SIZE = { width: 1000, height: 1414 };
/** Pixels of the picture for one of those. */
const DOTS = 2.4;

interface SeenLine {
  text: string;
  box: [number, number, number, number];
  size: number;
  bold: boolean;
  column: number;
  region: number;
  opens: boolean;
  mark: string;
}

/** Typesets a page of composed stories in the browser, and measures where each of its lines came to stand. */
export async function drawSheet(browser: Browser, stories: readonly SheetStory[]): Promise<DrawnSheet> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: DOTS });
  const page = await context.newPage();
  await page.setContent(sheetHtml(stories, ROWS));
  await page.evaluate(() => document.fonts.ready);
  const seen = await page.evaluate(seeLines);
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll("figure div")].map((each): [number, number, number, number] => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return [left, top, width, height];
    }),
  );
  const png = await page.screenshot({ type: "png" });
  await context.close();
  const text = seen
    .map(({ text: line, mark, opens }, index) => `${opens && index > 0 ? "\n" : ""}${mark}${line}\n`)
    .join("");
  return {
    png,
    text,
    layout: {
      version: 1,
      source: "pdf",
      engine: null,
      ...SIZE,
      bodySize: 8,
      lines: seen.map(({ mark, ...line }) => ({
        ...line,
        vertical: false,
        confidence: null,
        unsure: [],
        label: null,
      })),
      rules: [],
      pictures,
    },
  };
}

/** Runs in the page: its printed lines, block by block, cut where the text jumps to the next row or column. */
function seeLines(): SeenLine[] {
  const lines: SeenLine[] = [];
  let column = -1;
  for (const [region, block] of [...document.querySelectorAll(".block")].entries())
    for (const part of block.querySelectorAll<HTMLElement>("[data-line]")) {
      const node = part.firstChild;
      if (!(node instanceof Text)) continue;
      const { fontSize, fontWeight } = getComputedStyle(part);
      let last: SeenLine | null = null;
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        const character = node.data[at] ?? "";
        if (last && Math.abs(top - last.box[1]) < 2 && left >= last.box[0]) {
          last.text += character;
          last.box[2] = right - last.box[0];
          continue;
        }
        const above: SeenLine | undefined = lines.at(-1);
        const sameColumn =
          above &&
          above.region === region &&
          Math.abs(above.box[0] - left) < 40 &&
          above.box[1] < top &&
          part.dataset.line === "text";
        if (!sameColumn) column += 1;
        last = {
          text: character,
          box: [left, top, right - left, bottom - top],
          size: Number.parseFloat(fontSize),
          bold: Number(fontWeight) >= 600,
          column,
          region,
          opens: at === 0,
          mark: at === 0 && part.dataset.line === "main" ? "# " : "",
        };
        lines.push(last);
      }
    }
  return lines;
}
