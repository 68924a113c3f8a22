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
  const turn = page.getByRole("navigation", { name: "前后篇" });
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  const further = page.getByRole("complementary", { name: "延伸阅读" });
  await expect(further.locator('[aria-current="page"]')).toHaveText([headline ?? ""]);
  await expect(turn.locator('[rel="prev"]')).toContainText("聊城绿色建材产业链成势见效");
  await turn.locator('[rel="next"]').click();
  await page.getByRole("navigation", { name: "前后篇" }).locator('[rel="prev"]').click();
  await expect(page).toHaveURL("/2024/06/22/dingdan-tudou-caishou/");
});
