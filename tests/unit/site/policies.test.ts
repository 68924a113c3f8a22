import { describe, expect, it } from "vitest";
import { renderIndexNowKey } from "@/components/machine/index-now-key";
import { renderLicence } from "@/components/machine/licence";
import { renderOpenSearch } from "@/components/machine/open-search";
import { renderRobots } from "@/components/machine/robots";
import { renderSecurity } from "@/components/machine/security";
import { fileKindOf } from "@/lib/publish/hosting/file-kinds";
import { isOwnFile } from "@/lib/publish/hosting/own-files";
import { nextDue } from "@/lib/publish/plan/plan";
import type { Content } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import type { ViewKind, ViewOf } from "@/lib/site/routes/views";
import { contentOf, load, reportOf, story } from "../folder";
import { fullContent, NOW } from "../full-content";
import { faultsOf } from "../valid-xml";

const SITE = `name: 小城新闻
url: https://news.example.cn
description: 本地新闻
sections: [{id: rural, name: 三农}]
`;

const site = (...lines: string[]) =>
  contentOf({ "site.yml": `${SITE}${lines.join("\n")}\n`, "stories/a.md": story("正文。") });

function viewOf<Kind extends ViewKind>(content: Content, kind: Kind, now = NOW): ViewOf<Kind> | null {
  for (const { view } of routesOf(archiveOf(content, now))) {
    const shown = view();
    if (shown && isKind(shown, kind)) return shown;
  }
  return null;
}
const isKind = <Kind extends ViewKind>(view: { kind: ViewKind }, kind: Kind): view is ViewOf<Kind> =>
  view.kind === kind;

const robotsOf = (content: Content): string => {
  const view = viewOf(content, "robots");
  if (!view) throw new Error("no robots.txt");
  return renderRobots(view);
};

/** Whether a crawler may read a page, by RFC 9309: of the groups those that name it, else those of all. */
function mayRead(robots: string, crawler: string): boolean {
  const groups = robots.split(/\n\n+/).map((group) => group.split("\n"));
  const naming = (name: string) =>
    groups.filter((lines) =>
      lines.some((line) => line.toLowerCase() === `user-agent: ${name.toLowerCase()}`),
    );
  const own = naming(crawler);
  const rules = (own.length > 0 ? own : naming("*")).flat();
  return !rules.includes("Disallow: /");
}

const SEARCH = [
  "Googlebot",
  "Bingbot",
  "Baiduspider",
  "Bytespider",
  "Sogou web spider",
  "360Spider",
  "OAI-SearchBot",
  "Applebot",
];

describe("the key of IndexNow", () => {
  it.each([
    ["indexnow: true", "indexnow-news-example-cn"],
    ["indexnow: 0123456789abcdef", "0123456789abcdef"],
  ])("with %s is %s", async (line, key) => {
    const view = viewOf(await site(line), "indexNowKey");
    expect(view && renderIndexNowKey(view)).toBe(key);
  });

  it("is not there where search engines are not told", async () => {
    expect(viewOf(await site(), "indexNowKey")).toBeNull();
    expect(viewOf(await site("indexnow: false"), "indexNowKey")).toBeNull();
  });
});

describe("robots.txt", () => {
  it("lets everybody in where nothing is said", async () => {
    const robots = robotsOf(await site());
    for (const crawler of [...SEARCH, "GPTBot", "CCBot"])
      expect(mayRead(robots, crawler), crawler).toBe(true);
    expect(robots).toBe("User-agent: *\nAllow: /\n\nSitemap: https://news.example.cn/sitemap.xml\n");
  });

  it("asks those who train models to keep away, and no search crawler", async () => {
    const robots = robotsOf(await site("robots: {training: disallow}"));
    for (const crawler of ["GPTBot", "ClaudeBot", "Google-Extended", "CCBot", "PanguBot"])
      expect(mayRead(robots, crawler), crawler).toBe(false);
    for (const crawler of SEARCH) expect(mayRead(robots, crawler), crawler).toBe(true);
    expect(robots).toContain("License: https://news.example.cn/license.xml\nSitemap: ");
  });
});

describe("the terms for programs", () => {
  it("are valid RSL, and say what site.yml says", async () => {
    for (const lines of [
      ["robots: {training: disallow}"],
      ["robots: {training: allow}", "copyrightHolder: 甲 & 乙报社"],
      ["robots: {training: allow}", "license: https://creativecommons.org/licenses/by/4.0/"],
    ]) {
      const view = viewOf(await site(...lines), "licence");
      if (!view) throw new Error("no terms");
      expect(await faultsOf(renderLicence(view), "rsl.xsd"), lines.join()).toEqual([]);
    }
    const view = viewOf(await site("robots: {training: disallow}"), "licence");
    expect(view && renderLicence(view)).toContain(
      '<license>\n<prohibits type="usage">ai-train</prohibits>\n</license>',
    );
    const open = viewOf(await site("robots: {training: allow}"), "licence");
    expect(open && renderLicence(open)).toContain(
      '<license>\n<permits type="usage">all</permits>\n</license>',
    );
    expect(viewOf(await site(), "licence")).toBeNull();
    // What it does not say of training nobody says in its place.
    expect(viewOf(await site("license: https://creativecommons.org/licenses/by/4.0/"), "licence")).toBeNull();
    expect(fileKindOf("/license.xml").type).toBe("application/rsl+xml; charset=utf-8");
  });

  it("stand in the head of pages, where there are some", async () => {
    const content = await site(
      "license: https://news.example.cn/shiyong.html",
      "robots: {training: disallow}",
    );
    const links = (kind: "story" | "front") =>
      viewOf(content, kind)?.meta.links.map(({ rel, url }) => `${rel} ${url}`);
    expect(links("story")).toEqual(["license https://news.example.cn/shiyong.html"]);
    expect(links("front")).toEqual([
      "license https://news.example.cn/shiyong.html",
      "search /opensearch.xml",
      "license /license.xml",
    ]);
    expect(viewOf(await site(), "story")?.meta.links).toEqual([]);
  });
});

