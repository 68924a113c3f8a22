import type { Page } from "@playwright/test";
import { STORY, urlOf } from "../site/site";
import { watchPolicy } from "./policy-watch";
import { expect, test } from "./test";

/** That it forbids nothing which a page needs, each page type's own test says: pages.spec.ts. */

/** Puts markup at the end of a page's body on its way to the browser; its headers stay. */
const inject = (page: Page, path: string, markup: string) =>
  page.route(path, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</body>", `${markup}</body>`) });
  });

const INJECTED: [name: string, markup: string, directive: string][] = [
  ["an inline script", "<script>window.injected = 1</script>", "script-src-elem"],
  ["a handler", '<img src="/icon.png" alt="" onload="window.injected = 1">', "script-src-attr"],
  ["a script from elsewhere", '<script src="https://evil.example/a.js"></script>', "script-src-elem"],
  ["a script among editors' files", '<script src="/media/evil.js"></script>', "script-src-elem"],
  ["other speculation rules", '<script type="speculationrules">{"prefetch":[]}</script>', "script-src-elem"],
  ["an inline style", "<style>body{background:rgb(1,2,3)!important}</style>", "style-src-elem"],
  ["a style attribute", '<p style="color:red">x</p>', "style-src-attr"],
  ["a picture from elsewhere", '<img src="https://evil.example/a.png" alt="">', "img-src"],
  ["a frame", '<iframe src="/"></iframe>', "frame-src"],
  ["an object", '<object data="/icon.svg"></object>', "object-src"],
  ["another base", '<base href="https://evil.example/">', "base-uri"],
];

for (const [name, markup, directive] of INJECTED) {
  test(`what was put into a page is blocked: ${name}`, async ({ page, site }) => {
    const url = urlOf(site, STORY);
    const violations = await watchPolicy(page);
    await inject(page, `**${url}`, markup);
    await page.goto(url);
    await expect.poll(async () => (await violations()).map((each) => each.directive)).toContain(directive);
    expect(await page.evaluate(() => "injected" in window)).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      "rgb(1, 2, 3)",
    );
  });
}

test("no page may run WebAssembly, or ask anybody else", async ({ page, site }) => {
  // An empty module: magic number and version.
  const attempts = () =>
    page.evaluate(async () => ({
      wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => true,
        () => false,
      ),
      own: await fetch("/robots.txt").then(
        () => true,
        () => false,
      ),
      // Where nothing listens: only the policy's report tells that nobody was asked.
      other: await new Promise((resolve) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective), {
          once: true,
        });
        fetch("http://127.0.0.1:9/").catch(() => {});
      }),
    }));
  await page.goto(urlOf(site, STORY));
  expect(await attempts()).toEqual({ wasm: false, own: true, other: "connect-src" });
  await page.goto("/search/");
  expect(await attempts()).toEqual({ wasm: false, own: true, other: "connect-src" });
});

test("the search engine's form may be sent, also where Bing sends readers on to its Chinese address", async ({
  page,
}) => {
  await page.route("**/search-index/**", (route) => route.abort());
  await page.route("https://*.bing.com/**", (route) =>
    new URL(route.request().url()).hostname === "www.bing.com"
      ? route.fulfill({ status: 302, headers: { location: "https://cn.bing.com/search?q=x" } })
      : route.fulfill({ contentType: "text/html; charset=utf-8", body: "<title>必应</title>" }),
  );
  await page.goto("/search/?q=砝码");
  // A policy that forbids it stops the form before this is asked for.
  const onward = page.waitForRequest((request) => new URL(request.url()).hostname === "cn.bing.com");
  await page.locator("form.search-outside").getByRole("button").click();
  await onward;
});

test("a form that leads elsewhere may not", async ({ page, site }) => {
  const url = urlOf(site, STORY);
  await inject(page, `**${url}`, '<form action="https://www.bing.com/search"><button>走</button></form>');
  await page.goto(url);
  const complaint = page.waitForEvent("console", (message) => message.text().includes("form-action 'self'"));
  await page.getByRole("button", { name: "走" }).click({ noWaitAfter: true });
  expect((await complaint).type()).toBe("error");
  expect(new URL(page.url()).pathname).toBe(url);
});

test("the speculation rules are in force: a link that is pointed at is fetched ahead", async ({
  page,
  site,
}) => {
  const ahead: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send("Preload.enable");
  session.on("Preload.prefetchStatusUpdated", ({ prefetchUrl }) => ahead.push(new URL(prefetchUrl).pathname));
  await page.goto("/");
  // A feed is no page.
  await page.getByRole("contentinfo").getByRole("link", { name: "RSS" }).hover();
  await page.waitForTimeout(500);
  const link = page.getByRole("main").getByRole("link").first();
  const target = await link.getAttribute("href");
  await link.hover();
  await expect.poll(() => ahead).toContain(target);
  expect(ahead).not.toContain("/feed.xml");
  expect(site.routes.map(({ url }) => url)).toContain(target);
});

test("what later pages will need is not denied: sharing, the clipboard, speech", async ({ page }) => {
  await page.goto("/");
  const allowed = await page.evaluate(() => {
    type Policy = { features(): string[]; allowsFeature(name: string): boolean };
    const { featurePolicy } = document as Document & { featurePolicy: Policy };
    const known = new Set(featurePolicy.features());
    // Not every system can share.
    return ["clipboard-write", "camera", "geolocation", ...(known.has("web-share") ? ["web-share"] : [])].map(
      (name) => [name, featurePolicy.allowsFeature(name)] as const,
    );
  });
  const denied = allowed.filter(([, isAllowed]) => !isAllowed).map(([name]) => name);
  expect(denied).toEqual(["camera", "geolocation"]);
  expect(await page.evaluate(() => typeof speechSynthesis.speak)).toBe("function");
});
