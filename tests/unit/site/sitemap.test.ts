import { describe, expect, it } from "vitest";
import { renderSitemap } from "@/components/machine/sitemap";
import { nextDue } from "@/lib/publish/plan/plan";
import type { Content } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import type { SitemapView } from "@/lib/site/pages/sitemap";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, markdown, PAGE_FIELDS } from "../folder";
import { fullContent, NOW } from "../full-content";
import { faultsOf } from "../valid-xml";

const SITE = "https://news.example.cn";
const TEXT = "样例文字，只供测试之用，没有别的意思。";

/** The files of the sitemap of some content at a moment, by address. */
function sitemaps(content: Content, now: string): Map<string, SitemapView["entries"]> {
  const found = new Map<string, SitemapView["entries"]>();
  for (const { url, view } of routesOf(archiveOf(content, now))) {
    const shown = view();
    if (shown?.kind === "sitemap") found.set(url, shown.entries);
  }
  return found;
}

const newsOf = (content: Content, now: string) => {
  const entries = sitemaps(content, now).get("/sitemaps/news.xml");
  if (entries?.kind !== "news") throw new Error("No news sitemap");
  return entries.urls;
};

const lastmods = (content: Content, now: string, part: string) => {
  const entries = sitemaps(content, now).get(part);
  if (entries?.kind === "index")
    return Object.fromEntries(entries.parts.map(({ url, lastmod }) => [url.slice(SITE.length), lastmod]));
  if (entries?.kind !== "urls") throw new Error(`No sitemap ${part}`);
  return Object.fromEntries(entries.urls.map(({ url, lastmod }) => [url.slice(SITE.length), lastmod]));
};

const story = (date: string, ...more: string[]) =>
  markdown([`title: 标题 & <${date}>`, `date: ${date}`, "section: rural", ...more], TEXT);

const STORIES: Files = {
  "stories/a.md": story("2024-06-20"),
  "stories/b.md": story("2024-06-22T09:30:00+08:00"),
  "stories/c.md": story("2024-06-22"),
  "stories/d.md": story("2024-06-23", "places: [chiping]"),
  "stories/e.md": story("2010-01-02"),
};

/** The same, one story being a notice, as only printed pages have them. */
async function withNotice(): Promise<Content> {
  const content = await contentOf(STORIES);
  const stories = content.stories.map((each) =>
    each.slug === "c" ? { ...each, kind: "notice" as const } : each,
  );
  return { ...content, stories };
}

describe("the news sitemap", () => {
  it("has the stories of the last two days, no notices, and nothing old, whenever it came", async () => {
    const content = await withNotice();
    expect(newsOf(content, "2024-06-23T10:00:00+08:00")).toEqual([
      {
        url: `${SITE}/2024/06/23/d/`,
        published: "2024-06-23T00:00:00+08:00",
        title: "标题 & <2024-06-23>",
        images: [],
      },
      {
        url: `${SITE}/2024/06/22/b/`,
        published: "2024-06-22T09:30:00+08:00",
        title: "标题 & <2024-06-22T09:30:00+08:00>",
        images: [],
      },
    ]);
  });

  it("says when it changes next: a publish is due then", async () => {
    const content = await withNotice();
    const urls = (now: string) => newsOf(content, now).map(({ url }) => url.slice(SITE.length));
    const before = "2024-06-23T10:00:00+08:00";
    expect(nextDue(content, before)).toBe("2024-06-24T01:30:00.000Z");
    expect(urls("2024-06-24T09:29:59+08:00")).toEqual(urls(before));
    expect(urls("2024-06-24T09:30:00+08:00")).toEqual(["/2024/06/23/d/"]);
    expect(nextDue(content, "2024-06-24T09:30:00+08:00")).toBe("2024-06-24T16:00:00.000Z");
    expect(urls("2024-06-25T00:00:00+08:00")).toEqual([]);
    expect(nextDue(content, "2024-06-25T00:00:00+08:00")).toBeNull();
  });

  it("keeps what appeared later on a day when what was printed that day is over", async () => {
    const content = await contentOf({
      "pages/a.md": markdown(
        [...PAGE_FIELDS, "stories:", "  - {starts: 大桥合龙, slug: daqiao, section: rural}"],
        "# 大桥合龙\n\n□记者 张样例\n\n大桥昨天合龙，通车以后过河只要十分钟。\n",
      ),
      "stories/wan.md": story("2024-06-22T20:00:00+08:00"),
    });
    const urls = (now: string) => newsOf(content, now).map(({ url }) => url.slice(SITE.length));
    expect(urls("2024-06-23T23:59:59+08:00")).toEqual(["/2024/06/22/daqiao/", "/2024/06/22/wan/"]);
    expect(urls("2024-06-24T00:00:00+08:00")).toEqual(["/2024/06/22/wan/"]);
    expect(urls("2024-06-24T20:00:00+08:00")).toEqual([]);
  });

  it("stands in the index while there is news, and is there without", async () => {
    const content = await contentOf(STORIES);
    expect(lastmods(content, "2024-06-23T10:00:00+08:00", "/sitemap.xml")).toEqual({
      "/sitemaps/news.xml": "2024-06-23",
      "/sitemaps/pages.xml": "2024-06-23",
      "/sitemaps/2024-06.xml": "2024-06-23",
      "/sitemaps/2010-01.xml": "2010-01-02",
    });
    const later = "2024-07-01T00:00:00+08:00";
    expect(Object.keys(lastmods(content, later, "/sitemap.xml"))).not.toContain("/sitemaps/news.xml");
    expect(newsOf(content, later)).toEqual([]);
  });

  it("has at most a thousand stories", async () => {
    const content = await contentOf(STORIES);
    const [first] = content.stories;
    if (!first) throw new Error("No story");
    const many = Array.from({ length: 1001 }, (_, index) => ({ ...first, url: `/2024/06/23/${index}/` }));
    expect(newsOf({ ...content, stories: many }, "2024-06-23T10:00:00+08:00").length).toBe(1000);
  });
});

