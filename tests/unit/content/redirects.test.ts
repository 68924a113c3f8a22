import { describe, expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { redirectsOf } from "@/lib/publish/redirects";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, reportOf, story } from "../folder";

const A: Files = { "stories/a.md": story("正文。") };
const redirectsYml = (text: string): Files => ({ ...A, "redirects.yml": text });

async function redirects(text: string) {
  const archive = archiveOf(await contentOf(redirectsYml(text)), "2026-01-01T00:00:00Z");
  const routes = routesOf(archive);
  return { ...redirectsOf(archive, routes), urls: routes.map(({ url }) => url) };
}

describe("content/redirects.yml", () => {
  it("leads old addresses to where they end, and has a page for what is gone", async () => {
    const found = await redirects(
      [
        "redirects:",
        "  - {from: /jiu, to: /2024/06/22/geng-jiu/}",
        "  - {from: /2024/06/22/geng-jiu/, to: /2024/06/22/a}",
        "gone:",
        "  - {url: /2024/06/22/b, date: 2024-07-01, reason: 应当事人要求}",
        "  - {url: /paper/2024-06-22/01/, date: 2024-07-01, reason: 应当事人要求}",
        "",
      ].join("\n"),
    );
    expect(found.problems).toEqual([]);
    expect([...found.redirects]).toEqual([
      ["/jiu/", "/2024/06/22/a/"],
      ["/2024/06/22/geng-jiu/", "/2024/06/22/a/"],
    ]);
    expect(found.urls).toContain("/2024/06/22/b/");
    expect(found.urls).toContain("/paper/2024-06-22/01/");
  });

  it("must not lead away from a page, to nowhere, or in a circle", async () => {
    const { problems } = await redirects(
      [
        "redirects:",
        "  - {from: /2024/06/22/a/, to: /about/}",
        "  - {from: /x/, to: /y/}",
        "  - {from: /c/, to: /d/}",
        "  - {from: /d/, to: /c/}",
        "",
      ].join("\n"),
    );
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/redirects.yml:2:1 错误 旧网址 /2024/06/22/a/ 已属于 /2024/06/22/a/ [alias-taken]
          → 从 redirects: 里删去这一条
      content/redirects.yml:3:1 错误 /x/ 要转到的 /y/ 不是本站的页面 [redirect-nowhere]
          → 写一个现有页面的网址；没有可转的，改写到 gone:
      content/redirects.yml:4:1 错误 /c/ 要转到的 /d/ 不是本站的页面 [redirect-nowhere]
          → 写一个现有页面的网址；没有可转的，改写到 gone:
      content/redirects.yml:5:1 错误 /d/ 要转到的 /c/ 不是本站的页面 [redirect-nowhere]
          → 写一个现有页面的网址；没有可转的，改写到 gone:
      4 个错误，0 个提醒"
    `);
  });

  it("must not call gone what is there", async () => {
    expect(
      await reportOf(redirectsYml("gone:\n  - {url: /2024/06/22/a/, date: 2024-07-01, reason: 测试}\n")),
    ).toMatchInlineSnapshot(`
      "content/redirects.yml:2:1 错误 网址 /2024/06/22/a/ 还有稿件：content/stories/a.md [not-gone]
          → 稿件还在就从 gone: 里删去这一条；要撤下，在稿件里写 takedown:
      1 个错误，0 个提醒"
    `);
  });

  it("is checked like every other file", async () => {
    expect(
      await reportOf(
        redirectsYml(
          "redirects:\n  - {from: jiu, to: /2024/06/22/a/}\ngone:\n  - {url: /section/rural/, date: 2024-02-30}\nmoved: []\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/redirects.yml:2:12 错误 旧网址 from 的“jiu”不对，应是以 / 开头的站内网址 [invalid-from]
          → 写成 from: /年/月/日/jiu/
      content/redirects.yml:4:5 错误 缺少 reason（撤下的理由） [missing-reason]
          → 补上一行 reason: 撤下的理由
      content/redirects.yml:4:11 错误 网址 url 的“/section/rural/”不对，应是稿件或版面的站内网址 [invalid-url]
          → 写成 url: /年/月/日/jiu/
      content/redirects.yml:4:34 错误 撤下日期 2024-02-30 不存在：2024年2月只有29天 [impossible-date]
          → 核对年月日，写成 date: 年-月-日
      content/redirects.yml:5:1 提醒 不认识的字段 moved，没有使用 [unknown-key]
          → 可用的字段：redirects、gone
      4 个错误，1 个提醒"
    `);
  });
});
