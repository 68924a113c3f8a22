import { describe, expect, it } from "vitest";
import { markdown, reportOf } from "../folder";

const reportOn = (...fields: string[]) => reportOf({ "stories/a.md": markdown(fields) });

describe("YAML that cannot be read is reported with its cure where it has", () => {
  it("a full-width colon", async () => {
    expect(await reportOn("date: 2024-06-22", "title：土豆丰收", "section: rural")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]
          → 改成半角冒号加一个空格，例如 title: 标题
      1 个错误，0 个提醒"
    `);
  });

  it("a full-width colon in its only line", async () => {
    expect(await reportOn("title：土豆丰收")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]
          → 改成半角冒号加一个空格，例如 title: 标题
      1 个错误，0 个提醒"
    `);
  });

  it("a tab as indent", async () => {
    expect(
      await reportOn("title: 甲", "bylines:", "  - name: 高田", "\t  role: reporter"),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:1 错误 行首用了制表符（Tab）缩进 [yaml-tab-indent]
          → YAML 只认空格：把行首的 Tab 换成两个空格
      1 个错误，0 个提醒"
    `);
  });

  it("the same key twice", async () => {
    expect(await reportOn("title: 甲", "date: 2024-06-22", "title: 乙")).toMatchInlineSnapshot(`
      "content/stories/a.md:4:1 错误 字段 title 写了两次 [yaml-duplicate-key]
          → 删去其中一个
      1 个错误，0 个提醒"
    `);
  });

  it("no space after the colon", async () => {
    expect(await reportOn("title:土豆丰收", "date: 2024-06-22")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:6 错误 冒号后面没有空格 [yaml-no-space]
          → 在半角冒号后面加一个空格，例如 title: 标题
      1 个错误，0 个提醒"
    `);
  });

  it("colon and space inside a value", async () => {
    expect(await reportOn("date: 2024-06-22", "title: 要闻: 土豆丰收")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:8 错误 值里又有“冒号加空格” [yaml-syntax]
          → 用引号把整个值括起来：title: "要闻: 土豆丰收"
      1 个错误，0 个提醒"
    `);
  });

  it("quotation marks around a part of the value", async () => {
    expect(await reportOn('title: "订单"土豆采收忙', "date: 2024-06-22")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:12 错误 值已经结束，后面还有文字 [yaml-syntax]
          → 用引号把整个值括起来：title: '"订单"土豆采收忙'
      1 个错误，0 个提醒"
    `);
  });

  it("a quotation mark that is never closed", async () => {
    expect(await reportOn("date: 2024-06-22", 'title: "土豆丰收', "section: rural")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:8 错误 引号没有配对 [yaml-quote]
          → 在值的末尾补上同样的英文引号
      1 个错误，0 个提醒"
    `);
  });

  it("a bracket that is never closed", async () => {
    expect(await reportOn("title: 甲", "places: [chiping", "date: 2024-06-22")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:9 错误 括号没有配对 [yaml-bracket]
          → 在末尾补上：[ 要有 ]，{ 要有 }
      1 个错误，0 个提醒"
    `);
  });

  it("a line without a colon", async () => {
    expect(await reportOn("title: 甲", "date 2024-06-22", "section: rural")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:1 错误 这里应是“字段: 值”，每个字段一行 [yaml-syntax]
          → 例如 title: 标题
      1 个错误，0 个提醒"
    `);
  });

  it("a sign that YAML keeps for itself", async () => {
    expect(await reportOn("title: @所有人")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 值不能以这个符号开头 [yaml-syntax]
          → 用引号把整个值括起来：title: "@所有人"
      1 个错误，0 个提醒"
    `);
  });

  it("a star, an ampersand or an exclamation mark at the beginning of a value", async () => {
    expect(await reportOn("date: 2024-06-22", "title: *重要")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:8 错误 值以“*”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：title: "*重要"
      1 个错误，0 个提醒"
    `);
    expect(await reportOn("date: 2024-06-22", "title: &重要 通知")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:8 错误 值以“&”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：title: "&重要 通知"
      1 个错误，0 个提醒"
    `);
    expect(await reportOn("date: 2024-06-22", "title: !重要 通知")).toMatchInlineSnapshot(`
      "content/stories/a.md:3:8 错误 值以“!”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：title: "!重要 通知"
      1 个错误，0 个提醒"
    `);
  });

  it("references that would grow without bound", async () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `k${n}: &a${n} [${`*a${n - 1},`.repeat(n ? 9 : 0)}x]`,
    );
    const report = await reportOn(...levels);
    expect(report).toContain(
      'content/stories/a.md:2:5 错误 值以“&”开头，YAML 不把它当文字 [yaml-special-mark]\n    → 用引号把整个值括起来：k0: "&a0 [x]"\n',
    );
    expect(report).toMatch(/10 个错误，0 个提醒$/);
  });

  it("nesting deeper than 100", async () => {
    const expected = await reportOn("title: 甲", `places: ${"[".repeat(101)}`);
    expect(expected).toMatchInlineSnapshot(`
      "content/stories/a.md:3:1 错误 嵌套超过 100 层 [too-deep]
          → 减少括号、列表的层数
      1 个错误，0 个提醒"
    `);
    const report = "嵌套超过 100 层 [too-deep]";
    for (const deep of ["{a: ".repeat(5000), "[".repeat(50_000), "? ".repeat(5000), "- ".repeat(5000)])
      expect(await reportOn("title: 甲", deep)).toContain(report);
  });

  it("a list where fields belong", async () => {
    expect(await reportOn("- title: 甲", "- date: 2024-06-22")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:1 错误 这里应是字段，不是列表 [wrong-shape]
          → 写成“字段: 值”，每个字段一行，行首不要有“- ”
      1 个错误，0 个提醒"
    `);
  });
});

describe("the editor is told where", () => {
  it("site.yml is missing", async () => {
    expect(await reportOf({ "site.yml": null })).toMatchInlineSnapshot(`
      "content/site.yml:1:1 错误 没有 content/site.yml [missing-file]
          → 新建它：至少要有 name、url、description 和 sections
      1 个错误，0 个提醒"
    `);
  });

  it("site.yml lacks what every site needs", async () => {
    expect(
      await reportOf({ "site.yml": "name: 小城新闻\nurl: news.example.cn\nsections: []\n" }),
    ).toMatchInlineSnapshot(`
      "content/site.yml:1:1 错误 缺少 description（简介） [missing-description]
          → 补上一行 description: 一句话的简介
      content/site.yml:2:6 错误 网站地址 url 的“news.example.cn”不对，应是 http:// 或 https:// 开头、不带路径的地址 [invalid-url]
          → 写成 url: https://www.example.cn
      content/site.yml:3:11 错误 栏目表 sections 的这个值不对，应是一个列表 [invalid-sections]
          → 写成 sections: [{id: daihao, name: 栏目名}]
      3 个错误，0 个提醒"
    `);
  });

  it("site.yml has a tab, and an unknown key", async () => {
    expect(await reportOf({ "site.yml": "name: 小城\n\turl: x\n" })).toMatchInlineSnapshot(`
      "content/site.yml:2:1 错误 行首用了制表符（Tab）缩进 [yaml-tab-indent]
          → YAML 只认空格：把行首的 Tab 换成两个空格
      1 个错误，0 个提醒"
    `);
  });

  it("site.yml names a picture that is not there, or not in media", async () => {
    const site = (image: string) =>
      `name: 小城\nurl: https://news.example.cn\ndescription: 新闻\nimage: ${image}\nsections: [{id: economy, name: 经济}]\n`;
    expect(await reportOf({ "site.yml": site("media/share.png") })).toMatchInlineSnapshot(`
      "content/site.yml:4:8 错误 找不到图片 media/share.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "site.yml": site("../../../../etc/passwd") })).toMatchInlineSnapshot(`
      "content/site.yml:4:8 错误 找不到图片 ../../../../etc/passwd [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      1 个错误，0 个提醒"
    `);
  });

  it("a fix has a context without its misreading", async () => {
    const fixes =
      "- wrong: 砵码\n  right: 砝码\n- wrong: 在平\n  right: 茌平\n  context:\n    - 聊城市在平区\n    - 茌平区\n";
    expect(await reportOf({ "ocr-fixes.yml": fixes })).toMatchInlineSnapshot(`
      "content/ocr-fixes.yml:7:7 错误 语境“茌平区”里没有误识文字“在平” [fix-context]
          → 语境要写出误识文字和它前后的字，照 OCR 认出的样子写
      1 个错误，0 个提醒"
    `);
  });

  it("a fix has no misreading, or a key that nobody reads", async () => {
    expect(await reportOf({ "ocr-fixes.yml": "- right: 茌平\n" })).toMatchInlineSnapshot(`
      "content/ocr-fixes.yml:1:3 错误 缺少 wrong（误识文字） [missing-wrong]
          → 补上一行 wrong: 认错的字
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "ocr-fixes.yml": "- wrong: 在平\n  rihgt: 茌平\n" })).toMatchInlineSnapshot(`
      "content/ocr-fixes.yml:2:3 提醒 不认识的字段 rihgt，没有使用 [unknown-key]
          → 是 right 的话，把 rihgt 改成 right；不是就删去这一行
      0 个错误，1 个提醒"
    `);
  });

  it("ocr-fixes.yml has fields where a list belongs", async () => {
    expect(await reportOf({ "people.yml": "name: 高田\n" })).toMatchInlineSnapshot(`
      "content/people.yml:1:1 错误 这里应是一个列表 [wrong-shape]
          → 每一条以“- ”开头
      1 个错误，0 个提醒"
    `);
  });

  it("a file is wrong, but nothing where a file has only comments", async () => {
    expect(await reportOf({ "ocr-fixes.yml": "# 还没有\n", "people.yml": "# 还没有\n" })).toBe("");
  });
});

