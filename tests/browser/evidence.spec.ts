import type { Page } from "@playwright/test";
import type { PrintedPage } from "@/lib/records/page";
import { urls } from "@/lib/site/urls";
import type { Site } from "../site/site";
import { expect, test } from "./test";

const MENDED = "/2024/06/22/lvse-jiancai-chanyelian/";
const PAGE = "/paper/2024-06-22/01/";

/** The printed lines that hold anything. */
const printedLines = ({ lines }: PrintedPage) => lines.filter(({ text }) => text.trim() !== "");

function issueOf({ archive }: Site): { url: string; pages: PrintedPage[] } {
  const [day] = archive.pagesByDay.keys();
  if (!day) throw new Error("No issue");
  return { url: urls.issue(day), pages: archive.pagesByDay.get(day) ?? [] };
}

const visibleClasses = (page: Page) => page.locator(".class:visible");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a story leads to its lines, which light up, and they lead back", async ({ page }) => {
      await page.goto(MENDED);
      const source = page.getByRole("region", { name: "来源与更正" });
      await source.getByRole("link", { name: "第01版 第3–28行" }).click();
      await expect(page).toHaveURL(`${PAGE}#L3-28`);
      const region = page.locator(".region:target");
      await expect(region).toBeInViewport();
      const background = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((each) => getComputedStyle(each).backgroundColor);
      expect(await background(".region:target")).not.toBe(await background(".region:not(:target)"));
      await region.getByRole("heading").getByRole("link").click();
      await expect(page).toHaveURL(MENDED);
    });

    test("a record leads to its printed line, and the mark there to the record", async ({ page }) => {
      await page.goto(MENDED);
      const record = page.locator(".source li", { hasText: "往平" }).first();
      await record.getByRole("link", { name: /^第\d+行$/ }).click();
      const line = page.locator(".region p:target");
      await expect(line).toBeInViewport();
      const mark = line.locator("a.misread");
      await expect(mark.locator("del")).toHaveText("往平");
      await expect(mark.locator("ins")).toHaveText("茌平");
      await mark.click();
      await expect(page.locator(".source li:target")).toContainText("往平");
    });

    test("the class of each line shows at a key, and goes at the next", async ({ page, site }) => {
      const { url, pages } = issueOf(site);
      await page.goto(url);
      const toggle = page.getByRole("checkbox", { name: "显示每行的类别和判断依据" });
      await expect(toggle).not.toBeChecked();
      await expect(visibleClasses(page)).toHaveCount(0);
      await toggle.focus();
      await page.keyboard.press("Space");
      await expect(toggle).toBeChecked();
      await expect(visibleClasses(page)).toHaveCount(pages.flatMap(printedLines).length);
      await expect(visibleClasses(page).first()).toHaveText(/^\S+ \S*\p{Script=Han}/u);
      await expect(page.getByRole("region", { name: "判定规则" })).toBeVisible();
      await page.keyboard.press("Space");
      await expect(visibleClasses(page)).toHaveCount(0);
    });
  });
}

test("an issue in one scroll has every line of its pages, in order", async ({ page, site }) => {
  const { url, pages } = issueOf(site);
  await page.goto(url);
  const shown = await page.locator(".transcript p[id]").evaluateAll((lines) => lines.map(({ id }) => id));
  const expected = pages.flatMap((each) =>
    printedLines(each).map(({ number }) => `p${each.number}-L${number}`),
  );
  expect(expected.length).toBeGreaterThan(50);
  expect(shown).toEqual(expected);
  for (const { date, number } of pages)
    await expect(page.locator(`#p${number} a[href="${urls.page(date, number)}"]`)).toBeVisible();
});

test("every repair of the page is marked in place, and says what it is when it has the focus", async ({
  page,
  site,
}) => {
  const printed = site.archive.pages.find(({ date, number }) => urls.page(date, number) === PAGE);
  if (!printed) throw new Error(`No page ${PAGE}`);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(PAGE);
  const marks = page.locator(".transcript").locator("a.misread, a.unspaced, a.suspect, a.join");
  const recorded = printed.lines.reduce(
    (sum, { marks: found, joinsNext }) => sum + found.length + (joinsNext ? 1 : 0),
    0,
  );
  expect(recorded).toBeGreaterThan(20);
  await expect(marks).toHaveCount(recorded);
  for (const { hidden, text, shown, sideways } of await marks.evaluateAll(notesInFocus)) {
    expect(hidden).toBeLessThan(2);
    expect(text).toMatch(/^(?:识别更正|去空格|存疑，原样保留|换栏接合)/);
    expect(shown).toBeGreaterThan(200);
    expect(sideways).toBe(0);
  }
});

/** Runs in the page: of each mark how wide its note is before and while it has the focus, what that says, and how far the page then scrolls sideways. */
const notesInFocus = (marks: (HTMLElement | SVGElement)[]) =>
  marks.map((mark) => {
    const note = mark.querySelector("small");
    const widthOfNote = () => note?.getBoundingClientRect().width ?? 0;
    const hidden = widthOfNote();
    mark.focus();
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      hidden,
      text: note?.textContent ?? "",
      shown: widthOfNote(),
      sideways: scrollWidth - clientWidth,
    };
  });

test("a headline that no line has is at its story's head", async ({ page }) => {
  await page.goto(PAGE);
  const region = page.locator(".region", { has: page.getByRole("heading", { name: "施工供水两不误" }) });
  await expect(region.locator(".note")).toHaveText("编辑补题：施工供水两不误 多管齐下保夏灌");
});

test("the page says how many characters it has and that each is somebody's", async ({ page, site }) => {
  const { pages } = issueOf(site);
  await page.goto(issueOf(site).url);
  for (const { number, lines, stories } of pages) {
    const text = lines.map((line) => line.text).join("");
    const count = [...text.replace(/\s/g, "")].length.toLocaleString("en-US");
    const account = page.locator(`#p${number} .account`);
    await expect(account).toContainText(`本版共${count}字`);
    await expect(account).toContainText(`分属${stories.length}篇报道`);
    await expect(account).toContainText("无遗漏");
  }
});
