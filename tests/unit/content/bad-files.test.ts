import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/content/reading/files";
import { hasErrors } from "@/lib/content/report";
import { load, markdown, PAGE_FIELDS, reportOf, story, temporaryFolder } from "../folder";

const GBK_TITLE = Uint8Array.from([0xcd, 0xc1, 0xb6, 0xb9]);

describe("a file is reported with its cure where it is", () => {
  it("not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("---\ntitle: 土"), GBK_TITLE, Buffer.from("\n---\n")]);
    expect(await reportOf({ "stories/a.md": bytes })).toMatchInlineSnapshot(`
      "content/stories/a.md:2:9 错误 文件不是 UTF-8 编码 [not-utf8]
          → 用编辑器“另存为”，编码选 UTF-8（GB18030、GBK 的文件要先转换）
      1 个错误，0 个提醒"
    `);
  });

  it("UTF-16", async () => {
    const bytes = Buffer.from(`\uFEFF${story("正文。\n")}`, "utf16le");
    expect(await reportOf({ "stories/a.md": bytes })).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 错误 文件不是 UTF-8 编码 [not-utf8]
          → 用编辑器“另存为”，编码选 UTF-8（GB18030、GBK 的文件要先转换）
      1 个错误，0 个提醒"
    `);
  });

  it("with two versions that Git could not merge, whatever file of content it is", async () => {
    const conflict = "<<<<<<< HEAD\n甲的改法。\n=======\n乙的改法。\n>>>>>>> main\n";
    const files = {
      "stories/a.md": story(`第一段。\n${conflict}`),
      "pages/a.md": markdown(PAGE_FIELDS, conflict),
      "about.md": conflict,
      "people.yml": `- {name: 高田, slug: gao-tian}\n${conflict}`,
    };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/about.md:1:1 错误 合并时的冲突没有解决：还留着“<<<<<<<”这一行 [merge-conflict]
          → 在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行
      content/pages/a.md:7:1 错误 合并时的冲突没有解决：还留着“<<<<<<<”这一行 [merge-conflict]
          → 在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行
      content/people.yml:2:1 错误 合并时的冲突没有解决：还留着“<<<<<<<”这一行 [merge-conflict]
          → 在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行
      content/stories/a.md:8:1 错误 合并时的冲突没有解决：还留着“<<<<<<<”这一行 [merge-conflict]
          → 在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行
      4 个错误，0 个提醒"
    `);
  });

  it("empty", async () => {
    expect(await reportOf({ "stories/a.md": "", "pages/a.md": "\uFEFF\r\n \n" })).toMatchInlineSnapshot(`
      "content/pages/a.md:1:1 错误 文件是空的 [empty-file]
          → 写入内容，或删去这个文件
      content/stories/a.md:1:1 错误 文件是空的 [empty-file]
          → 写入内容，或删去这个文件
      2 个错误，0 个提醒"
    `);
  });

  it("over 2 MB", async () => {
    const limit = 2 * 1024 * 1024;
    expect(await reportOf({ "stories/a.md": Buffer.alloc(limit + 1, "字") })).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 错误 文件有 2.0 MB，超过 2 MB [too-large]
          → 一个文件只放一个版面或一篇稿件；图片放进 content/media/
      1 个错误，0 个提醒"
    `);
  });

  it("over 2 MB, but is read where it is exactly 2 MB", async () => {
    const file = path.join(await temporaryFolder(), "a.md");
    await writeFile(file, Buffer.alloc(2 * 1024 * 1024, "a"));
    expect((await readText(file, "content/stories/a.md")).ok).toBe(true);
  });

  it("without front matter", async () => {
    expect(await reportOf({ "stories/a.md": "# 土豆丰收\n\n正文。\n" })).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 错误 文件开头没有字段 [no-front-matter]
          → 在最前面写：
            ---
            title: 标题
            date: 年-月-日
            section: 栏目
            ---
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "pages/a.md": "# 土豆丰收\n\n正文。\n" })).toMatchInlineSnapshot(`
      "content/pages/a.md:1:1 错误 文件开头没有字段 [no-front-matter]
          → 在最前面写：
            ---
            date: 年-月-日
            page: "01"
            name: 版名
            ---
      1 个错误，0 个提醒"
    `);
  });

  it("without an end to its front matter", async () => {
    expect(await reportOf({ "stories/a.md": "---\ntitle: 土豆丰收\n\n正文。\n" })).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 错误 开头的 --- 没有配对：字段下面缺一行 --- [unclosed-front-matter]
          → 字段写完另起一行写 ---，像这样：
            ---
            title: 标题
            date: 年-月-日
            section: 栏目
            ---
      1 个错误，0 个提醒"
    `);
  });
});

