import type { Browser } from "@playwright/test";
import type { FiledStory } from "@/lib/records/content";
import { asSet } from "./as-set";
import { issueHtml, ROWS, type RowOfBlocks, type SheetStory } from "./sheet-html";

/** The second page's: a short one has a headline no larger than its text. */
const SECOND: readonly RowOfBlocks[] = [
  [
    { columns: 3, type: 20 },
    { columns: 3, type: 22 },
  ],
  [
    { columns: 4, type: 22 },
    { columns: 2, type: 9 },
  ],
  [{ columns: 6, type: 24 }],
];

/** Which of the second page's stories that is. */
const SHORT = 3;

/** So many stories stand on a page. */
const ON_A_PAGE = 5;

/** An issue of two pages as the printers have it, with ten stories of 22 June 2024: a PDF. */
export async function printIssue(
  browser: Browser,
  name: string,
  stories: readonly FiledStory[],
): Promise<Buffer> {
  const set = stories.map(asSet);
  const page = await browser.newPage();
  const folio = `${name} 2024年6月22日 星期六`;
  await page.setContent(
    issueHtml([
      { name, folio: `${folio} 第01版 要闻`, stories: set.slice(0, ON_A_PAGE), rows: ROWS },
      {
        name: null,
        folio: `${folio} 第02版 综合`,
        stories: set.slice(ON_A_PAGE).map(unsigned),
        rows: SECOND,
      },
    ]),
  );
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}

/** The short one is nobody's. */
const unsigned = (story: SheetStory, index: number): SheetStory => {
  const { byline: _, ...rest } = story;
  return index === SHORT ? rest : story;
};
