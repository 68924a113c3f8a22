import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { unusedMedia } from "@/lib/content/media/unused-media";
import { notContent } from "@/lib/content/reading/not-content";
import { formatReport } from "@/lib/content/report";
import { folderFiles } from "@/lib/publish/pictures/copies";
import { contentFolder, load, png, reportOf, story } from "../folder";

const OTHER = story("副本的正文。\n").replace("土豆丰收", "另一篇");

describe("files that programs leave are no content, without a word", () => {
  it.each([
    ".trash/shan-diao.md",
    ".stversions/2026/lo01~20240504-101500.md",
    ".obsidian/templates/a.md",
    "2024/.hidden.md",
    "_drafts/a.md",
    "2024/_drafts/b/a.md",
    "__MACOSX/a.md",
    "@eaDir/a.md",
    "#recycle/a.md",
    ".DS_Store",
    "._a.md",
  ])("%s", async (name) => {
    const { content, problems } = await load({ [`stories/${name}`]: OTHER });
    expect(content?.stories).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe("copies, and what two machines changed at once, are no content, with a line each", () => {
  it.each([
    "tudou (1).md",
    "tudou(2).md",
    "土豆（1）.md",
    "tudou - 副本.md",
    "tudou - 副本 (2).md",
    "tudou的副本.md",
    "tudou copy.md",
    "tudou copy 2.md",
    "Copy of tudou.md",
    "tudou~.md",
    "tudou~20240504-101500.md",
    "~$tudou.md",
    "tudou.sync-conflict-20240504-101500-ABCDEFG.md",
    "tudou (conflicted copy 2024-05-04).md",
    "tudou (高田的冲突副本 2024-05-04).md",
    "tudou_conflict-20240504.md",
    "tudou.orig.md",
    "tudou.bak.md",
    "tudou_LOCAL_123.md",
  ])("%s", async (name) => {
    const { content, problems } = await load({ [`stories/2024/${name}`]: OTHER });
    expect(content?.stories).toEqual([]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ["copy", `content/stories/2024/${name}`],
    ]);
  });

  it.each([
    "2024-06-23-02.md",
    "g20-fenghui.md",
    "copyright.md",
    "hard-copy.md",
    "e-wu-conflict.md",
    "C919（国产大飞机）.md",
    "template.md",
    "2024/06/a.b.md",
  ])("%s is content", (name) => expect(notContent(name)).toBeNull());
});

describe("what nobody reads is said once", () => {
  it("other kinds of files", async () => {
    expect(
      await reportOf({
        "stories/a.markdown": OTHER,
        "stories/2024/b.mdx": OTHER,
        "stories/c.txt": OTHER,
        "stories/d.docx": "x",
        "stories/e.jpg": "x",
        "pages/2024-06-23-02.txt": "x",
        "pages/2024-06-23-09.layout.json": "{}",
        "pages/2024-06-23-09.webp": "x",
        "stories/草稿/a.md": OTHER,
        "stories/草稿/b.md": OTHER,
        "stories/f (1).md": OTHER,
      }),
    ).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.txt:1:1 提醒 2024-06-23-02.txt 没有读：只认 .md 文件 [not-read]
          → 识别出来的文字用 npm run import -- content/pages/2024-06-23-02.txt 导入，再删去它
      content/pages/2024-06-23-09.layout.json:1:1 提醒 2024-06-23-09.layout.json 没有用：旁边没有同名的版面文字 2024-06-23-09.md [without-page]
          → 2024-06-23-09.md 改了名或移走了，这个文件跟着改名、移走；那一版不要了，就删去它
      content/pages/2024-06-23-09.webp:1:1 提醒 2024-06-23-09.webp 没有用：旁边没有同名的版面文字 2024-06-23-09.md [without-page]
          → 2024-06-23-09.md 改了名或移走了，这个文件跟着改名、移走；那一版不要了，就删去它
      content/stories/2024/b.mdx:1:1 提醒 b.mdx 没有读：只认 .md 文件 [not-read]
          → 改名 b.md
      content/stories/a.markdown:1:1 提醒 a.markdown 没有读：只认 .md 文件 [not-read]
          → 改名 a.md
      content/stories/c.txt:1:1 提醒 c.txt 没有读：只认 .md 文件 [not-read]
          → 把文字存成 .md 文件（UTF-8），开头写字段；不是稿件就移到别处
      content/stories/d.docx:1:1 提醒 d.docx 没有读：只认 .md 文件 [not-read]
          → 把文字存成 .md 文件（UTF-8），开头写字段；不是稿件就移到别处
      content/stories/e.jpg:1:1 提醒 图片 e.jpg 放错了地方，没有发布 [not-read]
          → 移到 content/media/，文中写 /media/…
      content/stories/f (1).md:1:1 提醒 文件名像是副本或同步冲突，不算内容，没有发布 [copy]
          → 不要的删去；是另一篇就改一个没有括号、“副本”、~ 的文件名
      content/stories/草稿:1:1 提醒 文件夹“草稿”里的 2 个文件不算内容，没有发布 [unpublished-folder]
          → 要发布的移到别的文件夹；只给自己看的可以不理，或给文件夹改名 _drafts，以后不再提醒
      0 个错误，10 个提醒"
    `);
  });

  it("files and folders of content/ itself", async () => {
    expect(
      await reportOf({
        "a.md": OTHER,
        "b.docx": "x",
        "c.jpg": "x",
        "site.yaml": "name: 甲",
        "story/a.md": OTHER,
        "posts/2024/a.md": OTHER,
        "README.md": "说明",
        ".git/a.md": OTHER,
        "_drafts/a.md": OTHER,
      }),
    ).toMatchInlineSnapshot(`
      "content/a.md:1:1 提醒 a.md 没有读：content/ 里只读设置文件、about.md 和图标 [not-read]
          → 是稿件就移到 content/stories/，存成 .md；整版文字用 npm run import 导入
      content/b.docx:1:1 提醒 b.docx 没有读：content/ 里只读设置文件、about.md 和图标 [not-read]
          → 是稿件就移到 content/stories/，存成 .md；整版文字用 npm run import 导入
      content/c.jpg:1:1 提醒 c.jpg 没有读：content/ 里只读设置文件、about.md 和图标 [not-read]
          → 是图片就移到 content/media/；别的移出 content/
      content/posts:1:1 提醒 文件夹 posts 里的 1 个文件没有读：只读 pages、stories 和 media [not-read]
          → 稿件移到 content/stories/，图片移到 content/media/
      content/site.yaml:1:1 提醒 site.yaml 没有读：设置文件叫 site.yml [not-read]
          → 改名 site.yml；已经有了就删去这一个
      content/story:1:1 提醒 文件夹 story 里的 1 个文件没有读：只读 pages、stories 和 media [not-read]
          → 稿件移到 content/stories/，图片移到 content/media/
      0 个错误，6 个提醒"
    `);
  });

  it("links are followed inside of content/, and said where they lead out of it, nowhere or in a circle", async () => {
    const folder = await contentFolder({
      "stories/_drafts/jia.md": story("甲文。\n"),
      "stories/yi.md": OTHER,
    });
    const outside = await contentFolder({ "jia.md": story("外面的文。\n") });
    const at = (name: string) => path.join(folder, "stories", name);
    await symlink(path.join(folder, "stories", "_drafts", "jia.md"), at("jia.md"));
    await symlink(path.join(outside, "jia.md"), at("wai.md"));
    await symlink(path.join(folder, "no-such.md"), at("wu.md"));
    await symlink(path.join(folder, "stories"), at("quan"));
    const { content, problems } = await loadContent(folder);
    expect(content?.stories.map(({ slug }) => slug)).toEqual(["jia", "yi"]);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/stories/quan:1:1 提醒 这个链接通到 content/ 之外，或通回它自己所在的文件夹，没有读 [link-outside]
          → 把文件本身放进来；链接只能通到 content/ 里面
      content/stories/wai.md:1:1 提醒 这个链接通到 content/ 之外，或通回它自己所在的文件夹，没有读 [link-outside]
          → 把文件本身放进来；链接只能通到 content/ 里面
      content/stories/wu.md:1:1 提醒 这个链接通向的文件已经没有了 [dead-link]
          → 删去链接，或把文件放回去
      0 个错误，3 个提醒"
    `);
  });

  it("files of content/media/ that no story shows, in one line", async () => {
    const folder = await contentFolder({
      "stories/a.md": story("![田](/media/a.png)\n"),
      "stories/b.md": OTHER.replace("副本", "![田](/media/b.png)").replace("section", "draft: true\nsection"),
      "media/a.png": await png(2, 1),
      "media/b.png": await png(2, 2),
      "media/c.png": await png(3, 1),
      "media/2024/图 片.png": await png(4, 1),
      "media/.hidden.png": await png(5, 1),
      "media/never.html": "<p>never published</p>",
    });
    const outside = await contentFolder({});
    await symlink(path.join(folder, "media", "a.png"), path.join(folder, "media", "d.png"));
    await symlink(path.join(outside, "site.yml"), path.join(folder, "media", "e.png"));
    const { content } = await loadContent(folder);
    if (!content) throw new Error("no content");
    const published = await folderFiles(path.join(folder, "media"), "media/");
    expect(published.map(({ path: name }) => name)).toContain("media/d.png");
    expect(published.map(({ path: name }) => name)).not.toContain("media/e.png");
    expect(formatReport(await unusedMedia(folder, content))).toMatchInlineSnapshot(`
      "content/media:1:1 提醒 3 个文件没有稿件用到，也会发布：2024/图 片.png、c.png、d.png [unused-media]
          → 不要公开的移出 content/media/；留着备用的可以不理
      content/media/e.png:1:1 提醒 这个链接通到 content/ 之外，或通回它自己所在的文件夹，没有读 [link-outside]
          → 把文件本身放进来；链接只能通到 content/ 里面
      0 个错误，2 个提醒"
    `);
  });
});
