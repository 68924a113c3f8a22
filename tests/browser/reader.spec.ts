import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { speakSilently } from "./fake-speech";
import { settled } from "./settled";
import { expect, test } from "./test";

const STORY = "/2024/06/22/lvse-jiancai-chanyelian/";
const OWN = "/2026/11/24/cong-banmian-dao-wangye/";
const CITATION =
  "《聊城新闻》2024年6月22日第01版：《聊城绿色建材产业链成势见效》，https://news.example.cn/2024/06/22/lvse-jiancai-chanyelian/";

const tool = (page: Page, name: string) => page.locator("reader-tools").getByRole("button", { name });
const bar = (page: Page) => page.locator(".bar");
const status = (page: Page) => page.locator("reader-tools").getByRole("status");
const spoken = (page: Page) => page.evaluate(() => window.spoken);

/** Notes each shift of the layout that no reader asked for. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry)
          Object.assign(window, { shifts: Number(Reflect.get(window, "shifts")) + Number(entry.value) });
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifts = (page: Page) => page.evaluate(() => Reflect.get(window, "shifts"));

test.describe("tools of a story", () => {
  test("without JavaScript none of them is there, and the text is", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
    await page.goto(STORY);
    await expect(page.locator(".prose")).toContainText("6月20日");
    await expect(page.locator(".facts")).toContainText("约1,072字 · 3分钟");
    expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.close();
  });

  test("what the browser cannot do is not there", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.defineProperty(navigator, "share", { value: undefined });
      Reflect.deleteProperty(Navigator.prototype, "share");
      Reflect.deleteProperty(navigator, "share");
      Reflect.deleteProperty(window, "speechSynthesis");
    });
    await page.goto(STORY);
    await expect(page.locator("reader-tools:defined").getByRole("button")).toHaveText(["打印"]);
  });

  test("nothing moves when they come, on a phone without anything to say", async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(STORY);
    await settled(page);
    expect(await shifts(page)).toBe(0);
  });

  test("nothing moves when they come, with an old story's notice and a place to go back to", async ({
    page,
  }) => {
    await watchShifts(page);
    await page.addInitScript(speakSilently);
    await page.addInitScript((path) => localStorage.setItem("places", JSON.stringify([[path, 4]])), STORY);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 500 });
      await page.goto(STORY);
      await settled(page);
      await expect(page.getByRole("note")).toBeVisible();
      await expect(bar(page)).toContainText("上次读到第5段");
      await expect(tool(page, "朗读")).toBeVisible();
      expect(await shifts(page)).toBe(0);
    }
  });

  test("prints a clipping: the text and where it is from, in black on white", async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.reading = '{"theme":"dark"}';
      window.print = () => Object.assign(window, { printed: true });
    });
    await page.goto(STORY);
    await tool(page, "打印").click();
    expect(await page.evaluate(() => Reflect.get(window, "printed"))).toBe(true);
    await page.emulateMedia({ media: "print" });
    for (const shown of ["h1", ".kicker", ".facts p", ".prose", ".source", ".clipping"])
      await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.locator(".clipping")).toHaveText(CITATION);
    for (const hidden of [".nav", ".crumbs", "reader-tools", ".further", ".foot", ".source ol"])
      await expect(page.locator(hidden).first()).toBeHidden();
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
  });
});

test.describe("citing and sharing", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("copies how the paper is quoted, and the reference of GB/T 7714 with today's date", async ({
    page,
  }) => {
    await page.clock.setFixedTime("2027-03-04T05:06:07Z");
    await page.goto(STORY);
    await tool(page, "引用").click();
    await expect(status(page)).toHaveText("已复制");
    expect(await clipboard(page)).toBe(CITATION);
    await bar(page).getByRole("button", { name: "改用 GB/T 7714 格式" }).click();
    await expect
      .poll(() => clipboard(page))
      .toBe(
        "胡磊, 高田, 张迪, 等. 聊城绿色建材产业链成势见效[N/OL]. 聊城新闻, 2024-06-22(01)[2027-03-04]. https://news.example.cn/2024/06/22/lvse-jiancai-chanyelian/.",
      );
    await bar(page).getByRole("button", { name: "关闭" }).click();
    await expect(bar(page)).toHaveCount(0);
    await tool(page, "引用").click();
    for (const [name, file, part] of [
      ["RIS", "2024-06-22-lvse-jiancai-chanyelian.ris", "TY  - NEWS\r\nAU  - 胡磊\r\n"],
      ["BibTeX", "2024-06-22-lvse-jiancai-chanyelian.bib", "urldate = {2027-03-04}"],
      ["CSL-JSON", "2024-06-22-lvse-jiancai-chanyelian.json", '"type": "article-newspaper"'],
    ] as const) {
      const download = page.waitForEvent("download");
      await bar(page).getByRole("button", { name }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(file);
      expect(await readFile(await saved.path(), "utf8")).toContain(part);
    }
    await page.goto(OWN);
    await tool(page, "引用").click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^《聊城新闻》2026年11月24日：《一个版面怎样变成这个网站》，https:/);
  });

  test("shares with the system's own way, else copies the link", async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.plain) Object.defineProperty(navigator, "share", { value: undefined });
      else
        Object.defineProperty(navigator, "share", {
          value: async (data: ShareData) => Object.assign(window, { shared: data.url }),
        });
    });
    const canonical = "https://news.example.cn/2024/06/22/lvse-jiancai-chanyelian/";
    await page.goto(STORY);
    await tool(page, "分享").click();
    expect(await page.evaluate(() => Reflect.get(window, "shared"))).toBe(canonical);
    await page.evaluate(() => sessionStorage.setItem("plain", "1"));
    await page.reload();
    await tool(page, "分享").click();
    await expect(status(page)).toHaveText("已复制");
    expect(await clipboard(page)).toBe(canonical);
  });
});

test("reads aloud: headline, byline, paragraphs; pauses, goes on, jumps, at a speed that is remembered", async ({
  page,
}) => {
  await page.addInitScript(speakSilently);
  await page.goto(STORY);
  const marked = page.locator(".spoken");
  const paragraphs = page.locator(".prose p");
  await tool(page, "朗读").click();
  await expect(marked).toHaveText("聊城绿色建材产业链成势见效");
  await expect(status(page)).toHaveText("朗读中");
  expect(await spoken(page)).toEqual(["zh 1 聊城绿色建材产业链成势见效"]);
  await page.evaluate(() => window.finishSpeaking());
  // What is only for the eye is not said.
  expect((await spoken(page)).at(-1)).toMatch(/^zh 1 本报记者.*穆瑞向2024年6月22日$/);
  await page.evaluate(() => window.finishSpeaking());
  await expect(marked).toHaveText((await paragraphs.first().textContent()) ?? "");
  await expect(marked).toBeInViewport();
  const first = (await spoken(page)).at(-1) ?? "";
  expect(first.length).toBeLessThan(70);

  // The reader's focus is on the pause.
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("已暂停");
  expect((await spoken(page)).at(-1)).toBe("×");
  await bar(page).getByRole("button", { name: "继续" }).click();
  expect((await spoken(page)).at(-1)).toBe(first);

  await bar(page).getByLabel("语速").selectOption("1.5");
  expect((await spoken(page)).at(-1)).toBe(first.replace("zh 1 ", "zh 1.5 "));
  // The second stretch of the same paragraph.
  await page.evaluate(() => window.finishSpeaking());
  await expect(marked).toHaveText((await paragraphs.first().textContent()) ?? "");

  await bar(page).getByRole("button", { name: "下一段" }).click();
  await expect(marked).toHaveText((await paragraphs.nth(1).textContent()) ?? "");
  await bar(page).getByRole("button", { name: "上一段" }).click();
  await expect(marked).toHaveText((await paragraphs.first().textContent()) ?? "");
  await paragraphs.nth(2).click({ position: { x: 5, y: 5 } });
  await expect(marked).toHaveText((await paragraphs.nth(2).textContent()) ?? "");

  await bar(page).getByRole("button", { name: "停止" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(marked).toHaveCount(0);
  await expect(tool(page, "朗读")).toBeFocused();
  await page.reload();
  await tool(page, "朗读").click();
  expect((await spoken(page))[0]).toBe("zh 1.5 聊城绿色建材产业链成势见效");
  await expect(bar(page).getByLabel("语速")).toHaveValue("1.5");
  // The end of the story is the end of reading.
  await page.evaluate(() => {
    for (let count = 0; count < 500; count++) window.finishSpeaking();
  });
  await expect(bar(page)).toHaveCount(0);
});

test("reading aloud waits for a Chinese voice, which some browsers find late", async ({ page }) => {
  await page.addInitScript(() => {
    const speech = {
      getVoices: () => Reflect.get(window, "voices") ?? [],
      onvoiceschanged: null,
      cancel: () => {},
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
  });
  await page.goto(STORY);
  await expect(tool(page, "引用")).toBeVisible();
  await expect(page.locator("reader-tools button").first()).toBeHidden();
  await page.evaluate(() => {
    Object.assign(window, { voices: [{ lang: "zh-CN" }] });
    speechSynthesis.onvoiceschanged?.(new Event("voiceschanged"));
  });
  await expect(tool(page, "朗读")).toBeVisible();
});

test("goes on where the reader left a long story, until it was read to its end", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(STORY);
  await page.locator("reader-tools:defined").waitFor();
  const sixth = page.locator(".prose p").nth(5);
  await sixth.evaluate((element) => element.scrollIntoView());
  await page.goto("/");
  await page.goto(STORY);
  await expect(status(page)).toHaveText("上次读到第6段");
  await expect(sixth).not.toBeInViewport();
  await bar(page).getByRole("button", { name: "接着读" }).click();
  await expect(sixth).toBeInViewport();
  await expect(bar(page)).toHaveCount(0);
  await page
    .locator(".clipping")
    .evaluate((element) => element.parentElement?.scrollIntoView({ block: "end" }));
  await page.goto("/");
  await page.goto(STORY);
  await page.locator("reader-tools:defined").waitFor();
  await expect(bar(page)).toHaveCount(0);
});

for (const [now, notice] of [
  ["2025-06-21T12:00:00+08:00", null],
  ["2025-06-22T12:00:00+08:00", "这是1年前的报道"],
  ["2034-12-31T12:00:00+08:00", "这是10年前的报道"],
] as const)
  test(`in ${now.slice(0, 10)} a story of June 2024 says: ${notice}`, async ({ page }) => {
    await page.clock.setFixedTime(now);
    await page.goto(STORY);
    await page.locator("reader-tools:defined").waitFor();
    await expect(page.getByRole("note")).toHaveText(notice ? [notice] : []);
  });

/** What a page looks like at its first paint: the root's data and colours before the body is there. */
const watchFirst = (context: BrowserContext) =>
  context.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { first: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true });
  });

