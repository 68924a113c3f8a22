import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { formatProblem } from "@/lib/content/report";
import { changesIn } from "@/lib/live/changes";
import { liveSite } from "@/lib/live/live-site";
import { barAt, rowsOf } from "@/lib/site/preview/preview";
import { PATIENCE } from "../patience";
import { contentFolder, type Files, markdown, PAGE_FIELDS, story } from "./folder";

const NOW = "2026-11-30T04:00:00Z";
const own = (title: string, ...fields: string[]) =>
  markdown([`title: ${title}`, "section: rural", ...fields], `${title}的正文。\n`);

const FILES: Files = {
  "stories/tudou.md": story("甲。"),
  "stories/cao-gao.md": own("草稿一篇", "date: 2026-11-28", "draft: true"),
  "stories/ding-shi.md": own("定时的稿件", "date: 2026-12-05T08:30:00+08:00"),
  "stories/ming-nian.md": own("明年的稿件", "date: 2027-01-02"),
  "stories/guo-qi.md": own("到期的稿件", "date: 2026-11-01", "expires: 2026-11-28"),
};

/** The site of a content folder, and what its pages say above them. */
async function preview(files: Files) {
  const site = await liveSite(await contentFolder(files), NOW);
  const { archive } = site;
  if (!archive) throw new Error("nothing can be shown");
  return {
    ...site,
    archive,
    barOf: (url: string) => {
      const { problems, ...bar } = barAt(url, { ...site, archive });
      return { ...bar, problems: problems.map((each) => formatProblem(each).split("\n")[0]) };
    },
  };
}

describe("the preview", () => {
  it("has drafts, what is to come and what is over at their addresses, and says so", async () => {
    const { routes, barOf, hidden } = await preview(FILES);
    const counts = ["草稿 1", "定时 2", "已到期 1"];
    for (const [url, state] of [
      ["/2026/11/28/cao-gao/", "草稿"],
      ["/2026/12/05/ding-shi/", "定时：12月5日 08:30"],
      ["/2027/01/02/ming-nian/", "定时：2027年1月2日 00:00"],
      ["/2026/11/01/guo-qi/", "已到期：11月29日 00:00"],
      ["/2024/06/22/tudou/", null],
    ] as const) {
      expect(barOf(url)).toEqual({ state, problems: [], counts });
      expect(routes.get(url)?.view()).toMatchObject({ kind: "story" });
    }
    expect(rowsOf(hidden, NOW)).toMatchInlineSnapshot(`
      [
        {
          "file": "content/stories/cao-gao.md",
          "headline": "草稿一篇",
          "state": "草稿",
          "url": "/2026/11/28/cao-gao/",
        },
        {
          "file": "content/stories/ming-nian.md",
          "headline": "明年的稿件",
          "state": "定时：2027年1月2日 00:00",
          "url": "/2027/01/02/ming-nian/",
        },
        {
          "file": "content/stories/ding-shi.md",
          "headline": "定时的稿件",
          "state": "定时：12月5日 08:30",
          "url": "/2026/12/05/ding-shi/",
        },
        {
          "file": "content/stories/guo-qi.md",
          "headline": "到期的稿件",
          "state": "已到期：11月29日 00:00",
          "url": "/2026/11/01/guo-qi/",
        },
      ]
    `);
  });

  it("shows readers' pages as they are at this moment", async () => {
    const { routes, archive } = await preview(FILES);
    expect(archive.stories.map(({ slug }) => slug)).toEqual(["tudou"]);
    expect(JSON.stringify(routes.get("/")?.view())).not.toMatch(/草稿一篇|定时的稿件|明年的稿件|到期的稿件/);
    expect(routes.has("/2027/")).toBe(false);
  });

  it("says a file's errors on its own pages, and shows the others", async () => {
    const page = markdown(
      [...PAGE_FIELDS, "stories:", "  - {starts: 大桥合龙, slug: daqiao, section: 体育}"],
      "# 大桥合龙\n\n□记者 张样例\n\n大桥昨天合龙，通车以后过河只要十分钟。\n",
    );
    const { routes, barOf } = await preview({
      ...FILES,
      "pages/2024-06-22-01.md": page,
      "stories/huai.md": "---\ntitle：坏的\n---\n",
      "front.yml": "lead: /2024/06/22/meiyou/\n",
    });
    const section = "content/pages/2024-06-22-01.md:6:43 错误 没有“体育”这个栏目 [unknown-section]";
    expect(barOf("/2024/06/22/daqiao/").problems).toEqual([section]);
    expect(barOf("/paper/2024-06-22/01/").problems).toEqual([section]);
    expect(barOf("/2024/06/22/huai/").problems).toEqual([
      "content/stories/huai.md:2:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]",
    ]);
    expect(barOf("/").problems.join()).toMatch(/^content\/front\.yml:1:7 错误/);
    expect(barOf("/2024/06/22/tudou/")).toEqual({
      state: null,
      problems: [],
      counts: ["草稿 1", "定时 2", "已到期 1", "错误 3"],
    });
    for (const url of [
      "/",
      "/2024/06/22/daqiao/",
      "/2024/06/22/tudou/",
      "/paper/2024-06-22/01/",
      "/archive/",
    ])
      expect(routes.get(url)?.view()).toBeTruthy();
    expect(routes.has("/2024/06/22/huai/")).toBe(false);
  });

  it("can show nothing where site.yml can't be read", async () => {
    const site = await liveSite(await contentFolder({ "site.yml": "name: [\n" }), NOW);
    expect([site.archive, site.problems.length > 0, site.routes.size]).toEqual([null, true, 0]);
  });

  it("lets no draft take the address of a story that readers have", async () => {
    const { routes } = await preview({
      "stories/tudou.md": story("甲。"),
      "stories/other.md": markdown(
        ["title: 草稿", "date: 2024-06-22", "slug: tudou", "section: rural", "draft: true"],
        "乙。\n",
      ),
    });
    expect(JSON.stringify(routes.get("/2024/06/22/tudou/")?.view())).toContain("土豆丰收");
  });

  it("knows when a file of the content has changed", async () => {
    const folder = await contentFolder({});
    const before = changesIn(folder);
    expect(changesIn(folder)).toBe(before);
    await mkdir(path.join(folder, "stories/2024"), { recursive: true });
    await writeFile(path.join(folder, "stories/2024/.a.md.123"), "甲");
    await writeFile(path.join(folder, "stories/2024/a.md"), "甲");
    await vi.waitFor(() => expect(changesIn(folder)).not.toBe(before), PATIENCE);
  });
});
