import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { SITE } from "../unit/desk/page";
import { greyPng } from "../unit/grey-png";
import { violationsOf } from "./axe";
import { type BrowsedDesk, browseDesk } from "./open-desk";
import { expect, test } from "./test";

const OLD = "---\ntitle: 旧稿一篇\ndate: 2024-06-23\nsection: life\n---\n\n正文。\n";
const RULE = "review: {steps: [一审, 二审], since: 2026-01-01}\n";

let desk: BrowsedDesk;
let page: Page;

test.beforeAll(async ({ browser }) => {
  desk = await browseDesk(browser, { "site.yml": SITE + RULE, "stories/jiu.md": OLD });
  page = desk.page;
});

test.afterAll(() => desk.close());

// One after the other, at one desk.
test.describe.configure({ mode: "serial" });

const written = (file: string) => readFile(path.join(desk.folder, file), "utf8");
const told = () => page.getByRole("status").first();
const go = async (name: string) => {
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.waitForLoadState();
};

test("a story is written, and gets a picture and its reviews", async () => {
  await go("稿件");
  await page.getByLabel("标题", { exact: true }).fill("大桥通车");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("大桥通车");
  // Keys and forms are heard once the screen's scripts run.
  await page.waitForLoadState();
  const file = `stories${new URL(page.url()).pathname.slice("/desk/stories".length).replace(/\/(\d+)\/(\d+)\/\d+\/(.+)\/$/, "/$1/$2/$3")}.md`;

  const text = page.getByLabel("正文", { exact: true });
  await text.focus();
  await page.keyboard.type("样例大桥今天通车。");
  await page.keyboard.press("Control+s");
  await expect(told()).toHaveText("存了");
  await expect(text).toBeFocused();
  expect(await written(file)).toMatch(/\n---\n\n*样例大桥今天通车。\n/);
  await expect(page.locator("#preview")).toHaveAttribute(
    "src",
    new URL(page.url()).pathname.slice("/desk/stories".length),
  );

  await page.setInputFiles("[data-drop]", {
    name: "桥.png",
    mimeType: "image/png",
    buffer: Buffer.from(greyPng(40, 30, 128)),
  });
  await expect(page.getByLabel("图片内容（读给看不见图的人）")).toBeFocused();
  await page.keyboard.type("桥上的车");
  await page.keyboard.press("Control+s");
  await expect(told()).toHaveText("存了");
  await expect(page.locator("form[data-typed]")).toHaveCount(0);
  expect(await written(file)).toContain("alt: 桥上的车");

  await page.getByLabel("您的姓名").fill("高田");
  await page.getByRole("button", { name: "一审" }).click();
  await expect(told()).toHaveText("一审记下了：高田");
  await page.getByRole("button", { name: "二审" }).click();
  await expect(page.getByText("要审的都审过了")).toBeVisible();
  expect(await written(file)).toMatch(
    /review:\n {2}- \{step: 一审, name: 高田, time: .*\n {2}- \{step: 二审/,
  );
  expect(await violationsOf(page)).toEqual([]);
});

test("what somebody else has saved is shown beside, and not lost", async () => {
  await go("稿件");
  await page.getByRole("link", { name: /旧稿一篇/ }).click();
  await page.getByLabel("标题", { exact: true }).fill("我的标题");
  const theirs = OLD.replace("正文。", "别人改的正文。");
  await writeFile(path.join(desk.folder, "stories/jiu.md"), theirs);
  await expect(told()).toHaveText("别处改了这个文件；存盘时会请您比较两种写法");
  await page.keyboard.press("Control+s");
  const both = page.getByRole("region", { name: "两种写法" });
  await expect(both).toContainText("别人改的正文。");
  await expect(both).toContainText("我的标题");
  expect(await written("stories/jiu.md")).toBe(theirs);
  await both.getByRole("button", { name: "存我的，换掉他改的" }).click();
  await expect(told()).toHaveText("存了");
  expect(await written("stories/jiu.md")).toBe(OLD.replace("旧稿一篇", "我的标题"));
  expect(await violationsOf(page)).toEqual([]);
});

test("what was typed and not saved is left only by who says so, and what was saved without asking", async () => {
  await go("稿件");
  await page.getByRole("link", { name: /我的标题/ }).click();
  await page.waitForLoadState();
  const deck = page.getByLabel("副题", { exact: true });
  await deck.pressSequentially("副");
  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "头版", exact: true }).click();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving.catch(() => {});
  await expect(deck).toHaveValue("副");
  await page.keyboard.press("Control+s");
  await expect(told()).toHaveText("存了");
  await expect(page.locator("form[data-typed]")).toHaveCount(0);
  await go("头版");
  await expect(page).toHaveURL(/\/desk\/front\/$/);
});

test("the front page and what a publish will change", async () => {
  await go("头版");
  await page.getByRole("button", { name: "首页不放" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(told()).toHaveText("写进了 front.yml，发布以后读者看到");
  expect(await written("front.yml")).toMatch(/^hidden: \[/);
  await page.keyboard.press("Control+z");
  expect(await violationsOf(page)).toEqual([]);
  await go("发布");
  await expect(page.getByRole("heading", { name: /会重新生成 \d+ 个页面/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "发布", exact: true })).toBeEnabled();
  expect(await violationsOf(page)).toEqual([]);
});
