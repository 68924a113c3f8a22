import { expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { redirectsOf } from "@/lib/publish/redirects";
import { whereWritten } from "@/lib/publish/where-written";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentFolder, type Files, story } from "../folder";

async function redirects(files: Files) {
  const folder = await contentFolder(files);
  const { content, problems } = await loadContent(folder);
  if (!content || problems.length > 0) throw new Error(formatReport(problems));
  const archive = archiveOf(content, "2026-01-01T00:00:00Z");
  return redirectsOf(archive, routesOf(archive), whereWritten(folder));
}

it("old addresses lead to the story, with or without a final slash", async () => {
  const found = await redirects({
    "stories/a.md": story("正文。", "aliases: [/old/a, /old/b/, /2024/06/22/a/]"),
  });
  expect([...found.redirects]).toEqual([
    ["/old/a/", "/2024/06/22/a/"],
    ["/old/b/", "/2024/06/22/a/"],
  ]);
  expect(found.problems).toEqual([]);
});

it("an old address must not hide a page of the site, nor belong to two stories", async () => {
  const found = await redirects({
    "stories/a.md": story("正文。", "aliases: [/section/rural/, /old/]"),
    "stories/b.md": story("又一篇的正文。", "aliases: [/old]"),
  });
  expect(formatReport(found.problems)).toMatchInlineSnapshot(`
    "content/stories/a.md:5:11 错误 旧网址 /section/rural/ 已属于 /section/rural/ [alias-taken]
        → 从 aliases 里删去它
    content/stories/b.md:5:11 错误 旧网址 /old（即 /old/） 已属于 /2024/06/22/a/ [alias-taken]
        → 从 aliases 里删去它
    2 个错误，0 个提醒"
  `);
});

it("an address is one file, however it is spelt", async () => {
  const found = await redirects({
    "stories/a.md": story(
      "正文。",
      "aliases:",
      "  - /",
      "  - /2024//06/22/b/",
      "  - /2024/06/./22/b",
      "  - /x/../2024/06/22/b/index.html",
      "  - /%32024/06/22/b/",
      "  - /about/",
      "  - /2024/06/22/a",
      "  - /%E6%97%A7/",
      "  - /旧",
    ),
    "stories/b.md": story("又一篇的正文。"),
  });
  expect([...found.redirects]).toEqual([["/旧/", "/2024/06/22/a/"]]);
  expect(formatReport(found.problems)).toMatchInlineSnapshot(`
    "content/stories/a.md:6:5 错误 旧网址 / 已属于 首页 [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:7:5 错误 旧网址 /2024//06/22/b/（即 /2024/06/22/b/） 已属于 /2024/06/22/b/ [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:11:5 错误 旧网址 /about/ 已属于 /about/ [alias-taken]
        → 从 aliases 里删去它
    3 个错误，0 个提醒"
  `);
});

it("addresses that differ in case alone are one file on macOS and Windows", async () => {
  const found = await redirects({
    "stories/a.md": story("正文。", "aliases: [/News/1/, /news/1/, /About/, /SEARCH/]"),
    "stories/b.md": story("又一篇的正文。", "aliases: [/É/, /e\u0301/]"),
    "redirects.yml": "redirects:\n  - {from: /NEWS/1/, to: /2024/06/22/a/}\n",
  });
  expect(formatReport(found.problems)).toMatchInlineSnapshot(`
    "content/redirects.yml:2:12 错误 旧网址 /NEWS/1/ 与 /News/1/ 只差大小写，在 macOS 和 Windows 上是同一个文件 [alias-case]
        → 只留一种写法：从 redirects: 里删去这一条
    content/stories/a.md:5:21 错误 旧网址 /news/1/ 与 /News/1/ 只差大小写，在 macOS 和 Windows 上是同一个文件 [alias-case]
        → 只留一种写法：从 aliases 里删去它
    content/stories/a.md:5:31 错误 旧网址 /About/ 与 /about/ 只差大小写，在 macOS 和 Windows 上是同一个文件 [alias-case]
        → 只留一种写法：从 aliases 里删去它
    content/stories/a.md:5:40 错误 旧网址 /SEARCH/ 与 /search/ 只差大小写，在 macOS 和 Windows 上是同一个文件 [alias-case]
        → 只留一种写法：从 aliases 里删去它
    content/stories/b.md:5:16 错误 旧网址 /é/（即 /é/） 与 /É/ 只差大小写，在 macOS 和 Windows 上是同一个文件 [alias-case]
        → 只留一种写法：从 aliases 里删去它
    5 个错误，0 个提醒"
  `);
});

