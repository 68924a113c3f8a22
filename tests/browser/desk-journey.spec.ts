import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { chinaDay } from "@/lib/records/china-time";
import { ROOT } from "../command";
import { AT_LENGTH } from "./at-length";
import { violationsOf } from "./axe";
import { dropFile } from "./drop-file";
import { printIssue } from "./facsimile/print-issue";
import { keepPicture } from "./handbook-picture";
import { type BrowsedDesk, browseDesk } from "./open-desk";
import { readingIn } from "./published";
import { expect, test } from "./test";

/** A day's work at the desk, from the printers' PDF to the published site; its steps are the handbook's pictures. */

/** The site's own pages are first made when they are asked for; a publish compiles and renders the whole site. */
const SLOW = { timeout: 600_000 };
const DAY = 86_400_000;
const DESK = { width: 1280, height: 800 };

/** What a new paper begins with. */
const BEGIN = ["site.yml", "masthead.svg", "media/share.png"];

const SHORT = "校企合作育人才";
const FIRST = "聊城绿色建材产业链成势见效";
const WATER = "施工供水两不误多管齐下保夏灌";
const TAKEN = { headline: "“订单”土豆采收忙", url: "/2024/06/22/ding-dan-tu-dou-cai-shou-mang/" };
const NEW = {
  headline: "在浏览器里编报纸",
  text: "从收版面到发布，现在都可以在编辑台上做：运行 npm run desk，打开它印出的地址。",
};
const LATER = { headline: "编辑手册配上了图", text: "手册里“一天的工作”，每一步都配了一张编辑台的图。" };
const CORRECTION = "第一段的“npm start”应为“npm run desk”";

const go = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "编辑台" }).getByRole("link", { name, exact: true }).click();
const told = (page: Page) => page.locator("#told");

let desk: BrowsedDesk | null = null;
test.afterEach(() => desk?.close());