it("two sections with one id are reported, and a site that is not at the root of its host", async () => {
  const site =
    "name: 小城新闻\nurl: https://a.example/news/\ndescription: 样例\nsections:\n  - {id: rural, name: 三农}\n  - {id: rural, name: 农村}\n";
  expect(await reportOf({ "site.yml": site })).toMatchInlineSnapshot(`
    "content/site.yml:2:6 错误 网站地址 url 的“https://a.example/news/”不对，应是 http:// 或 https:// 开头、不带路径的地址 [invalid-url]
        → 写成 url: https://www.example.cn
    content/site.yml:6:10 错误 代号 rural 用了两次 [duplicate-id]
        → 给其中一个换一个
    2 个错误，0 个提醒"
  `);
});

describe("several faults of one file", () => {
  it("are said at once, and not what comes of them", async () => {
    expect(
      await reportOn(
        "title: 要闻: 土豆丰收",
        "date：2024-06-22",
        "section: rural",
        'kicker: "订单"土豆采收忙',
        "slug: a",
        "deck: *号外*",
        "section: economy",
        "places: 排名 #1",
      ),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 值里又有“冒号加空格” [yaml-syntax]
          → 用引号把整个值括起来：title: "要闻: 土豆丰收"
      content/stories/a.md:3:5 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]
          → 改成半角冒号加一个空格，例如 title: 标题
      content/stories/a.md:5:13 错误 值已经结束，后面还有文字 [yaml-syntax]
          → 用引号把整个值括起来：kicker: '"订单"土豆采收忙'
      content/stories/a.md:7:7 错误 值以“*”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：deck: "*号外*"
      content/stories/a.md:9:12 错误 “#”前面是空格，“#1”被当作注释，没有了 [yaml-cut-value]
          → 是文字，写成 places: "排名 #1"；是注释，在“#”后面加一个空格
      5 个错误，0 个提醒"
    `);
    expect(
      await reportOn("title: 甲", "  date: 乙", "slug: 丙", "  deck: 丁", "a b", "kicker:戊", "section: 己"),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:3:3 错误 这一行比同级的字段多缩进了 2 格 [yaml-indent]
          → 删去行首的空格：date: 乙
      content/stories/a.md:5:3 错误 这一行比同级的字段多缩进了 2 格 [yaml-indent]
          → 删去行首的空格：deck: 丁
      content/stories/a.md:7:7 错误 冒号后面没有空格 [yaml-no-space]
          → 在半角冒号后面加一个空格，例如 title: 标题
      3 个错误，0 个提醒"
    `);
    expect(await reportOn("title: *甲*", "deck: &乙")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 值以“*”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：title: "*甲*"
      content/stories/a.md:3:7 错误 值以“&”开头，YAML 不把它当文字 [yaml-special-mark]
          → 用引号把整个值括起来：deck: "&乙"
      2 个错误，0 个提醒"
    `);
    expect(
      await reportOn("title: 甲", "　kicker: 乙", "　deck: 丙", "slug: 甲 #乙", "date: 丙 #丁"),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:3:1 错误 行首用了全角空格 [yaml-wide-space]
          → 删去它；要缩进就用半角空格
      content/stories/a.md:4:1 错误 行首用了全角空格 [yaml-wide-space]
          → 删去它；要缩进就用半角空格
      content/stories/a.md:5:9 错误 “#”前面是空格，“#乙”被当作注释，没有了 [yaml-cut-value]
          → 是文字，写成 slug: "甲 #乙"；是注释，在“#”后面加一个空格
      content/stories/a.md:6:9 错误 “#”前面是空格，“#丁”被当作注释，没有了 [yaml-cut-value]
          → 是文字，写成 date: "丙 #丁"；是注释，在“#”后面加一个空格
      4 个错误，0 个提醒"
    `);
  });

  it("are a few where there are very many", async () => {
    const many = Array.from({ length: 5000 }, (_, index) => `k${index}: 甲: 乙`);
    expect(await reportOn(...many)).toMatch(/10 个错误，0 个提醒$/);
  });
});
