import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentFolder, png, reportOf } from "../../folder";
import { docx, p, picture } from "../word/docx";
import { bodyOf, importManuscripts } from "./importing";

const TEXT = "6月22日，样例村的土豆丰收了，村民们正忙着装车外运。";
const BRIDGE =
  p("样例大桥提前合龙", { size: 44, centred: true }) +
  p("本报记者 高田", { centred: true }) +
  p(TEXT, { size: 32 });
const bridge = (extra = "") => docx(BRIDGE + extra, { modified: "2024-06-22T20:00:00Z" });
const FILE = "stories/2024/06/yang-li-da-qiao-ti-qian-he-long.md";
const args = (...more: string[]) => [".", "--date", "2024-06-22", ...more];

describe("Importing a manuscript", () => {
  it("tells what it made of it, and writes a draft", async () => {
    const { code, stdout, read } = await importManuscripts({ "稿子.docx": bridge() });
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "content/stories/2024/06/yang-li-da-qiao-ti-qian-he-long.md  2024-06-23；新建；日期据文件最后保存的日子；草稿：核对后删去 draft: true，下次发布就登出
      标题              署名  段  图  栏目  网址名
      样例大桥提前合龙  高田   1   0  三农  yang-li-da-qiao-ti-qian-he-long

      请编辑核对：
      稿子.docx:1:1 提醒 稿子里没有日期，暂用文件最后保存的日子 2024-06-23 [date-from-properties]
          → 核对开头的 date:；或删去导入的文件，加上 --date 重新导入

      导入 单篇稿件 1 篇；新建 1 个文件；0 个错误，1 个提醒
      "
    `);
    expect(await read("stories/2024/06/yang-li-da-qiao-ti-qian-he-long.md")).toMatchInlineSnapshot(`
      "---
      title: 样例大桥提前合龙
      date: 2024-06-23  # 文件最后保存的日子，请核对
      section: rural
      bylines:
        - name: 高田
          role: reporter
          outlet: 本报
      draft: true  # 核对以后删去这一行，下次发布就登出
      ---

      6月22日，样例村的土豆丰收了，村民们正忙着装车外运。
      "
    `);
  });

  it("takes the day from the command, else from the text, the file's name, or when the file was saved", async () => {
    const dated = docx(BRIDGE.replace("本报记者 高田", "2024年6月20日"), {
      modified: "2024-06-22T00:00:00Z",
    });
    const dayOf = async (name: string, bytes: Buffer, ...more: string[]) =>
      /(\d{4}-\d\d-\d\d)；新建；([^；]*)/
        .exec((await importManuscripts({ [name]: bytes }, [".", ...more])).stdout)
        ?.slice(1);
    expect(await dayOf("2024-06-19 稿.docx", dated, "--date", "2024-06-18")).toEqual([
      "2024-06-18",
      "日期由编辑注明",
    ]);
    expect(await dayOf("2024-06-19 稿.docx", dated)).toEqual(["2024-06-20", "日期据稿子"]);
    expect(await dayOf("2024-06-19 稿.docx", bridge())).toEqual(["2024-06-19", "日期据文件名"]);
    expect(await dayOf("稿.docx", bridge())).toEqual(["2024-06-23", "日期据文件最后保存的日子"]);
    const { stdout } = await importManuscripts({ "稿.docx": docx(BRIDGE) });
    expect(stdout).toContain("稿.docx:1:1 错误 看不出这篇稿子的日期 [unknown-date]");
  });

  it("puts pictures into content/media/, one that comes twice once, and a caption into its quotes", async () => {
    const bytes = await png(40, 30);
    const body = `${BRIDGE}<w:p>${picture("a.png", "桥")}</w:p>${p("图为样例大桥。高田 摄")}<w:p>${picture("b.png")}</w:p>`;
    const { files, read } = await importManuscripts(
      { "稿.docx": docx(body, { media: { "a.png": bytes, "b.png": bytes } }) },
      args(),
    );
    expect(files).toEqual(["media/2024/06/yang-li-da-qiao-ti-qian-he-long-1.png", FILE]);
    expect(bodyOf(await read(FILE))).toBe(
      `${TEXT}\n\n![桥](/media/2024/06/yang-li-da-qiao-ti-qian-he-long-1.png "图为样例大桥。高田 摄")\n\n![](/media/2024/06/yang-li-da-qiao-ti-qian-he-long-1.png)\n`,
    );
  });

  it("tells of pictures that no browser shows, and keeps their captions", async () => {
    const emf = Buffer.concat([Buffer.alloc(40, 1), Buffer.from(" EMF"), Buffer.alloc(40)]);
    const body = `${BRIDGE}<w:p>${picture("a.emf")}</w:p>${p("图为样例大桥。高田 摄")}<w:p>${picture("b.emf")}</w:p>`;
    const { files, read, stdout } = await importManuscripts(
      { "稿.docx": docx(body, { media: { "a.emf": emf, "b.emf": emf } }) },
      args(),
    );
    expect(files).toEqual([FILE]);
    expect(bodyOf(await read(FILE))).toBe(`${TEXT}\n\n图为样例大桥。高田 摄\n`);
    expect(stdout).toContain(
      "提醒 2 张图是 WMF 或 EMF（Word 里的图），网页上显示不了，没有收进来 [picture-left-out]",
    );
  });

  it("replaces the text alone by --force: what an editor wrote above it stays, and so do pictures that were changed", async () => {
    const media = { "a.png": await png(40, 30) };
    const withPicture = (text: string) =>
      docx(`${BRIDGE}<w:p>${picture("a.png")}</w:p>${p(text)}`, { media });
    const first = await importManuscripts({ "稿.docx": withPicture("第二段写得不对。") }, args());
    const again = await importManuscripts(
      { "稿.docx": withPicture("第二段改好了。") },
      args(),
      first.content,
    );
    expect(again.code).toBe(1);
    expect(again.stdout).toContain(`错误 已经有了 content/${FILE} [story-exists]`);
    const edited = (await first.read(FILE))
      .replace(/draft: true.*\n/, "places: [茌平]  # 编辑加的\n")
      .replace(/^title: .*$/m, "title: 桥合龙了");
    await writeFile(path.join(first.content, FILE), edited);
    const forced = await importManuscripts(
      { "稿.docx": withPicture("第二段改好了。") },
      args("--force"),
      first.content,
    );
    expect(forced.stdout).toContain("更新正文，开头的字段没有动；下次发布就登出");
    const text = await forced.read(FILE);
    expect(text.slice(0, text.indexOf("\n---\n"))).toBe(edited.slice(0, edited.indexOf("\n---\n")));
    expect(text).toContain("第二段改好了。");
    expect(forced.files).toEqual(first.files);
    const same = await importManuscripts(
      { "稿.docx": withPicture("第二段改好了。") },
      args("--force"),
      first.content,
    );
    expect(same.stdout).toContain("没有变化");
  });

  it("writes nothing in a dry run", async () => {
    const { files, stdout } = await importManuscripts({ "稿.docx": bridge() }, args("--dry-run"));
    expect(files).toEqual([]);
    expect(stdout).toContain("试运行，什么也没有写：单篇稿件 1 篇");
  });

  it("writes neither story nor pictures where one of them can't be written", async () => {
    const content = await contentFolder({ "stories/2024/06": "a file where a folder must be" });
    const body = `${BRIDGE}<w:p>${picture("a.png")}</w:p>`;
    const { code, files, stdout } = await importManuscripts(
      { "稿.docx": docx(body, { media: { "a.png": await png(40, 30) } }) },
      args(),
      content,
    );
    expect([code, files]).toEqual([1, ["stories/2024/06"]]);
    expect(stdout).toContain("这一篇什么也没有写 [cannot-write]");
  });

  it("imports two manuscripts of one headline and day once, and says so of the other", async () => {
    const { code, files, stdout } = await importManuscripts(
      { "甲.docx": bridge(), "乙.docx": bridge(p("又一段。")) },
      args(),
    );
    expect([code, files]).toEqual([1, [FILE]]);
    expect(stdout).toContain(
      `甲.docx:1:1 错误 和 乙.docx 的标题、日期一样，会写到同一个文件 content/${FILE} [same-story]`,
    );
    const { files: both } = await importManuscripts({ "甲.docx": bridge() }, args("--slug", "da-qiao"));
    expect(both).toEqual(["stories/2024/06/da-qiao.md"]);
  });

  it("does not take the address of a printed story", async () => {
    const content = await contentFolder({
      "pages/2024-06-22-01.md": `---\ndate: 2024-06-22\npage: "01"\nname: 要闻\nstories:\n  - starts: 样例大桥提前合龙\n    slug: yang-li-da-qiao-ti-qian-he-long\n    section: rural\n---\n\n# 样例大桥提前合龙\n\n${TEXT}\n`,
    });
    const { code, stdout } = await importManuscripts({ "稿.docx": bridge() }, args(), content);
    expect(code).toBe(1);
    expect(stdout).toContain("已经有了：content/pages/2024-06-22-01.md [same-slug]");
  });

  it("publishes at once where it is told to, and then wants a section", async () => {
    const { stdout } = await importManuscripts(
      { "稿.docx": docx(BRIDGE.replace(TEXT, "大桥的最后一段钢梁吊装到位，两岸的人都来看。")) },
      args("--publish"),
    );
    expect(stdout).toContain("错误 “样例大桥提前合龙”看不出该归哪个栏目 [no-section]");
    const { read } = await importManuscripts({ "稿.docx": bridge() }, args("--publish", "--section", "三农"));
    expect(await read(FILE)).not.toContain("draft");
  });

  it("writes what is published without a complaint", async () => {
    const { read } = await importManuscripts(
      { "稿.docx": bridge(p("138****8000 [注] * 3*4 &lt;b&gt; 1. 一 _x_ # 号 ~~")) },
      args("--publish", "--section", "三农"),
    );
    expect(await reportOf({ [FILE]: await read(FILE) })).toBe("");
  });

  it("leaves a story whose front matter is broken as it is", async () => {
    const content = await contentFolder({ [FILE]: "没有字段的文件\n" });
    const { code } = await importManuscripts({ "稿.docx": bridge() }, args("--force"), content);
    expect([code, await readFile(path.join(content, FILE), "utf8")]).toEqual([1, "没有字段的文件\n"]);
  });
});