it("an old address is no place among the site's own files", async () => {
  const found = await redirects({
    "stories/a.md": story(
      "正文。",
      "aliases: [/Media/x/, /feed.xml, /Feed.xml.br/x/, /x/index.html/y/, /.well-known/x/, /_headers, /x/index.html.gz/]",
    ),
  });
  expect(formatReport(found.problems)).toMatchInlineSnapshot(`
    "content/stories/a.md:5:11 错误 旧网址 /Media/x/ 已属于 网站自己的文件 [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:22 错误 旧网址 /feed.xml（即 /feed.xml/） 已属于 /feed.xml [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:33 错误 旧网址 /Feed.xml.br/x/ 已属于 /feed.xml [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:50 错误 旧网址 /x/index.html/y/ 已属于 /x/index.html [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:68 错误 旧网址 /.well-known/x/ 已属于 网站自己的文件 [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:85 错误 旧网址 /_headers（即 /_headers/） 已属于 网站自己的文件 [alias-taken]
        → 从 aliases 里删去它
    content/stories/a.md:5:96 错误 旧网址 /x/index.html.gz/ 已属于 /x/index.html [alias-taken]
        → 从 aliases 里删去它
    7 个错误，0 个提醒"
  `);
});

it("what was published by mistake need not be kept, and can't be used at the same time", async () => {
  const found = await redirects({
    "stories/a.md": story("正文。", "aliases: [/old/]"),
    "redirects.yml": "mistaken:\n  - /never/\n  - /old\n  - /about/\n",
  });
  expect(formatReport(found.problems)).toMatchInlineSnapshot(`
    "content/redirects.yml:3:1 错误 旧网址 /old/ 还转到 /2024/06/22/a/ [mistaken-in-use]
        → 写错了就先从 aliases 或 redirects: 里删去它；没有错就从 mistaken: 里删去这一条
    content/redirects.yml:4:1 错误 网址 /about/ 是本站的页面 [mistaken-in-use]
        → 从 mistaken: 里删去这一条
    2 个错误，0 个提醒"
  `);
});

const printed = (date: string, number: string, fields: string, text: string) =>
  `---\ndate: ${date}\npage: "${number}"\nname: 要闻\nstories:\n  - ${fields}\n---\n${text}\n`;
const TEXT = "消息传来，村民都说了很多很多的话，写到这里为止。";

it("an old address is named at its line, in whichever of a story's files it stands", async () => {
  const found = await redirects({
    "pages/2024-06-21-01.md": printed(
      "2024-06-21",
      "01",
      "{starts: 大桥合龙, slug: daqiao, section: rural, aliases: [/about/]}",
      `# 大桥合龙\n\n□本报记者 高田\n\n大桥合龙的${TEXT}`,
    ),
    "stories/replaces.md": story("甲。", "printed: /2024/06/21/daqiao/", "aliases: [/archive/]"),
    "pages/2024-06-22-01.md": printed(
      "2024-06-22",
      "01",
      "{starts: 长路通车, slug: changlu, section: rural}",
      `# 长路通车\n\n□本报记者 高田\n\n长路通车的${TEXT}（下转第2版）`,
    ),
    "pages/2024-06-22-02.md": printed(
      "2024-06-22",
      "02",
      "{starts: 长路通车, slug: changlu-2, section: rural, aliases: [/offline/]}",
      `# 长路通车\n\n（上接第1版）第二天的${TEXT}`,
    ),
    "stories/gone.md": story(
      "乙。",
      "slug: gone",
      "takedown: {date: 2024-07-01, reason: 应要求}",
      "aliases: [/place/, /accessibility/]",
    ),
  });
  expect(found.problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toMatchInlineSnapshot(`
    [
      "content/pages/2024-06-22-02.md:6:63",
      "content/stories/replaces.md:6:11",
      "content/pages/2024-06-21-01.md:6:60",
      "content/stories/gone.md:7:11",
      "content/stories/gone.md:7:20",
    ]
  `);
});
