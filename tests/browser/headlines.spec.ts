import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { phrasesOf } from "@/lib/site/text/phrases";
import { breakableParts } from "@/lib/site/text/words";
import { AT_LENGTH } from "./at-length";
import { expect, test } from "./test";

const FIXTURES = path.resolve(import.meta.dirname, "../fixtures/pages");

/** Headlines as papers printed them: those of the labelled pages. */
function printedHeadlines(): string[] {
  const found = new Set<string>();
  for (const folder of readdirSync(FIXTURES)) {
    const expected = readFileSync(path.join(FIXTURES, folder, "expected.json"), "utf8");
    for (const [, text = ""] of expected.matchAll(/"(?:main|kicker|deck|headline)": "([^"\\]+)"/g))
      found.add(text);
  }
  return [...found].filter((text) => text.length > 6);
}

/** As `components/headline.tsx` sets them. */
const setOf = (text: string): string =>
  text
    .split(" ")
    .map((line) =>
      phrasesOf(line)
        .map((phrase) => `<span class="line">${breakableParts(phrase).join("<wbr>")}</span>`)
        .join(""),
    )
    .join(" ");

/** The lines of each element, as the browser broke them. */
const linesOf = (page: Page, selector: string): Promise<string[][]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const lines: { middle: number; text: string }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const [at, character] of [...(node.textContent ?? "")].entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { top, width, height } = range.getBoundingClientRect();
          // A space at which a line breaks has no width.
          if (width === 0 || character === " ") continue;
          const middle = top + height / 2;
          // Characters of another font stand a fraction of a pixel elsewhere.
          const line = lines.find((other) => Math.abs(other.middle - middle) < height / 2);
          if (line) line.text += character;
          else lines.push({ middle, text: character });
        }
      }
      return lines.map(({ text }) => text);
    }),
  );

const headlines = printedHeadlines();

/** A line with a single character. A dash that opens it is two characters wide: ——从 is not lost. */
const isLost = (line: string): boolean =>
  !line.startsWith("——") && line.replace(/[\s\p{P}]/gu, "").length < 2;

test("there are enough headlines to try", () => {
  expect(headlines.length).toBeGreaterThan(100);
});

const [TRIED_WIDTHS, TRIED_SIZES] = [
  [320, 390, 768],
  ["", "large", "x-large"],
] as const;

for (const [row, width] of TRIED_WIDTHS.entries())
  for (const [column, size] of TRIED_SIZES.entries()) {
    const name = `no line of a headline, kicker or list has a single character: ${width} px, ${size || "medium"}`;
    // By day each width and each size once.
    test(name, row === column ? {} : AT_LENGTH, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
      await page.evaluate(
        ([texts, chosen]) => {
          document.documentElement.dataset.size = String(chosen);
          const story = document.querySelector(".story header");
          const list = document.querySelector(".further ol");
          if (!story || !list || !Array.isArray(texts)) throw new Error("no story");
          story.innerHTML = texts
            .map(
              (html) =>
                `<p class="kicker tried">${html}</p><h1 class="tried">${html}</h1><p class="deck tried">${html}</p>`,
            )
            .join("");
          list.innerHTML = texts
            .map((html) => `<li><div><a class="tried" href="/">${html}</a></div></li>`)
            .join("");
        },
        [headlines.map(setOf), size],
      );
      const short = (await linesOf(page, ".tried"))
        .filter((lines) => lines.length > 1 && lines.some(isLost))
        .map((lines) => lines.join(" | "));
      expect([...new Set(short)]).toEqual([]);
    });
  }

test("a kicker breaks at its space, a headline where it pauses, before they break between words", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [url, kicker] of [
    ["/", ".lead p"],
    ["/2024/06/22/lvse-jiancai-chanyelian/", ".story .kicker"],
  ] as const) {
    await page.goto(url);
    expect(
      (await linesOf(page, kicker))[0]?.map((line) => line.trim()),
      url,
    ).toEqual(["4个重点项目落地建设", "新增绿色建筑不少于300万平方米"]);
  }
  await page.evaluate((html) => {
    const headline = document.querySelector("h1");
    if (headline) headline.innerHTML = html;
  }, setOf("从有没有到好不好——聊城养老服务调查"));
  expect((await linesOf(page, "h1"))[0]).toEqual(["从有没有到好不好——", "聊城养老服务调查"]);
});

test("a credit does not break inside a name", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
  // By the rules of every photo; this page has none, and so not theirs.
  const names = await linesOf(page, ".byline a");
  expect(names.length).toBeGreaterThan(2);
  for (const lines of names) expect(lines).toHaveLength(1);
});
