import { describe, expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { EMPTY_MANIFEST, type Manifest } from "@/lib/publish/manifest/manifest";
import { checkPermalinks } from "@/lib/publish/permalinks";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, story } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

async function check(urls: readonly string[], files: Files, more: Partial<Manifest> = {}) {
  const routes = routesOf(archiveOf(await contentOf(files), NOW));
  const pages = Object.fromEntries(
    urls.map((url): [string, [string, number, string]] => [url, ["x", 1, "x"]]),
  );
  return checkPermalinks(
    { ...EMPTY_MANIFEST, ...more, pages },
    routes,
    new Map([["/2024/06/22/alias/", "/2024/06/22/a/"]]),
  );
}

const A: Files = { "stories/a.md": story("正文。", "bylines: [高田]") };

describe("an address that was published", () => {
  it("is well where it is a page, or leads to one", async () => {
    expect(await check(["/", "/2024/06/22/a/", "/2024/06/22/alias/"], A)).toEqual({
      moved: new Map(),
      emptied: [],
      problems: [],
    });
  });

  it("of a list that is empty now leads to the next larger list that is not; of one about a person or a place it is gone", async () => {
    const { moved, emptied, problems } = await check(
      [
        "/2024/06/21/",
        "/2024/05/",
        "/2023/",
        "/corrections/2023/",
        "/section/rural/2024-05/",
        "/section/old/",
        "/place/x/2024/",
        "/people/y/",
        "/people/gao-tian/2023/",
        "/paper/2023/",
      ],
      A,
    );
    expect(problems).toEqual([]);
    expect([...moved]).toEqual([
      ["/2023/", "/"],
      ["/2024/05/", "/2024/"],
      ["/2024/06/21/", "/2024/06/"],
      ["/corrections/2023/", "/corrections/"],
      ["/paper/2023/", "/paper/"],
      ["/people/gao-tian/2023/", "/people/gao-tian/"],
      ["/section/old/", "/"],
      ["/section/rural/2024-05/", "/section/rural/"],
    ]);
    expect(emptied).toEqual(["/people/y/", "/place/x/2024/"]);
  });

  it("of a list stays known for ever, and is a page again as soon as it has stories", async () => {
    const before = { moved: ["/2024/06/21/", "/2024/06/22/"] };
    expect([...(await check(["/"], A, before)).moved.keys()]).toEqual(["/2024/06/21/"]);
  });

  it("of a feed leads to the paper's feed, while parts of the sitemap may go", async () => {
    expect(await check(["/sitemaps/2023-01.xml", "/section/old/feed.xml"], A)).toEqual({
      moved: new Map([["/section/old/feed.xml", "/feed.xml"]]),
      emptied: [],
      problems: [],
    });
  });

  it("of a story, a printed page or an old address of one must not be lost", async () => {
    const { problems } = await check(["/2024/06/21/a/", "/paper/2024-06-22/01/"], A, {
      files: { "old/b/index.html": ["x", 1], "islands/a.js": ["x", 1] },
    });
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/redirects.yml:1:1 错误 网址 /2024/06/21/a/ 发布过，这次没有了 [lost-address]
          → 它若改成了 /2024/06/22/a/，在那一篇里写 aliases: [/2024/06/21/a/]；并进别的稿件的，在这个文件里写 redirects: [{from: /2024/06/21/a/, to: 新网址}]；不再有的，写 gone: [{url: /2024/06/21/a/, date: 撤下的日期, reason: 理由}]
      content/redirects.yml:1:1 错误 网址 /old/b/ 发布过，这次没有了 [lost-address]
          → 它是从前的旧网址：在 aliases 里写回去，或在这个文件里写 redirects: [{from: /old/b/, to: 新网址}]；本来就写错了的，写 mistaken: [/old/b/]
      content/redirects.yml:1:1 错误 网址 /paper/2024-06-22/01/ 发布过，这次没有了 [lost-address]
          → 改了日期、版次的，在这个文件里写 redirects: [{from: /paper/2024-06-22/01/, to: 新网址}]；不再有的，写 gone: [{url: /paper/2024-06-22/01/, date: 撤下的日期, reason: 理由}]
      3 个错误，0 个提醒"
    `);
  });
});