test(
  "a day's work at the desk: from a PDF of an issue to the published site",
  AT_LENGTH,
  async ({ browser, site }, info) => {
    test.setTimeout(2_400_000);
    const begin = await Promise.all(
      BEGIN.map(async (file) => [file, await readFile(path.join(ROOT, "content", file))] as const),
    );
    const printed = site.archive.stories.filter(({ source }) => source.kind === "page");
    const pdf = await printIssue(browser, site.archive.site.name, printed);
    desk = await browseDesk(browser, Object.fromEntries(begin), { preview: true });
    const { page, folder, dist } = desk;
    const written = (file: string) => readFile(path.join(folder, file), "utf8");
    const picture = (name: string) => keepPicture(page, info, name);
    await page.setViewportSize(DESK);
    await page.emulateMedia({ reducedMotion: "reduce" });

    await test.step("there is nothing yet", async () => {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("今天要做的");
      await picture("today");
    });

    await test.step("the printers' PDF is dropped, and reported on", async () => {
      await go(page, "收件");
      await dropFile(page, "#tray", { name: "聊城新闻 2024-06-22.pdf", type: "application/pdf", bytes: pdf });
      const report = page.locator("[data-report]");
      await expect(report.getByRole("link", { name: "2024年6月22日 第01版" })).toBeVisible(SLOW);
      await expect(report).toContainText(`“${SHORT}”当作小标题，也可能是正文`);
      await picture("in");
      await report.getByRole("link", { name: "2024年6月22日 第02版" }).click();
    });

    await test.step("a story that stands in another is told apart", async () => {
      const stories = page.getByRole("article");
      await expect(stories).toHaveCount(4);
      await page.locator(`[data-row][aria-label*="${SHORT}"]`).first().click();
      await picture("split");
      await page.keyboard.press("2");
      await expect(stories).toHaveCount(5);
      await expect(
        page.getByRole("article").filter({ has: page.getByRole("heading", { name: SHORT }) }),
      ).toHaveCount(1);
      expect(await written("pages/2024-06-22-02.md")).toMatch(
        new RegExp(`^ {2}- \\{text: ${SHORT}, is: headline\\}`, "m"),
      );
      await picture("page");
    });

    await test.step("a misread place is put right", async () => {
      await go(page, "疑点");
      const place = page.locator('[data-row][aria-label$="：刘孩子镇"]');
      await place.click();
      await expect(place).toContainText("→ 刘垓子镇");
      await picture("doubts");
      await page.keyboard.press("y");
      await expect(place).toHaveCount(0);
      // The row goes at once; what was decided is said when it is saved.
      await expect(told(page)).toContainText("“刘孩子镇”→“刘垓子镇”");
      expect(await written("ocr-fixes.yml")).toMatch(/wrong: 刘孩子镇\n {2}right: 刘垓子镇/);
    });

    const newUrl = await test.step("a story is written, with a photo", async () => {
      await newStory(NEW, chinaDay(new Date()));
      await page.getByLabel("正文", { exact: true }).fill(NEW.text);
      const photo = await readFile(path.join(ROOT, ".github/front.png"));
      await dropFile(page, "label:has([data-drop])", { name: "首页.png", type: "image/png", bytes: photo });
      await expect(page.getByLabel("图片内容（读给看不见图的人）")).toBeFocused();
      await page.keyboard.type("电脑上的首页，和手机上的一篇稿件");
      await page.getByLabel("图片说明").fill("编辑台上编出来的网站。");
      await page.getByLabel("图片作者").fill("编辑部");
      await page.getByLabel("草稿").uncheck();
      await save();
      const shown = page
        .frameLocator("#preview")
        .getByRole("img", { name: "电脑上的首页，和手机上的一篇稿件" })
        .first();
      await expect(shown).toBeVisible(SLOW);
      await shown.scrollIntoViewIfNeeded();
      await expect
        .poll(() => shown.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth), SLOW)
        .toBeGreaterThan(0);
      await page.evaluate(() => scrollTo(0, 0));
      await picture("story");
      return new URL(page.url()).pathname.replace("/desk/stories", "");
    });

    await test.step("a correction is added to it", async () => {
      await page.getByText("报道更正", { exact: true }).click();
      await page.getByLabel("更正的话").fill(CORRECTION);
      await page.getByLabel("更正者（可省）").fill("编辑部");
      const add = page.getByRole("button", { name: "加上更正" });
      await add.scrollIntoViewIfNeeded();
      await picture("correction");
      await add.click();
      await expect(told(page)).toContainText("下次发布读者就看到");
      expect(await story(newUrl)).toContain(`text: ${CORRECTION}`);
    });

    await test.step("another one is taken down", async () => {
      await go(page, "稿件");
      await page.getByRole("link", { name: new RegExp(TAKEN.headline) }).click();
      await page.getByText("撤下", { exact: true }).click();
      await page.getByLabel("理由").fill("应当事人要求");
      await page.getByRole("button", { name: "撤下这一篇" }).click();
      await expect(told(page)).toContainText("下次发布读者就看到");
      expect(await written("pages/2024-06-22-01.md")).toMatch(/takedown:[\s\S]{1,60}应当事人要求/);
    });

    const later = new Date(Date.now() + DAY);
    const laterUrl = await test.step("a third is to appear tomorrow", async () => {
      await newStory(LATER, chinaDay(later));
      await page.getByLabel("正文", { exact: true }).fill(LATER.text);
      await page.locator("#time").fill("08:30");
      await page.getByLabel("草稿").uncheck();
      await save();
      await go(page, "稿件");
      await expect(page.getByRole("link", { name: new RegExp(`${LATER.headline}.*定时`) })).toBeVisible();
      await picture("stories");
      return `/${chinaDay(later).replaceAll("-", "/")}/`;
    });

    await test.step("the front page", async () => {
      await go(page, "头版");
      await expect(page.frameLocator("iframe").locator("main")).toContainText(FIRST, SLOW);
      await picture("front");
    });

    await test.step("it is published", async () => {
      await go(page, "发布");
      await expect(page.getByText(`${LATER.headline}`)).toBeVisible();
      await picture("publish");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "发布", exact: true }).click();
      await expect(page.locator('#progress[data-kind="running"]')).toBeVisible();
      await expect(page.locator('#progress:not([data-kind="running"])')).toBeVisible(SLOW);
      await expect(page.locator("#progress")).toHaveAttribute("data-kind", "done");
      await expect(page.locator("#progress")).toContainText("已发布：10 篇报道");
      await expect(page.getByRole("heading", { name: "没有改动：读者看到的就是最新的" })).toBeVisible();
      await picture("published");
    });

    await test.step("readers have it", async () => {
      await readingIn(dist, async (read) => {
        const day = await read("/2024/06/22/");
        for (const headline of [SHORT, WATER, FIRST]) expect(day.text).toContain(headline);
        expect(day.text).not.toContain(TAKEN.headline);
        const own = await read(newUrl);
        expect(own.status).toBe(200);
        for (const words of [NEW.text, CORRECTION, "编辑台上编出来的网站。"])
          expect(own.text).toContain(words);
        expect(own.html).toContain('alt="电脑上的首页，和手机上的一篇稿件"');
        expect((await read("/corrections/")).text).toContain(CORRECTION);
        const gone = await read(TAKEN.url);
        expect(gone.status).toBe(410);
        expect(gone.text).toContain("应当事人要求");
        expect(gone.text).not.toContain(TAKEN.headline);
        expect((await read(laterUrl)).status).toBe(404);
        expect((await read("/")).text).not.toContain(LATER.headline);
        expect((await read("/")).text).toContain(NEW.headline);
      });
    });
    async function newStory({ headline }: { headline: string }, day: string): Promise<void> {
      await go(page, "稿件");
      await page.getByLabel("标题", { exact: true }).fill(headline);
      await page.getByLabel("栏目", { exact: true }).selectOption({ label: "编读" });
      await page.getByLabel("日期", { exact: true }).fill(day);
      await page.getByRole("button", { name: "新建草稿" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
    }
    async function save(): Promise<void> {
      await page.keyboard.press("Control+s");
      await expect(told(page)).toHaveText("存了");
      await expect(page.locator("form[data-typed]")).toHaveCount(0);
    }
    function story(url: string): Promise<string> {
      const [year, month, , slug] = url.split("/").filter(Boolean);
      return written(`stories/${year}/${month}/${slug}.md`);
    }
  },
);
