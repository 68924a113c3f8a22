import { describe, expect, it } from "vitest";
import { load, markdown, PAGE_FIELDS, reportOf, story } from "../folder";

const FIELDS = ["title: 土豆丰收", "date: 2024-06-22", "section: rural"];

describe("what stands where it does nothing is reported, and not printed without a word", () => {
  it("fields below the second fence", async () => {
    const body = "draft: true\nexpires: 2024-07-01\n\n正文。\n\ndate: 是正文\n";
    expect(await reportOf({ "stories/a.md": markdown(FIELDS, body) })).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 “draft: true”写在字段下面的 --- 之后，不起作用，会当作正文印出来 [field-in-text]
          → 把这一行移到第二个 --- 的上面；是正文就换一个说法
      content/stories/a.md:8:1 错误 “expires: 2024-07-01”写在字段下面的 --- 之后，不起作用，会当作正文印出来 [field-in-text]
          → 把这一行移到第二个 --- 的上面；是正文就换一个说法
      2 个错误，0 个提醒"
    `);
  });

  it("empty lines above the first fence", async () => {
    expect(await reportOf({ "stories/a.md": `\n\n${story("正文。\n")}` })).toMatchInlineSnapshot(`
      "content/stories/a.md:3:1 错误 开头的 --- 上面有空行或空格，下面的字段没有读 [late-front-matter]
          → 删去它上面的空行和前面的空格：--- 要在第一行开头
      1 个错误，0 个提醒"
    `);
  });

  it("a fence of four dashes, or of Chinese ones", async () => {
    const dashes = story("正文。\n").replaceAll("---\n", "----\n");
    expect(await reportOf({ "stories/a.md": dashes })).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 错误 第一行不是三个半角减号 ---，下面的字段没有读 [wrong-fence]
          → 把它和字段下面的那一行都写成 ---
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "stories/a.md": dashes.replaceAll("----", "——") })).toContain("[wrong-fence]");
  });

  it("marks of Markdown and HTML in a headline", async () => {
    const fields = [
      'title: "B&amp;B 开张"',
      "date: 2024-06-22",
      "section: rural",
      "deck: <b>粗</b>、**强调**",
    ];
    expect(await reportOf({ "stories/a.md": markdown(fields) })).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 提醒 title 里的“&amp;”是标记，会原样印出来 [marks-in-field]
          → 字段里只写文字：删去标记，&amp; 之类换成它代表的字
      content/stories/a.md:5:7 提醒 deck 里的“<b>”是标记，会原样印出来 [marks-in-field]
          → 字段里只写文字：删去标记，&amp; 之类换成它代表的字
      0 个错误，2 个提醒"
    `);
    expect(
      await reportOf({ "stories/a.md": markdown(["title: 李**、A&B、3<5、R&D;", ...FIELDS.slice(1)]) }),
    ).toBe("");
  });

  it("a word that keeps a story back, one level too deep", async () => {
    expect(
      await reportOf({ "stories/a.md": markdown([...FIELDS, "params:", "  draft: true"]) }),
    ).toContain(`content/stories/a.md:6:3 错误 draft: true 在这里不起作用，稿件会照常发布 [hold-back]
    → 把 draft: true 写到最外层，行首不空格；要照常发布，删去 draft 这一行`);
  });

  it.each([
    ["稿_未审.md", "未审", "文件名"],
    ["【草稿】土豆.md", "草稿", "文件名"],
    ["tudou.draft.md", "draft", "文件名"],
    ["土豆丰收初稿.md", "初稿", "文件名"],
  ])("a file name that says the story is not done: %s", async (name, word, where) => {
    expect(await reportOf({ [`stories/${name}`]: story("正文。\n", "slug: tudou") })).toBe(
      `content/stories/${name}:2:1 错误 ${where}里的“${word}”在这里不起作用，稿件会照常发布 [hold-back]
    → 暂不发布写 draft: true；要照常发布，从${where}里删去“${word}”
1 个错误，0 个提醒`,
    );
  });

  it("a headline that says so, and none that only speaks of it", async () => {
    const titled = (title: string) =>
      reportOf({ "stories/nba-draft.md": story("正文。\n").replace("土豆丰收", title) });
    expect(await titled("【未审】土豆")).toContain("2:8 错误 标题里的“未审”在这里不起作用");
    expect(await titled("合同草稿引出官司")).toBe("");
    expect(await reportOf({ "stories/未审.md": story("正文。\n", "slug: a", "draft: true") })).toBe("");
  });

  it("a link to a relative Chinese address", async () => {
    expect(await reportOf({ "stories/a.md": story("[字](字)\n") })).toContain(
      "content/stories/a.md:7:1 错误 链接 字 不是网址，也不是 content/ 里的文件 [link-relative]",
    );
  });
});

describe("marks that turn the direction of letters", () => {
  const page = (line: string) =>
    markdown(
      [...PAGE_FIELDS, "stories:", "  - {starts: 张三告诉记者, slug: zhangsan, section: rural}"],
      `# 张三告诉记者\n\n${line}\n`,
    );

  it("are taken out of a printed page, and said", async () => {
    const files = { "pages/a.md": page("收件\u202E人是谁，大家都说不知道，写到这里为止。") };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/pages/a.md:11:3 提醒 这一行有看不见的改变文字方向的符号（U+202E），网页上去掉了 [invisible-characters]
          → 版面上没有印这种符号：从识别文字里删去
      0 个错误，1 个提醒"
    `);
    const { content } = await load(files);
    expect(JSON.stringify(content?.stories[0]?.body)).toContain("收件人是谁");
  });

  it("are taken out of a story's text, for the words that search and feeds have, too", async () => {
    const { content } = await load({ "stories/a.md": story("收件\u202E人\u200B是谁。\n") });
    const body = content?.stories[0]?.body;
    expect(body?.kind === "markdown" ? body.text : "").toBe("收件人是谁。");
  });
});

it("a note with a Chinese name leads to its place", async () => {
  expect(await reportOf({ "stories/a.md": story("正文[^注1]。\n\n[^注1]: 注文。\n") })).toBe("");
});

it.each([
  ["高田（实习）", "高田 intern"],
  ["高田、张三 摄影", "高田 author、张三 photographer"],
  ["高田（聊城日报），张三（通讯员）", "高田 author 聊城日报、张三 correspondent"],
  ["高田 主任记者", "高田 reporter"],
  ["记者 高田 张三", "高田 reporter、张三 reporter"],
])("what stands behind a name is not lost: %s", async (bylines, expected) => {
  const { content } = await load({ "stories/a.md": story("正文。\n", `bylines: ${bylines}`) });
  const read = content?.stories[0]?.bylines.map(({ name, role, outlet }) =>
    [name, role, outlet].filter(Boolean).join(" "),
  );
  expect(read?.join("、")).toBe(expected);
});