describe("a story is reported, not published, where it has nested more than 100 deep", () => {
  const inStory = (body: string) => reportOf({ "stories/a.md": story(body) });

  it("its block quotes", async () => {
    expect(await inStory(`正文。\n\n${"> ".repeat(101)}深\n`)).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 嵌套超过 100 层 [too-deep]
          → 减少引用、列表、强调或标签的层数
      1 个错误，0 个提醒"
    `);
  });

  it.each([
    ["lists", "- ".repeat(101)],
    ["brackets", "[".repeat(101)],
    ["emphasis", "*".repeat(101)],
    ["open tags", "<b>".repeat(101)],
    ["open tags, far too many", "<div>".repeat(50_000)],
    ["open tags over several lines", "<div\n>".repeat(20_000)],
    ["emphasis, one in another", "*a **b ".repeat(150) + "c** d* ".repeat(150)],
  ])("its %s", async (_, body) => {
    expect(await inStory(`${body}\n`)).toContain("嵌套超过 100 层 [too-deep]");
  });

  it("anything, while a hundred is published", async () => {
    expect(await inStory(`${"> ".repeat(100)}深\n`)).toBe("");
  });
});

describe("front matter in a programming language", () => {
  it("is refused with its cure", async () => {
    expect(
      await reportOf({ "stories/a.md": "---js\n{ title: '甲' }\n---\n正文。\n" }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:1:4 错误 文件开头是 ---js：只认 YAML，其他语言一概不执行 [foreign-front-matter]
          → 把第一行改成 ---，字段写成 YAML（title: 标题）
      1 个错误，0 个提醒"
    `);
  });

  it.each([
    "js",
    "javascript",
    " js",
    "JS",
    "JavaScript",
    "\tjs ",
    "js\u2028",
    "coffee",
    "json",
    "toml",
    "constructor",
    "__proto__",
  ])("---%s is never run, in a story or in a page", async (language) => {
    const sentinel = path.join(await temporaryFolder(), "ran");
    const code = `globalThis.ranFrontMatter = true, process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(sentinel)}, "")`;
    const file = `---${language}\n(${code}, { title: "甲", date: "2024-06-22", section: "rural" })\n---\n正文。\n`;
    const { content, problems } = await load({ "stories/a.md": file, "pages/a.md": file });
    expect(problems.map(({ rule }) => rule)).toEqual(["foreign-front-matter", "foreign-front-matter"]);
    expect(content?.stories).toEqual([]);
    expect("ranFrontMatter" in globalThis).toBe(false);
    expect(existsSync(sentinel)).toBe(false);
  });

  it("is not run either where a BOM or no closing fence hides it", async () => {
    const code = "globalThis.ranFrontMatter = true";
    for (const file of [
      `\uFEFF---js\n(${code})\n---\n`,
      `---js\n(${code})\n`,
      `\uFEFF\uFEFF---js\n(${code})\n---\n`,
      `\n---js\n(${code})\n---\n`,
    ]) {
      const { problems } = await load({ "stories/a.md": file });
      expect(hasErrors(problems)).toBe(true);
    }
    expect("ranFrontMatter" in globalThis).toBe(false);
  });

  it("---yaml is YAML", async () => {
    const fields = story("正文。\n").slice(3);
    for (const name of ["yaml", " yaml", "yml", "YAML", "  "])
      expect(await reportOf({ "stories/a.md": `---${name}${fields}` })).toBe("");
  });

  it("lines are counted right behind a fence with trailing spaces", async () => {
    const file = markdown(["title: 甲", "date: 2024-06-22", "section: 房产"]).replace("---\n", "---  \n");
    expect(await reportOf({ "stories/a.md": file })).toContain("content/stories/a.md:4:10 ");
  });
});

