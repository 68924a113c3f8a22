import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderFiles } from "@/lib/publish/pictures/copies";
import { archiveOf } from "@/lib/site/archive/archive";
import { contentFolder, load, markdown, PAGE_FIELDS, png, reportOf, story } from "../folder";

const rulesOf = async (...fields: string[]) =>
  (await load({ "stories/a.md": story("不该发布的正文。\n", ...fields) })).problems.map(
    ({ severity, rule, line, column }) => `${severity} ${rule} ${line}:${column}`,
  );

describe("what keeps a story back elsewhere stops the publish and names draft: true", () => {
  it.each([
    "published: false",
    "published: No",
    "publish: no",
    "Published: OFF",
    "status: draft",
    "status: 待审",
    "post_status: pending",
    "private: true",
    "hidden: true",
    "hidden: yes",
    "visibility: private",
    "visibility: members",
    "Draft: true",
    "DRAFT: yes",
    "is_draft: 1",
    "isDraft: 'true'",
    "public: 否",
    "dg-publish: false",
    "unlisted: true",
    "listed: false",
    "password: abc",
    "草稿: 是",
    "发布: 否",
    "状态: 草稿",
    "permalink: false",
    "publishDate: 2024-06-23",
    "embargo: 2024-06-22T18:00:00+08:00",
    "published: 2024-06-23",
    "expiryDate: 2024-07-01",
  ])("%s", async (field) => {
    expect(await rulesOf(field)).toEqual(["error hold-back 5:1"]);
  });

  it("inside another field", async () => {
    expect(await rulesOf("build:", "  render: never")).toEqual([
      "error hold-back 6:3",
      "warning unknown-key 5:1",
    ]);
  });

  it("in words that an editor can follow", async () => {
    const fields = ["status: draft", "publishDate: 2024-06-23", "unpublishDate: 2024-07-01"];
    const report = await reportOf({ "stories/a.md": story("正文。\n", ...fields) });
    expect(report).toMatchInlineSnapshot(`
      "content/stories/a.md:5:1 错误 status: draft 在这里不起作用，稿件会照常发布 [hold-back]
          → 暂不发布写 draft: true；要照常发布，删去 status 这一行
      content/stories/a.md:6:1 错误 publishDate: 2024-06-23 在这里不起作用，稿件会照常发布 [hold-back]
          → 定时发布写 date: 2024-06-23，暂不发布写 draft: true；要照常发布，删去 publishDate 这一行
      content/stories/a.md:7:1 错误 unpublishDate: 2024-07-01 在这里不起作用，稿件会照常发布 [hold-back]
          → 到期撤下写 expires: 2024-07-01；要照常发布，删去 unpublishDate 这一行
      3 个错误，0 个提醒"
    `);
  });

  it("on a printed page and in its list of stories, with their own cures", async () => {
    const entry = [
      "stories:",
      "  - starts: 土豆丰收",
      "    slug: tudou",
      "    section: rural",
      "    draft: true",
    ];
    const page = markdown(
      [...PAGE_FIELDS, "published: false", ...entry],
      "# 土豆丰收\n\n样例第一段说的是土豆，写到这里为止。\n",
    );
    expect(await reportOf({ "pages/a.md": page })).toMatchInlineSnapshot(`
      "content/pages/a.md:5:1 错误 published: false 在这里不起作用，这一版会照常发布 [hold-back]
          → 暂不发布就把文件移出 content/pages/；只有一篇不采用，在 stories: 的那一条写 omit: true 和 reason；要照常发布，删去 published 这一行
      content/pages/a.md:10:5 错误 draft: true 在这里不起作用，这一篇会照常发布 [hold-back]
          → 不采用写 omit: true 和 reason: 理由；要照常发布，删去 draft 这一行
      2 个错误，0 个提醒"
    `);
  });
});

describe("what does not keep a story back stops nothing", () => {
  it.each([
    "published: true",
    "publish: yes",
    "status: published",
    "status: 已发布",
    "private: false",
    "hidden: no",
    "visibility: public",
    "Draft: false",
    "published: 2024-06-22",
    "publishDate: 2024-06-01",
    "permalink: /a/b/",
    "status:",
  ])("%s", async (field) => {
    expect((await rulesOf(field)).filter((rule) => rule.startsWith("error"))).toEqual([]);
  });

  it("a draft, whatever else says so", async () => {
    for (const value of ["true", '"true"', "True", "TRUE"]) {
      const { content, problems } = await load({
        "stories/a.md": story("不该发布的正文。\n", `draft: ${value}`, "published: false"),
      });
      expect(content?.stories).toEqual([]);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});

describe("a second story with the same day, title and text", () => {
  it("is an error", async () => {
    expect(
      await reportOf({ "stories/a.md": story("正文。\n"), "stories/b.md": story("正文。\n\n") }),
    ).toMatchInlineSnapshot(`
      "content/stories/b.md:2:1 错误 与 content/stories/a.md 是同一篇：日期、标题和正文都一样 [duplicate-story]
          → 删去其中一个文件；要留旧网址，写进留下那一篇的 aliases
      1 个错误，0 个提醒"
    `);
  });

  it("is none with another text, or as a draft", async () => {
    expect(await reportOf({ "stories/a.md": story("正文。\n"), "stories/b.md": story("另文。\n") })).toBe("");
    expect(
      await reportOf({ "stories/a.md": story("正文。\n"), "stories/b.md": story("正文。\n", "draft: true") }),
    ).toBe("");
  });
});

describe("the pictures of a story that is not shown", async () => {
  const files = {
    "media/secret.png": await png(2, 1),
    "media/embargo.png": await png(3, 1),
    "media/old.png": await png(4, 1),
    "media/shared.png": await png(5, 1),
    "media/free.png": await png(6, 1),
  };
  const shows = (name: string, ...fields: string[]) =>
    story(`文。![图](/media/${name}.png)\n\n[又](/media/shared.png)\n`, ...fields);
  const scheduled = shows("embargo").replace("2024-06-22", "2024-12-24");
  const folder = await contentFolder({
    ...files,
    "stories/secret.md": shows("secret", "draft: true"),
    "stories/embargo.md": scheduled,
    "stories/old.md": shows("old", "expires: 2024-07-10"),
    "stories/shown.md": story("文。[看](/media/shared.png)\n", "slug: shown"),
  });

  const publishedAt = async (now: string) => {
    const { loadContent } = await import("@/lib/content/load");
    const { content } = await loadContent(folder);
    if (!content) throw new Error("no content");
    const withheld = new Set(archiveOf(content, now).withheldMedia);
    const found = await folderFiles(path.join(folder, "media"), "media/", withheld);
    return found.map(({ path: name }) => name.slice("media/".length, -".png".length));
  };

  it.each([
    ["2024-06-23T00:00:00+08:00", ["free", "old", "shared"]],
    ["2024-08-01T00:00:00+08:00", ["free", "shared"]],
    ["2024-12-25T00:00:00+08:00", ["embargo", "free", "shared"]],
  ])("are not published while it is not: %s", async (now, expected) => {
    expect(await publishedAt(now)).toEqual(expected);
  });
});
