import { STORY } from "../site/site";
import { settled } from "./settled";
import { expect, test } from "./test";

const isIcon = (url: string) => /\/(?:favicon|icon)\.\w+$/.test(new URL(url).pathname);

test("a story is one request, and one more for its tools", async ({ page, site }) => {
  for (const { url } of site.routes.filter(({ template }) => template === STORY)) {
    const requests: string[] = [];
    const note = (request: { url(): string }) => requests.push(request.url());
    page.on("request", note);
    await page.goto(url);
    await settled(page);
    page.off("request", note);
    expect(requests.filter((each) => !isIcon(each)).map((each) => new URL(each).pathname)).toEqual([
      url,
      expect.stringMatching(/^\/islands\/reader\.[0-9a-f]{10}\.js$/),
    ]);
  }
});

test("the page for lost readers is a 404 and leads on", async ({ page, request }) => {
  for (const url of ["/no-such-page/", "/2024/13/", "/2024/06/22/no-such-story/", "/no-such-file.js"]) {
    const response = await request.get(url);
    expect(response.status(), url).toBe(404);
    expect(await response.text()).toContain("没有这个页面");
  }
  const response = await page.goto("/2024/06/22/no-such-story/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  await page.getByRole("main").getByRole("searchbox").fill("砝码");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/search/" && url.searchParams.get("q") === "砝码");
  await expect(page.getByRole("status")).toHaveText(/^共\d+篇/);
});
