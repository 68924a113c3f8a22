import { expect, test } from "./test";

test("a headline that the page lacks is the editor's, and readers are told", async ({ page }) => {
  await page.goto("/2024/06/22/kanghan-bao-xiaguan/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("施工供水两不误 多管齐下保夏灌");
  await expect(page.locator("header .supplied")).toHaveText("原版标题缺失，此题为编辑所加");
  await expect(page.getByRole("region", { name: "来源与更正" })).toContainText("编辑补题");
});

test("a headline that was printed carries no such note", async ({ page }) => {
  await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("聊城绿色建材产业链成势见效");
  await expect(page.getByText("此题为编辑所加")).toHaveCount(0);
});

test("a mended word leads to its record, and the record back", async ({ page }) => {
  await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
  const mended = page.locator(".prose a.fix").first();
  await expect(mended).toHaveText("茌平");
  await mended.click();
  const record = page.getByRole("region", { name: "来源与更正" }).locator("li:target");
  await expect(record).toBeInViewport();
  await expect(record.locator("del")).toHaveText("往平");
  await expect(record.locator("ins")).toHaveText("茌平");
  await record.getByRole("link", { name: "回到正文" }).click();
  await expect(page.locator(".prose a.fix:target")).toBeInViewport();
  await expect(page.locator(".prose a.fix:target")).toHaveText("茌平");
});

test("every recorded change of a word is marked in the text, and the other way round", async ({
  page,
  site,
}) => {
  for (const { url, repairs } of site.archive.stories) {
    await page.goto(url);
    const marked = repairs.filter(({ kind }) => kind === "misread" || kind === "suspect");
    const links = await page
      .locator("article.story a.fix")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
    expect(links.length, url).toBe(marked.length);
    for (const href of links) await expect(page.locator(`.source ${href}`)).toHaveCount(1);
  }
});

test("what is only suspected to be wrong is marked and left as printed", async ({ page }) => {
  await page.goto("/2024/06/22/wuchang-xianxue-biaozhang/");
  const doubt = page.locator(".prose a.doubt");
  await expect(doubt).toHaveText("《聊城市献血空白》");
  const record = page.locator(`.source ${await doubt.getAttribute("href")}`);
  await expect(record).toContainText("存疑");
  await expect(record).toContainText("原样保留");
  await expect(record.locator("ins, del")).toHaveCount(0);
});

test("the foot of a story leads to those before and after it on its page, and marks it among them", async ({
  page,
}) => {
  await page.goto("/2024/06/22/dingdan-tudou-caishou/");
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  const further = page.getByRole("complementary", { name: "延伸阅读" });
  const current = further.locator('[aria-current="page"]');
  await expect(current).toHaveText([headline ?? ""]);
  // No link, and quiet: the reader is there.
  await expect(current.locator("xpath=ancestor-or-self::a")).toHaveCount(0);
  const item = further.getByRole("listitem").filter({ has: page.locator('[aria-current="page"]') });
  await expect(item).toContainText("本文");
  await expect(further.getByRole("listitem").filter({ hasText: "上一篇" })).toContainText(
    "聊城绿色建材产业链成势见效",
  );
  await expect(further.locator('[rel="prev"]')).toHaveCount(1);
  await further.locator('[rel="next"]').click();
  await page.getByRole("complementary", { name: "延伸阅读" }).locator('[rel="prev"]').click();
  await expect(page).toHaveURL("/2024/06/22/dingdan-tudou-caishou/");
});

const STORY = "/2024/06/22/lvse-jiancai-chanyelian/";

test("from 80em on what is said of a story stands beside its text, on the grid of header and footer", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const size of ["", "large", "x-large"]) {
    await page.addInitScript((chosen) => {
      localStorage.reading = JSON.stringify({ size: chosen });
    }, size);
    await page.goto(STORY);
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox();
      if (!found) throw new Error(`${selector} has no box`);
      return found;
    };
    const [name, facts, prose, tools] = [
      await box(".top .name"),
      await box(".facts"),
      await box(".prose"),
      await box(".tools"),
    ];
    expect(facts.x, size).toBeCloseTo(name.x, 0);
    expect(facts.x + facts.width, size).toBeLessThan(prose.x);
    expect(Math.abs(facts.y - prose.y), size).toBeLessThan(24);
    for (const selector of [".source", ".further section"]) {
      const part = await box(selector);
      expect(part.x, `${size} ${selector}`).toBeCloseTo(name.x, 0);
      expect(part.x + part.width, `${size} ${selector}`).toBeLessThanOrEqual(tools.x + tools.width + 1);
      const heading = await box(`${selector} h2`);
      expect(heading.x, `${size} ${selector}`).toBeCloseTo(name.x, 0);
      expect(heading.x + heading.width, `${size} ${selector}`).toBeLessThan(prose.x);
    }
  }
  const parts = await page
    .locator(".facts")
    .evaluate((facts) =>
      [...facts.querySelectorAll(".byline, time, reader-tools, [href='#source']")].map(
        ({ tagName }) => tagName,
      ),
    );
  expect(parts).toEqual(["SPAN", "TIME", "READER-TOOLS", "A"]);
});

test("below 80em it stands between headline and text", async ({ page }) => {
  await page.setViewportSize({ width: 1279, height: 900 });
  await page.goto(STORY);
  const [facts, prose] = [
    await page.locator(".facts").boundingBox(),
    await page.locator(".prose").boundingBox(),
  ];
  expect(facts?.x).toBeCloseTo(prose?.x ?? 0, 0);
  expect((facts?.y ?? 0) + (facts?.height ?? 0)).toBeLessThan(prose?.y ?? 0);
});

test("that a story is old is said above its headline, and moves nothing", async ({ page }) => {
  await page.clock.setFixedTime("2026-07-01T09:00:00+08:00");
  await page.goto(STORY);
  const age = page.getByText("这是2年前的报道");
  await expect(age).toBeVisible();
  const [above, kicker] = [await age.boundingBox(), await page.locator(".story .kicker").boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(kicker?.y ?? 0);
  expect(above?.x).toBeCloseTo(kicker?.x ?? 0, 0);
  await page.clock.setFixedTime("2025-06-21T09:00:00+08:00");
  await page.reload();
  await page.locator("reader-tools:defined").waitFor();
  await expect(page.locator(".age")).toHaveCount(0);
  expect((await page.locator(".story .kicker").boundingBox())?.y).toBe(kicker?.y);
});

test("what stands beside a short text has room of its own", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/2024/06/22/lvse-jiancai-chanyelian/");
  const below = await page.evaluate(() => {
    document.querySelector(".prose")?.replaceChildren("遗失声明。");
    const [facts, source] = [".facts", ".source"].map((part) =>
      document.querySelector(part)?.getBoundingClientRect(),
    );
    return (source?.top ?? 0) - (facts?.bottom ?? Infinity);
  });
  expect(below).toBeGreaterThanOrEqual(0);
});
