import type { Page } from "@playwright/test";
import { projectFromEnvironment } from "@/lib/cli/project";
import { storyFrom } from "../site/site";
import { type OwnSite, ownSite } from "./offline-site";
import { expect, test } from "./test";

/** A real worker, a real server of the site's own, and a network that can be taken away. */
test.use({ serviceWorkers: "allow" });

let own: OwnSite;
test.beforeEach(async ({ site }) => {
  own = await ownSite(projectFromEnvironment(process.env, process.cwd()).root, site.dist);
});
test.afterEach(() => own.close());

/** The paths that are kept, once the worker is there and these are among them. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths.sort();
  });

const expectKept = (page: Page, ...paths: string[]) =>
  expect.poll(() => kept(page)).toEqual(expect.arrayContaining(paths));

/** Opens a page and waits until it, and what is always kept, is. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(own.address + url);
  await expectKept(page, "/", "/offline/", url);
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test("what was read can be read without a network, and says that it is a copy; the rest is told honestly", async ({
  page,
  context,
  site,
}) => {
  const story = storyFrom(site, "page");
  const other = site.archive.stories.find(({ url }) => url !== story.url);
  await read(page, story.url);
  await expect(page.getByText("没有网络")).toHaveCount(0);
  await context.setOffline(true);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline.main);
  await expect(page.getByText(/没有网络，这是 \d{4}年\d+月\d+日.* 保存的一页/)).toBeVisible();
  // Its own policy came with it: the inlined styles are in force.
  const paper = () => getComputedStyle(document.documentElement).getPropertyValue("--color-paper");
  expect(await page.evaluate(paper)).not.toBe("");
  await page.goto(`${own.address}/?from=home`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(site.content.site.name);

  const answer = await page.goto(own.address + (other?.url ?? ""));
  expect(answer?.status()).toBe(503);
  await expect(page.getByText("现在连不上网络，这一页没有保存过。")).toBeVisible();
  const list = page.locator("offline-shelf").getByRole("link");
  await expect(list.first()).toHaveAttribute("href", "/");
  await list.filter({ hasText: story.headline.main }).click();
  await expect(page).toHaveURL(own.address + story.url);

  await page.goto(`${own.address}/search/?q=x`);
  await expect(page.getByText("现在连不上网络，搜索要连上网络才能用。")).toBeVisible();
  expect(await kept(page)).not.toContain("/search/");
});

test("who is online sees what is published now, however much is kept; what is taken down is forgotten", async ({
  page,
  context,
  site,
}) => {
  const { url } = storyFrom(site, "page");
  await read(page, url);
  await page.goto(own.address);
  await own.edit("index.html", (html) => html.replace("<main", "<p>刚刚发布</p><main"));
  await page.goto(own.address);
  await expect(page.getByText("刚刚发布")).toBeVisible();
  // A server that answers, if only with an error, is a network that is there.
  await page.goto(`${own.address}/no-such-page/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");

  await own.takeDown(url);
  const answer = await page.goto(own.address + url);
  expect(answer?.status()).toBe(410);
  await expect.poll(() => kept(page)).not.toContain(url);
  await context.setOffline(true);
  await page.goto(own.address + url);
  await expect(page.getByText("这一页没有保存过")).toBeVisible();
  await page.goto(own.address);
  await expect(page.getByText("刚刚发布")).toBeVisible();
});

test("a new worker takes over and begins anew; that of a site that keeps nothing clears up and leaves", async ({
  page,
}) => {
  await read(page, "/about/");
  const [before] = await page.evaluate(() => caches.keys());
  await own.edit("sw.js", (script) => script.replace(/(?<=")[0-9a-f]{10}(?=")/, "0123456789"));
  await page.goto(`${own.address}/corrections/`);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["kept-0123456789"]);
  expect(before).not.toBe("kept-0123456789");
  await expectKept(page, "/offline/", "/corrections/");

  await own.withdrawWorker();
  await page.goto(`${own.address}/about/`);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => registrations(page)).toBe(0);
});

test("the reader may clear what is kept, and have nothing kept", async ({ page, site }) => {
  const { url, headline } = storyFrom(site, "page");
  await read(page, url);
  await page.getByRole("contentinfo").getByRole("link", { name: "离线阅读" }).click();
  const shelf = page.locator("offline-shelf");
  await expect(shelf.getByRole("link", { name: headline.main })).toHaveAttribute("href", url);
  await shelf.getByRole("button", { name: "清除" }).click();
  await expect(shelf.getByRole("status")).toHaveText("已清除。");
  await expect(shelf.getByRole("link")).toHaveCount(0);
  expect(await kept(page)).not.toContain(url);

  await shelf.getByRole("checkbox").uncheck();
  await expect(shelf.getByRole("status")).toHaveText("已全部删除，从现在起什么也不保存。");
  expect(await kept(page)).toEqual([]);
  await page.goto(own.address + url);
  await page.goto(`${own.address}/offline/`);
  await expect(shelf.getByRole("status")).toHaveText("现在什么也不保存。");
  expect(await registrations(page)).toBe(0);
  expect(await kept(page)).toEqual([]);

  await shelf.getByRole("checkbox").check();
  await expectKept(page, "/offline/");
});

test("a page that the browser fetched ahead is kept when it is read, not before", async ({ page, site }) => {
  await read(page, "/about/");
  await page.goto(own.address);
  const link = page.getByRole("main").getByRole("link").first();
  const url = (await link.getAttribute("href")) ?? "";
  expect(site.routes.map((route) => route.url)).toContain(url);
  const session = await page.context().newCDPSession(page);
  await session.send("Preload.enable");
  const ready = new Promise<void>((resolve) => {
    session.on("Preload.prefetchStatusUpdated", ({ status }) => status === "Ready" && resolve());
  });
  await link.hover();
  await ready;
  await page.waitForTimeout(300);
  expect(await kept(page)).not.toContain(url);
  await link.click();
  await expectKept(page, url);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says that nothing is kept", async ({ page }) => {
    await page.goto("/offline/");
    // Playwright finds no text in a noscript element itself.
    await expect(page.locator("noscript p")).toContainText("什么也不会保存");
    await expect(page.locator("offline-shelf")).toBeHidden();
  });
});

test("pages fade into one another, but for readers who want no motion", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("pagereveal", (event) => {
      sessionStorage.setItem("fades", String("viewTransition" in event && event.viewTransition !== null));
    });
  });
  const follow = async () => {
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: "关于" }).click();
    await expect(page).toHaveURL("/about/");
    return page.evaluate(() => sessionStorage.getItem("fades"));
  };
  expect(await follow()).toBe("true");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await follow()).toBe("false");
});