it("the address bar learns how to search the site", async () => {
  const view = viewOf(await site("shortName: 名字特别长而且超过了十六个字的短站名呀"), "openSearch");
  if (!view) throw new Error("no description");
  expect(await faultsOf(renderOpenSearch(view), "opensearch.xsd")).toEqual([]);
  expect(view.template).toBe("https://news.example.cn/search/?q={searchTerms}");
});

describe("security.txt", () => {
  it("is there where somebody is to be told, and holds for at most a year", async () => {
    expect(viewOf(await site(), "security")).toBeNull();
    const content = await site("security: anquan@news.example.cn");
    for (const now of [
      "2026-01-01T00:00:00+08:00",
      "2026-06-30T23:59:59+08:00",
      "2026-07-01T00:00:00+08:00",
      "2026-12-31T23:59:59+08:00",
    ]) {
      const view = viewOf(content, "security", now);
      const ahead = Date.parse(view?.expires ?? "") - Date.parse(now);
      expect(ahead).toBeGreaterThan(180 * 86_400_000);
      expect(ahead).toBeLessThanOrEqual(365 * 86_400_000);
    }
    const view = viewOf(content, "security", "2026-03-01T00:00:00+08:00");
    expect(view && renderSecurity(view)).toBe(
      "Contact: mailto:anquan@news.example.cn\nExpires: 2027-01-01T00:00:00+08:00\nPreferred-Languages: zh\n" +
        "Canonical: https://news.example.cn/.well-known/security.txt\n",
    );
  });

  it("is said anew twice a year: a publish is due then", async () => {
    const content = await site("security: https://news.example.cn/anquan/");
    expect(nextDue(content, "2026-03-01T00:00:00+08:00")).toBe("2026-06-30T16:00:00.000Z");
    expect(nextDue(content, "2026-07-01T00:00:00+08:00")).toBe("2026-12-31T16:00:00.000Z");
    expect(nextDue(await site(), "2026-03-01T00:00:00+08:00")).toBeNull();
  });

  it("is the only file of its folder that is ours", () => {
    expect(isOwnFile(".well-known/security.txt")).toBe(true);
    expect(isOwnFile(".well-known/acme-challenge/a")).toBe(false);
  });
});

it("Baidu's moments stand in stories, in its own form, where they are wanted", async () => {
  const content = await fullContent();
  for (const { view } of routesOf(archiveOf(content, NOW))) {
    const shown = view();
    if (shown?.kind === "story")
      expect(shown.meta.baidu).toMatchObject({
        "@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
        pubDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
        upDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      });
  }
  expect(viewOf(await site(), "story")?.meta.baidu).toBeNull();
});

it("says what is wrong with these fields, and how they are written", async () => {
  const lines = [
    "robots: {training: no}",
    "security: 张三",
    "issn: 1234-5678",
    "license: 版权所有",
    "sameAs: [weibo]",
  ];
  expect((await load({ "site.yml": SITE + lines.join("\n") })).content).toBeNull();
  expect(await reportOf({ "site.yml": `${SITE}${lines.join("\n")}\n` })).toMatchInlineSnapshot(`
    "content/site.yml:5:20 错误 模型训练 training 的“no”不对，应是 allow 或 disallow [invalid-training]
        → 写成 training: disallow
    content/site.yml:6:11 错误 安全问题的联系方式 security 的“张三”不对，应是邮箱，或 https:// 开头的网址 [invalid-security]
        → 写成 security: anquan@example.cn
    content/site.yml:7:7 错误 国际标准连续出版物号 issn 的“1234-5678”不对，应是ISSN 的八位号码，末位是校验位 [invalid-issn]
        → 写成 issn: 0317-8471
    content/site.yml:8:10 错误 使用许可的网址 license 的“版权所有”不对，应是 https:// 或 http:// 开头的网址 [invalid-license]
        → 写成 license: https://www.example.cn/shiyong.html
    content/site.yml:9:10 错误 报社在别处的主页 sameAs 的“weibo”不对，应是 https:// 或 http:// 开头的网址的列表 [invalid-sameAs]
        → 写成 sameAs: [https://weibo.com/主页]
    5 个错误，0 个提醒"
  `);
});
