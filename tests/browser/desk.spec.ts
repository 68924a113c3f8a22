import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { PAGE, PAGE_FILE, SITE } from "../unit/desk/page";
import { violationsOf } from "./axe";
import { type BrowsedDesk, browseDesk } from "./open-desk";
import { expect, test } from "./test";

let desk: BrowsedDesk;
let folder: string;
let page: Page;

test.beforeAll(async ({ browser }) => {
  desk = await browseDesk(browser, { "site.yml": SITE, [PAGE_FILE]: PAGE });
  ({ folder, page } = desk);
});

test.afterAll(() => desk.close());

// One after the other, at one desk.
test.describe.configure({ mode: "serial" });

const written = (file: string) => readFile(path.join(folder, file), "utf8");
const told = () => page.getByRole("status").first();
const chosen = () => page.locator('[data-row][aria-current="true"]');

test("a page is put right by single keys, and everything can be taken back", async () => {
  await page.getByRole("link", { name: "版面", exact: true }).first().click();
  await page.getByRole("link", { name: "2024年6月23日 第02版 要闻" }).click();
  await expect(chosen()).toHaveAttribute("data-row", "2");
  await page.keyboard.press("0");
  await expect(told()).toHaveText("版面文字：全市重点工程进展");
  expect(await written(PAGE_FILE)).toContain("- {text: 全市重点工程进展, is: furniture}");
  await expect(page.locator("#line-2")).toContainText("版面文字");

  const last = page.getByText("6月23日起，河西路有三段封闭施工").first();
  await last.click();
  await page.keyboard.press("n");
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(page.locator("#line-16")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(told()).toHaveText("已撤销：版面文字：全市重点工程进展");
  expect(await written(PAGE_FILE)).toBe(PAGE);
  await page.keyboard.press("Control+Shift+z");
  await expect(told()).toHaveText("已重做：版面文字：全市重点工程进展");
  expect(await violationsOf(page)).toEqual([]);
});

test("doubts are decided by single keys, the next one at once", async () => {
  await page.getByRole("link", { name: "疑点", exact: true }).first().click();
  const count = await page.locator("[data-row]").count();
  const doubt = page.locator('[data-row][aria-label$="：橋"]');
  for (
    let pressed = 0;
    pressed < count && (await chosen().getAttribute("aria-label")) !== "繁体字：橋";
    pressed++
  )
    await page.keyboard.press("j");
  await expect(chosen()).toContainText("→ 桥");
  await page.keyboard.press("y");
  await expect(doubt).toHaveCount(0);
  await expect(told()).toHaveText("“橋”→“桥”（语境：橋。）");
  expect(await written("ocr-fixes.yml")).toMatch(/^- wrong: 橋\n {2}right: 桥\n/);
  await page.keyboard.press("Control+z");
  await expect(doubt).toHaveCount(1);
  await doubt.click();
  await page.keyboard.press("e");
  await page.keyboard.type("石桥");
  await page.keyboard.press("Enter");
  await expect(told()).toHaveText(/“橋”→“石桥”/);
  expect(await violationsOf(page)).toEqual([]);
});

test("a file that is dropped becomes a page, one that is none is explained", async () => {
  await page.getByRole("link", { name: "收件", exact: true }).first().click();
  await page.waitForURL("**/desk/in/");
  const body = PAGE.slice(PAGE.indexOf("\n\n全市") + 2);
  await page.setInputFiles('input[name="files"]', [
    { name: "2024-06-24-01.txt", mimeType: "text/plain", buffer: Buffer.from(body) },
    { name: "bad.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") },
  ]);
  await expect(page.getByRole("link", { name: "2024年6月24日 第01版" })).toBeVisible();
  await expect(page.getByText("这不是 PDF：文件里没有 %PDF- 的开头")).toBeVisible();
  expect(await written("pages/2024-06-24-01.md")).toContain(body);
  await page.getByRole("link", { name: "2024年6月24日 第01版" }).click();
  await expect(page.getByRole("article").first()).toContainText("样例大桥提前合龙");
});