describe("a printed page is reported with its cure where it has", () => {
  it("no story", async () => {
    const files = { "pages/a.md": markdown(PAGE_FIELDS, "广告\n") };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/pages/a.md:6:1 提醒 这一版没有拆出稿件 [no-story]
          → 整版广告可以不管；否则检查正文是否完整
      0 个错误，1 个提醒"
    `);
    expect((await load(files)).content?.pages).toHaveLength(1);
  });

  it("slugs that are not pinned, and a story without a headline", async () => {
    const body = "# 土豆丰收\n\n6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。\n";
    expect(await reportOf({ "pages/a.md": markdown(PAGE_FIELDS, body) })).toMatchInlineSnapshot(`
      "content/pages/a.md:2:1 提醒 “土豆丰收”的网址名和栏目由程序推得，标题一改就会变 [unpinned-slug]
          → 在这一版的 stories: 下写明
              - starts: 土豆丰收
                slug: tu-dou-feng-shou
                section: rural
      0 个错误，1 个提醒"
    `);
    const headless =
      "6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。今年雨水好，每亩比去年多收三百斤。老农说，收土豆的车一早就等在地头，天黑才走。\n";
    expect(await reportOf({ "pages/a.md": markdown(PAGE_FIELDS, headless) })).toMatchInlineSnapshot(`
      "content/pages/a.md:2:1 提醒 “6月20日，在某村的田里，村民忙”的网址名和栏目由程序推得，标题一改就会变 [unpinned-slug]
          → 在这一版的 stories: 下写明
              - starts: 6月20日，在某村的田里，村民忙
                slug: 6-yue-20-ri-zai-mou-cun-de-tian-li
                section: rural
      content/pages/a.md:2:1 提醒 “6月20日，在某村的田里，村民忙”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      0 个错误，2 个提醒"
    `);
  });

  it("the date and number of another page", async () => {
    const page = (headline: string, slug: string) =>
      markdown(
        [...PAGE_FIELDS, "stories:", `  - {starts: ${headline}, slug: ${slug}, section: rural}`],
        `# ${headline}\n\n6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。\n`,
      );
    expect(
      await reportOf({ "pages/a.md": page("土豆丰收", "tudou"), "pages/b.md": page("小麦丰收", "xiaomai") }),
    ).toMatchInlineSnapshot(`
      "content/pages/b.md:2:7 错误 2024-06-22 第01版与 content/pages/a.md 重复 [duplicate-page]
          → 改 date 或 page，或删去其中一个文件
      1 个错误，0 个提醒"
    `);
  });

  it("an entry that matches no story, and one that is there twice", async () => {
    const fields = [
      ...PAGE_FIELDS,
      "stories:",
      "  - {starts: 土豆丰收, slug: tudou, section: rural}",
      "  - {starts: 小麦丰收, slug: xiaomai, section: rural}",
      "  - {starts: 土豆丰收, slug: tudou-2, section: rural}",
    ];
    const body = "# 土豆丰收\n\n6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。\n";
    expect(await reportOf({ "pages/a.md": markdown(fields, body) })).toMatchInlineSnapshot(`
      "content/pages/a.md:7:14 错误 starts: “小麦丰收”在这一版上找不到 [unknown-anchor]
          → 改成版面上的标题或首句，相近的有：“土豆丰收”
      content/pages/a.md:8:14 提醒 “土豆丰收”与前面一条说的是同一篇稿件，没有使用 [repeated-anchor]
          → 删去这一条，或改 starts: 让它指向另一篇
      1 个错误，1 个提醒"
    `);
  });

  it("an unknown section, an unknown place, a bad page number, or an entry without its fields", async () => {
    const body = "# 土豆丰收\n\n6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。\n";
    const entry = [
      "stories:",
      "  - starts: 土豆丰收",
      "    slug: tudou",
      "    section: 房产",
      "    places: [chiping, 火星]",
    ];
    expect(
      await reportOf({ "pages/a.md": markdown([...PAGE_FIELDS, ...entry], body) }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:8:14 错误 没有“房产”这个栏目 [unknown-section]
          → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
      content/pages/a.md:9:23 错误 没有“火星”这个地方 [unknown-place]
          → 从 site.yml 的 places 里选：chiping（茌平区）
      2 个错误，0 个提醒"
    `);
    expect(
      await reportOf({
        "pages/a.md": markdown(
          ["date: 2024-02-30", "page: 头版", "stories:", "  - slug: Tudou", "    titel: 甲"],
          body,
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:2:1 错误 缺少 name（名称） [missing-name]
          → 补上一行 name: 版名
      content/pages/a.md:2:7 错误 日期 2024-02-30 不存在：2024年2月只有29天 [impossible-date]
          → 核对年月日，写成 date: 年-月-日
      content/pages/a.md:3:7 错误 版次 page 的“头版”不对，应是两位数字 [invalid-page]
          → 写成 page: "01"
      content/pages/a.md:5:5 错误 缺少 starts（定位文字） [missing-starts]
          → 补上一行 starts: 标题或首句
      content/pages/a.md:5:11 错误 网址名 slug 的“Tudou”不对，应是小写字母、数字和连字符 [invalid-slug]
          → 写成 slug: tudou
      5 个错误，0 个提醒"
    `);
  });
});

describe("a masthead.svg", () => {
  it("with a script is refused", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg">\n  <path d="M0 0h9"/>\n  <script>alert(1)</script>\n</svg>\n';
    expect(await reportOf({ "masthead.svg": svg })).toMatchInlineSnapshot(`
      "content/masthead.svg:3:3 错误 报头不是只含图形的 SVG [unsafe-masthead]
          → 只留 <svg> 和 <path> 等图形元素；删去脚本、样式、链接和外部图片
      1 个错误，0 个提醒"
    `);
  });

  it("with a handler is refused, and so is what is no SVG at all", async () => {
    expect(await reportOf({ "masthead.svg": '<svg onload="alert(1)"></svg>' })).toContain(
      "content/masthead.svg:1:6 ",
    );
    expect(await reportOf({ "masthead.svg": "小城新闻" })).toContain("content/masthead.svg:1:1 ");
  });

  it("that does nothing but draw is published", async () => {
    expect(await reportOf({ "masthead.svg": '<?xml version="1.0"?>\n<svg><path d="M0 0h9"/></svg>\n' })).toBe(
      "",
    );
  });
});

it("a stretch of thousands of lines without a blank one is reported", async () => {
  const body = Array.from({ length: 2001 }, () => "一行").join("\n");
  expect(
    await reportOf({ "stories/a.md": `---\ntitle: 甲\ndate: 2024-06-22\nsection: rural\n---\n${body}` }),
  ).toMatchInlineSnapshot(`
    "content/stories/a.md:2006:1 错误 连续 2000 行没有空行 [too-long]
        → 段与段之间空一行；数据放进附件
    1 个错误，0 个提醒"
  `);
});
