import { expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { redirectsOf } from "@/lib/publish/redirects";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, story } from "../folder";

async function redirects(files: Files) {
  const archive = archiveOf(await contentOf(files), "2026-01-01T00:00:00Z");
  return redirectsOf(archive, routesOf(archive));
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
    "content/stories/a.md:1:1 错误 旧网址 /section/rural/ 已属于 /section/rural/ [alias-taken]
        → 从 aliases 里删去它
    content/stories/b.md:1:1 错误 旧网址 /old/ 已属于 /2024/06/22/a/ [alias-taken]
        → 从 aliases 里删去它
    2 个错误，0 个提醒"
  `);
});