test.describe("settings", () => {
  const choose = async (page: Page, name: string) => {
    await page.getByRole("button", { name: "阅读设置" }).click();
    await page.getByRole("radio", { name, exact: true }).check({ force: true });
    await page.keyboard.press("Escape");
  };
  const root = (page: Page) =>
    page.evaluate(() => {
      const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
      return { fontSize, backgroundColor };
    });

  test("are on every page before its first paint, and in the tabs that are open", async ({
    page,
    context,
  }) => {
    await watchFirst(context);
    const other = await context.newPage();
    await other.goto("/about/");
    await page.goto(STORY);
    expect(await root(page)).toEqual({ fontSize: "16px", backgroundColor: "rgb(251, 250, 246)" });
    await choose(page, "大");
    await choose(page, "深色");
    await choose(page, "宋体");
    const dark = { fontSize: "20px", backgroundColor: "rgb(22, 22, 20)" };
    expect(await root(page)).toEqual(dark);
    await expect(page.locator(".prose")).toHaveCSS("font-family", /Song|Serif/);
    await expect.poll(() => root(other)).toEqual(dark);
    for (const url of ["/", "/search/", "/paper/", OWN]) {
      await page.goto(url);
      expect(await page.evaluate(() => Reflect.get(window, "first"))).toMatchObject({
        js: "",
        size: "large",
        theme: "dark",
        face: "song",
      });
      expect(await root(page)).toEqual(dark);
      const frame = page.locator("meta[name=theme-color]");
      expect(await frame.evaluateAll((metas) => metas.map((meta) => meta.getAttribute("media")))).toEqual([
        "not all",
        "all",
      ]);
    }
    await choose(page, "自动");
    await expect.poll(async () => (await root(other)).backgroundColor).toBe("rgb(251, 250, 246)");
  });

  test("light by choice is light in a dark system", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/");
    await choose(page, "浅色");
    expect((await root(page)).backgroundColor).toBe("rgb(251, 250, 246)");
  });

  test("hold on the page where storage is blocked, and nothing breaks", async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
    await page.goto(STORY);
    await choose(page, "大");
    expect((await root(page)).fontSize).toBe("20px");
    await expect(tool(page, "打印")).toBeVisible();
    await page.goto("/");
    expect((await root(page)).fontSize).toBe("16px");
    expect(errors).toEqual([]);
  });

  test("are worked by keyboard, and the focus comes back", async ({ page }) => {
    await page.goto("/");
    const button = page.getByRole("button", { name: "阅读设置" });
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Tab");
    const size = page.getByRole("group", { name: "字号" });
    await expect(size.getByRole("radio", { name: "中" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(size.getByRole("radio", { name: "大", exact: true })).toBeChecked();
    expect((await root(page)).fontSize).toBe("20px");
    await page.keyboard.press("Escape");
    await expect(size).toBeHidden();
    await expect(button).toBeFocused();
    await button.click();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(size).toBeHidden();
  });
});

test.describe("keys", () => {
  const ready = (page: Page) => page.locator("site-settings:defined").waitFor();

  test("/ leads to the search box, from any page", async ({ page }) => {
    await page.goto(STORY);
    await ready(page);
    await page.keyboard.press("/");
    await expect(page).toHaveURL("/search/#search-q");
    const box = page.getByRole("main").getByRole("searchbox").first();
    await expect(box).toBeFocused();
    await page.keyboard.type("a/j?k");
    await expect(box).toHaveValue("a/j?k");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("j and k go from headline to headline", async ({ page }) => {
    await page.goto("/2024/06/22/");
    await ready(page);
    const headlines = page.locator(".teaser h3 a");
    await page.keyboard.press("j");
    await expect(headlines.first()).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(headlines.nth(2)).toBeFocused();
    await page.keyboard.press("k");
    await expect(headlines.nth(1)).toBeFocused();
    await expect(headlines.nth(1)).toBeInViewport();
  });

  test("on a story's page j and k lead to its neighbours, where the page names them", async ({ page }) => {
    await page.route(`**${STORY}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "</article>",
        `<a rel="next" href="${OWN}">下一篇</a></article>`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(STORY);
    await ready(page);
    await page.keyboard.press("k");
    await expect(page).toHaveURL(STORY);
    await page.keyboard.press("j");
    await expect(page).toHaveURL(OWN);
  });

  test("? explains them; with a modifier, while an input method composes, or turned off they do nothing", async ({
    page,
  }) => {
    await page.goto(STORY);
    await ready(page);
    const help = page.getByRole("dialog", { name: "快捷键" });
    await page.keyboard.press("Control+/");
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "?", isComposing: true, bubbles: true }),
      ),
    );
    await expect(help).toHaveCount(0);
    await page.keyboard.press("?");
    await expect(help).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    await page.getByRole("button", { name: "阅读设置" }).click();
    await page
      .getByRole("group", { name: "快捷键" })
      .getByRole("radio", { name: "关" })
      .check({ force: true });
    await page.keyboard.press("Escape");
    for (const key of ["?", "/"]) await page.keyboard.press(key);
    await expect(help).toHaveCount(0);
    await expect(page).toHaveURL(STORY);
  });
});
