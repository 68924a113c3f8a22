import type { Page } from "@playwright/test";
import { type ArchivePages, archivePages, openArchivePage } from "./archive-pages";
import { expect, test } from "./test";

const PHONE = { width: 390, height: 844 };
const WIDTHS = [320, 390, 768, 1280, 1920];
const MONTH = "/2024/08/";
const SECTION = "/section/minsheng/";
/** Of its newest stories one has a picture. */
const PICTURED = "/section/sannong/";
/** Where the ways on must be, at its head and its end. */
const LISTS = [MONTH, "/2024/", SECTION, `${SECTION}2024-08/`, "/place/linhe/2024/"];
/** All of its stories are of one year and in one list: there is nowhere else to go. */
const WHOLE = "/place/linhe/";

/** A month has 150 stories then, and the front page no other than with thousands. */
const STORIES = 330;

let pages: ArchivePages;
// One worker for all of them: the archive is made once.
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  pages = await archivePages(STORIES, ["/", "/2024/09/20/", WHOLE, PICTURED, ...LISTS]);
});

const screens = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
const elements = (page: Page) => page.evaluate(() => document.querySelectorAll("*").length);

test.describe("the front page of an archive", () => {
  test("tells no story twice, and every picture leads to the story beside it", async ({ page, site }) => {
    await openArchivePage(page, site, pages, "/");
    const links = await page
      .locator(".teaser")
      .evaluateAll((teasers) =>
        teasers.map((teaser) =>
          [...teaser.querySelectorAll("h2 a, h3 a")].map((link) => link.getAttribute("href")),
        ),
      );
    const stories = links.flat();
    expect(stories.length).toBeGreaterThan(20);
    expect(new Set(stories).size).toBe(stories.length);
    const pictures = await page
      .locator("main img")
      .evaluateAll((images) =>
        images.map((image) => [
          image.closest("a")?.getAttribute("href"),
          image.closest(".teaser")?.querySelector("h2 a, h3 a")?.getAttribute("href"),
        ]),
      );
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    for (const [to, story] of pictures) expect(to).toBe(story);
  });

  test("is as narrow as a window that became narrow: what waits to be laid out keeps no width", async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openArchivePage(page, site, pages, "/");
    // Each part is seen for some frames: then the browser remembers its size.
    await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let top = 0; top < document.body.scrollHeight; top += 500) {
        scrollTo(0, top);
        for (let frames = 0; frames < 4; frames += 1) await frame();
      }
      scrollTo(0, 0);
    });
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test(`has nothing empty, torn or beside the page, ${WIDTHS.join(", ")} px wide`, async ({ page, site }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await openArchivePage(page, site, pages, "/");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const empty = await page
        .locator("main section, main article, main figure, main li, main h2, main h3, main p")
        .evaluateAll((parts) =>
          parts
            .filter((part) => !(part.textContent ?? "").trim() && !part.querySelector("img"))
            .map((part) => part.outerHTML.slice(0, 80)),
        );
      expect(empty, `${width} px`).toEqual([]);
      // A headline begins beside its picture, and not below it.
      const below = await page.locator("[data-form=side]").evaluateAll((stories) =>
        stories.flatMap((story) => {
          const [picture, first] = [story.querySelector("img"), story.querySelector("h2 a, h3 a")];
          const top = first?.getClientRects()[0]?.top ?? 0;
          return picture && top >= picture.getBoundingClientRect().bottom ? (first?.textContent ?? "") : [];
        }),
      );
      expect(below, `${width} px`).toEqual([]);
    }
  });

  test("differs from screen to screen on a phone: pictures across, beside, and headlines", async ({
    page,
    site,
  }) => {
    await page.setViewportSize(PHONE);
    await openArchivePage(page, site, pages, "/");
    const forms = await page
      .locator("[data-strips] > section > div > article:first-child")
      .evaluateAll((firsts) => firsts.map((first) => first.getAttribute("data-form")));
    expect(forms.length).toBe(8);
    for (const [index, form] of forms.entries()) if (form !== "side") expect(form).not.toBe(forms[index + 1]);
    expect(forms).toContain("wide");
    expect(await screens(page)).toBeLessThan(10);
    expect(await elements(page)).toBeLessThanOrEqual(1500);
  });

  test("is printed on two sheets, and no story in two parts", async ({ page, site }) => {
    await openArchivePage(page, site, pages, "/");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    const torn = await page
      .locator(".teaser")
      .evaluateAll(
        (teasers) => teasers.filter((each) => getComputedStyle(each).breakInside !== "avoid").length,
      );
    expect(torn).toBe(0);
  });

  test("folds its index on a phone", async ({ page, site }) => {
    await page.setViewportSize(PHONE);
    await openArchivePage(page, site, pages, "/");
    const headlines = page.getByRole("region", { name: "版面导读" }).locator("li");
    const all = await headlines.count();
    const shown = () => headlines.filter({ visible: true }).count();
    expect(await shown()).toBeLessThan(all);
    await page.getByText("各版全部标题").click();
    expect(await shown()).toBe(all);
  });
});

test("a month of 150 stories is at most six screens of a phone, and of few elements", async ({
  page,
  site,
}) => {
  await page.setViewportSize(PHONE);
  await openArchivePage(page, site, pages, MONTH);
  expect(await page.locator(".lines li").count()).toBeGreaterThanOrEqual(150);
  expect(await screens(page)).toBeLessThanOrEqual(6);
  expect(await elements(page)).toBeLessThanOrEqual(1500);
});

for (const url of LISTS)
  test(`the ways on stand at the head and at the end of ${url}`, async ({ page, site }) => {
    await openArchivePage(page, site, pages, url);
    expect(await elements(page)).toBeLessThanOrEqual(1500);
    // Only days and sections have those.
    if (url !== SECTION) await expect(page.locator(".teaser")).toHaveCount(0);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const steps = page.getByRole("navigation", { name: /^前后日期/ });
      await expect(steps).toHaveCount(2);
      const [head, end] = [
        await steps.first().getByRole("link").all(),
        await steps.last().getByRole("link").all(),
      ];
      const to = (links: typeof head) => Promise.all(links.map((link) => link.getAttribute("href")));
      expect((await to(head)).toSorted()).toEqual((await to(end)).toSorted());
      expect(head.length).toBeGreaterThan(0);
      for (const link of [...head, ...end]) await expect(link).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

test("a list of all there is of one year does not offer to choose one", async ({ page, site }) => {
  await openArchivePage(page, site, pages, WHOLE);
  await expect(page.getByRole("navigation", { name: /^前后日期/ })).toHaveCount(0);
  await expect(page.locator(".teaser")).toHaveCount(0);
});

test("a section opens with a story and its picture", async ({ page, site }) => {
  await openArchivePage(page, site, pages, PICTURED);
  const lead = page.getByRole("article").first();
  await expect(lead.getByRole("heading", { level: 2 }).getByRole("link")).toBeVisible();
  await expect(lead.locator("a img")).toBeVisible();
  const url = await lead.getByRole("heading").getByRole("link").getAttribute("href");
  await expect(page.locator(`.lines a[href="${url}"]`)).toHaveCount(0);
});

test("a day has teasers", async ({ page, site }) => {
  await openArchivePage(page, site, pages, "/2024/09/20/");
  expect(await page.locator(".teaser").count()).toBeGreaterThan(5);
});