describe("the time of the last change", () => {
  it("is that of the list's newest, changed or new, with the time where it is written", async () => {
    const now = "2024-08-01T00:00:00+08:00";
    const files = {
      ...STORIES,
      "stories/a.md": story("2024-06-20", "corrections: [{date: 2024-07-05, text: 数字有误}]"),
      "stories/b.md": story("2024-06-22T09:30:00+08:00", "corrections: [{date: 2024-06-22, text: 数字有误}]"),
    };
    const content = await contentOf(files);
    expect(lastmods(content, now, "/sitemaps/2024-06.xml")).toEqual({
      "/2024/06/23/d/": "2024-06-23",
      "/2024/06/22/b/": "2024-06-22T09:30:00+08:00",
      "/2024/06/22/c/": "2024-06-22",
      "/2024/06/20/a/": "2024-07-05",
      "/2024/06/23/": "2024-06-23",
      "/2024/06/22/": "2024-06-22T09:30:00+08:00",
      "/2024/06/20/": "2024-07-05",
      "/2024/06/": "2024-07-05",
    });
    expect(lastmods(content, now, "/sitemaps/pages.xml")).toMatchObject({
      "/": "2024-07-05",
      "/2024/": "2024-07-05",
      "/2010/": "2010-01-02",
      "/section/rural/": "2024-07-05",
      "/section/rural/2010-01/": "2010-01-02",
      "/corrections/": "2024-07-05",
      "/about/": null,
    });
  });

  it("stays what it was where nothing of a page has changed", async () => {
    const now = "2024-08-01T00:00:00+08:00";
    const before = await contentOf(STORIES);
    const after = await contentOf({ ...STORIES, "stories/f.md": story("2024-07-02") });
    const part = "/sitemaps/2024-06.xml";
    expect(lastmods(after, now, part)).toEqual(lastmods(before, now, part));
    expect(lastmods(after, now, "/sitemap.xml")[part]).toBe(lastmods(before, now, "/sitemap.xml")[part]);
  });
});

describe("by the schemas", () => {
  it("every sitemap is valid, also one with marks that XML keeps for itself", async () => {
    for (const [content, now] of [
      [await contentOf(STORIES), "2024-06-23T10:00:00+08:00"],
      [await fullContent(), NOW],
    ] as const)
      for (const [url, entries] of sitemaps(content, now)) {
        // A list without an entry is none: no index names it.
        if (entries.kind === "news" && entries.urls.length === 0) continue;
        expect(await faultsOf(renderSitemap({ kind: "sitemap", entries }), "sitemap.xsd"), url).toEqual([]);
      }
  });

  it("a fault would be found", async () => {
    const entries = {
      kind: "news",
      paper: "",
      urls: [{ url: SITE, published: "昨天", title: "", images: [] }],
    } as const;
    const faults = await faultsOf(
      renderSitemap({
        kind: "sitemap",
        entries: { ...entries, urls: [...entries.urls].map((url) => ({ ...url, images: [] })) },
      }),
      "sitemap.xsd",
    );
    expect(faults.length).toBeGreaterThanOrEqual(3);
  });

  it("a story's own pictures stand beside its address", async () => {
    const content = await fullContent();
    const shown = [...sitemaps(content, NOW).values()].flatMap((entries) =>
      entries.kind === "urls" ? entries.urls : [],
    );
    for (const { url, pictures, textPictures } of archiveOf(content, NOW).stories) {
      const entry = shown.find((each) => each.url === SITE + url);
      expect(entry?.images.length, url).toBe(
        new Set([...pictures, ...textPictures].map(({ src }) => src)).size,
      );
      for (const image of entry?.images ?? [])
        expect(image).toMatch(/^https:\/\/news\.example\.cn\/(?:pictures|media)\//);
    }
  });
});
