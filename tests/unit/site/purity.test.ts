import { expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

/** Every URL of a site and all that its page is made of. */
async function pagesOf(files: Files): Promise<Map<string, string>> {
  const routes = routesOf(archiveOf(await contentOf(files), NOW));
  return new Map(routes.map((route) => [route.url, JSON.stringify(route.view())]));
}

const story = (title: string, date: string, section: string, name: string, body: string) =>
  markdown(
    [`title: ${title}`, `date: ${date}`, `section: ${section}`, `bylines: [{name: ${name}, role: reporter}]`],
    body,
  );

const OLD: Files = {
  "stories/a.md": story("甲地丰收", "2023-05-01", "rural", "高田", "样例文字，与甲乡有关，仅作测试之用。"),
  "stories/b.md": story("乙厂开工", "2024-06-21", "economy", "胡磊", "样例文字，与乙厂有关，仅作测试之用。"),
  "stories/c.md": story("甲地灌溉", "2024-06-22", "rural", "高田", "样例文字，与灌溉有关，仅作测试之用。"),
};
const NEW = {
  "stories/d.md": story("乙厂投产", "2024-06-23", "economy", "胡磊", "样例文字，与投产有关，仅作测试之用。"),
};

it("a new story changes its own lists, the way on from the day before, and no older story, year, section or person", async () => {
  const before = await pagesOf(OLD);
  const after = await pagesOf({ ...OLD, ...NEW });
  const touched = [...after].filter(([url, page]) => before.get(url) !== page).map(([url]) => url);
  expect([...before.keys()].filter((url) => !after.has(url))).toEqual([]);
  expect(touched.sort()).toMatchInlineSnapshot(`
    [
      "/",
      "/2024/",
      "/2024/06/",
      "/2024/06/22/",
      "/2024/06/23/",
      "/2024/06/23/d/",
      "/404.html",
      "/about/",
      "/archive/",
      "/atom.xml",
      "/feed.json",
      "/feed.xml",
      "/people/",
      "/people/hu-lei/",
      "/people/hu-lei/2024/",
      "/section/economy/",
      "/section/economy/2024-06/",
      "/section/economy/atom.xml",
      "/section/economy/feed.json",
      "/section/economy/feed.xml",
      "/sitemap.xml",
      "/sitemaps/2024-06.xml",
      "/sitemaps/pages.xml",
      "/today/06-23/",
    ]
  `);
});

it("the same content gives the same pages", async () => {
  expect(await pagesOf(OLD)).toEqual(await pagesOf(OLD));
});

it("a story that is dated later than now, or has expired, is nowhere", async () => {
  const files = {
    "stories/a.md": story("今日", "2024-06-22", "rural", "高田", "样例文字。"),
    "stories/b.md": story("明日", "2030-01-01", "rural", "高田", "样例文字。"),
    "stories/c.md": markdown(
      ["title: 旧闻", "date: 2024-06-01", "section: rural", "expires: 2025-01-01"],
      "样例文字。",
    ),
  };
  const pages = await pagesOf(files);
  // The page at an expired story's address says that it has expired.
  expect([...pages.keys()].filter((url) => /^\/\d{4}\/\d\d\/\d\d\/./.test(url))).toEqual([
    "/2024/06/22/a/",
    "/2024/06/01/c/",
  ]);
  expect(pages.get("/2024/06/01/c/")).toContain("已到期");
  expect([...pages.values()].filter((page) => page.includes("明日") || page.includes("旧闻"))).toEqual([]);
});

it("a site without a story still has its pages", async () => {
  const pages = await pagesOf({});
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining(["/", "/search/", "/about/", "/404.html", "/feed.xml", "/sitemap.xml"]),
  );
  expect([...pages.values()]).not.toContain("null");
});
