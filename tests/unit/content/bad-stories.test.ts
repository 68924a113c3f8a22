import { describe, expect, it } from "vitest";
import { StoryDraft } from "@/lib/content/schema/story";
import { load, markdown, PAGE_FIELDS, png, reportOf, story } from "../folder";

const reportOn = (...fields: string[]) => reportOf({ "stories/a.md": markdown(fields) });
const reportOnBody = (body: string) => reportOf({ "stories/a.md": story(body) });

/** A report without the list of a story's fields, which every new field makes longer. */
const shortened = (report: string) => report.replaceAll(Object.keys(StoryDraft.shape).join("、"), "…");

describe("a story is reported with its cure where it has", () => {
  it("an unknown section", async () => {
    expect(await reportOn("title: 甲", "date: 2024-06-22", "section: 房产")).toMatchInlineSnapshot(`
      "content/stories/a.md:4:10 错误 没有“房产”这个栏目 [unknown-section]
          → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
      1 个错误，0 个提醒"
    `);
  });

  it("an unknown place", async () => {
    expect(
      await reportOn("title: 甲", "date: 2024-06-22", "section: rural", "places:", "  - 茌平区", "  - 火星"),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:7:5 错误 没有“火星”这个地方 [unknown-place]
          → 从 site.yml 的 places 里选：chiping（茌平区）
      1 个错误，0 个提醒"
    `);
  });

  it("neither title, date nor section", async () => {
    expect(await reportOn("deck: 副题")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:1 错误 缺少 title（标题） [missing-title]
          → 补上一行 title: 标题
      content/stories/a.md:2:1 错误 缺少 date（日期） [missing-date]
          → 补上一行 date: 年-月-日（或 年-月-日 时:分）
      content/stories/a.md:2:1 错误 缺少 section（栏目） [missing-section]
          → 补上一行 section: 栏目
      3 个错误，0 个提醒"
    `);
    expect(await reportOn("title:", "date: 2024-06-22", "section: rural")).toMatchInlineSnapshot(`
      "content/stories/a.md:2:7 错误 缺少 title（标题） [missing-title]
          → 补上一行 title: 标题
      1 个错误，0 个提醒"
    `);
  });

  it("impossible dates", async () => {
    expect(
      await reportOn("title: 甲", "date: 2024-02-30", "updated: 2023-02-29T08:00:00+08:00", "section: rural"),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:3:7 错误 日期 2024-02-30 不存在：2024年2月只有29天 [impossible-date]
          → 核对年月日，写成 date: 年-月-日（或 年-月-日 时:分）
      content/stories/a.md:4:10 错误 更新日期 2023-02-29T08:00:00+08:00 不存在：2023年2月只有28天 [impossible-date]
          → 核对年月日，写成 updated: 年-月-日
      2 个错误，0 个提醒"
    `);
  });

  it("values of the wrong kind", async () => {
    expect(
      await reportOn(
        "title: [甲]",
        "date: 2024-06-22",
        "section: rural",
        "slug: 土豆",
        "draft: 是",
        "places: chiping",
        "bylines:",
        "  - name: 高田",
        "    role: 记者",
        "  - role: reporter",
      ),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 标题 title 的这个值不对，应是一行文字 [invalid-title]
          → 写成 title: 甲
      content/stories/a.md:5:7 错误 网址名 slug 的“土豆”不对，应是小写字母、数字和连字符 [invalid-slug]
          → 写成 slug: tu-dou
      content/stories/a.md:11:5 错误 缺少 name（姓名） [missing-name]
          → 补上一行 name: 姓名
      3 个错误，0 个提醒"
    `);
  });

  it("unknown keys", async () => {
    const report = await reportOn(
      "title: 甲",
      "titel: 乙",
      "date: 2024-06-22",
      "section: rural",
      "bylines:",
      "  - {name: 高田, rolle: reporter}",
    );
    expect(shortened(report)).toMatchInlineSnapshot(`
      "content/stories/a.md:3:1 提醒 不认识的字段 titel，没有使用 [unknown-key]
          → 是 title 的话，把 titel 改成 title；不是就删去这一行
      content/stories/a.md:7:16 提醒 不认识的字段 rolle，没有使用 [unknown-key]
          → 是 role 的话，把 rolle 改成 role；不是就删去这一行
      0 个错误，2 个提醒"
    `);
  });

  it("a slug that is not pinned", async () => {
    expect(await reportOf({ "stories/2024/土豆.md": story("正文。\n") })).toMatchInlineSnapshot(`
      "content/stories/2024/土豆.md:2:1 提醒 网址名由文件名推得：tu-dou [unpinned-slug]
          → 在开头的 --- 下面加一行 slug: tu-dou
      0 个错误，1 个提醒"
    `);
  });

  it("no text at all", async () => {
    expect(await reportOnBody("")).toMatchInlineSnapshot(`
      "content/stories/a.md:6:1 提醒 正文是空的 [empty-body]
          → 在第二个 --- 下面写正文
      0 个错误，1 个提醒"
    `);
  });

  it("the permalink of another story", async () => {
    expect(
      await reportOf({
        "stories/a.md": story("正文。\n", "slug: tudou"),
        "stories/b/tudou.md": story("正文。\n"),
        "stories/c.md": story("正文。\n", "slug: tudou"),
      }),
    ).toMatchInlineSnapshot(`
      "content/stories/b/tudou.md:2:1 错误 网址 /2024/06/22/tudou/ 与 content/stories/a.md 的《土豆丰收》重复 [duplicate-permalink]
          → 给其中一篇换一个 slug
      content/stories/c.md:5:7 错误 网址 /2024/06/22/tudou/ 与 content/stories/a.md 的《土豆丰收》重复 [duplicate-permalink]
          → 给其中一篇换一个 slug
      2 个错误，0 个提醒"
    `);
  });

  it("the permalink of a page's story", async () => {
    const entry = ["stories:", "  - starts: 土豆丰收", "    section: rural", "    slug: tudou"];
    const body = "# 土豆丰收\n\n6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象。\n";
    expect(
      await reportOf({
        "pages/a.md": markdown([...PAGE_FIELDS, ...entry], body),
        "stories/tudou.md": story("正文。\n"),
      }),
    ).toMatchInlineSnapshot(`
      "content/stories/tudou.md:2:1 错误 网址 /2024/06/22/tudou/ 与 content/pages/a.md 的《土豆丰收》重复 [duplicate-permalink]
          → 给其中一篇换一个 slug
      1 个错误，0 个提醒"
    `);
  });

  it("`printed:` that leads nowhere", async () => {
    expect(
      await reportOf({ "stories/a.md": story("正文。\n", "printed: /2024/06/22/tudou/") }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:10 错误 printed: /2024/06/22/tudou/ 不是已有的见报稿 [unknown-printed]
          → 写见报稿的网址，形式是 /年/月/日/网址名/
      1 个错误，0 个提醒"
    `);
  });
});

describe("a story's picture", () => {
  it("that is missing is reported", async () => {
    expect(await reportOnBody("正文。\n\n看图：![田地](/media/tudou.jpg)\n")).toMatchInlineSnapshot(`
      "content/stories/a.md:9:4 错误 找不到图片 /media/tudou.jpg [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      1 个错误，0 个提醒"
    `);
  });

  it("that is no picture is reported", async () => {
    expect(
      await reportOf({ "stories/a.md": story("![田地](/media/a.png)\n"), "media/a.png": "不是图片" }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/a.png 打不开：文件不完整，或不是图片 [damaged-image]
          → 换一个完好的文件：JPEG、PNG、WebP 或 AVIF
      1 个错误，0 个提醒"
    `);
  });

  it("that is on another site is reported", async () => {
    expect(await reportOnBody("![田地](https://example.com/a.jpg)\n")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 https://example.com/a.jpg 在别的网站上 [remote-image]
          → 下载到 content/media/，写成 /media/…
      1 个错误，0 个提醒"
    `);
    expect(await reportOnBody("![田地](//example.com/a.jpg)\n")).toContain("[remote-image]");
  });

  it("that is outside content/media is reported", async () => {
    expect(await reportOnBody("![田地](../../../../etc/passwd)\n")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 找不到图片 ../../../../etc/passwd [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      1 个错误，0 个提醒"
    `);
    for (const src of [
      "/etc/passwd",
      "/media/../site.yml",
      "/media/%2e%2e/site.yml",
      "media/../../package.json",
      "a.jpg",
    ])
      expect(await reportOnBody(`![田地](${src})\n`)).toContain("[missing-image]");
  });

  it("that has no path is reported", async () => {
    expect(await reportOnBody("![田地]()\n")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片没有写路径 [missing-image]
          → 把图片放进 content/media/，写成 ![图片内容](/media/…)
      1 个错误，0 个提醒"
    `);
  });

  it("under `photos:` that is missing or has no alt text is reported", async () => {
    const files = {
      "media/a.png": await png(2, 1),
      "stories/a.md": story(
        "正文。\n",
        "photos:",
        "  - file: /media/a.png",
        "  - {alt: 田地, file: media/b.png}",
      ),
    };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:21 错误 找不到图片 media/b.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      content/stories/a.md:6:11 提醒 图片 /media/a.png 没有替代文字 [missing-alt]
          → 加一行 alt: 图片内容
      1 个错误，1 个提醒"
    `);
  });

  it("that has no alt text is published all the same", async () => {
    const files = { "media/a.png": await png(2, 1), "stories/a.md": story("正文。\n\n![](/media/a.png)\n") };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 提醒 图片 /media/a.png 没有替代文字 [missing-alt]
          → 在方括号里写图片内容：![图片内容](/media/a.png)
      0 个错误，1 个提醒"
    `);
    expect((await load(files)).content?.stories).toHaveLength(1);
  });
});

describe("raw HTML", () => {
  it("with scripts or handlers is published without them", async () => {
    const body = [
      '正文<b onclick="alert(1)">粗</b>。',
      "",
      "<script>alert(1)</script>",
      "",
      '<iframe src="https://example.com"></iframe>',
      "",
      '[链接](javascript:alert(1)) <a href=" JavaScript:alert(1)">链接</a>',
      "",
    ].join("\n");
    expect(await reportOnBody(body)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:3 提醒 正文里的 onclick 属性不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      content/stories/a.md:9:1 提醒 正文里的 <script> 不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      content/stories/a.md:11:1 提醒 正文里的 <iframe> 不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      content/stories/a.md:13:1 提醒 正文里的链接里的脚本不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      content/stories/a.md:13:27 提醒 正文里的链接里的脚本不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      0 个错误，5 个提醒"
    `);
    const { content } = await load({ "stories/a.md": story(body) });
    const published = JSON.stringify(content?.stories[0]?.body);
    expect(published).not.toMatch(/script|onclick|iframe|alert/i);
  });
});

describe("one report", () => {
  const files = {
    "ocr-fixes.yml": "- right: 茌平\n",
    "pages/b.md": markdown(["date: 2024-06-31", 'page: "01"', "name: 要闻"]),
    "stories/a.md": markdown(["title：甲"]),
    "stories/土豆.md": story('正文。<b onclick="x">粗</b>\n'),
    "stories/z.md": markdown(["title: 甲", "date: 2024-06-22", "section: 房产", "tag: 乙"]),
  };

  it("tells everything at once, errors first", async () => {
    expect(shortened(await reportOf(files))).toMatchInlineSnapshot(`
      "content/ocr-fixes.yml:1:3 错误 缺少 wrong（误识文字） [missing-wrong]
          → 补上一行 wrong: 认错的字
      content/pages/b.md:2:7 错误 日期 2024-06-31 不存在：2024年6月只有30天 [impossible-date]
          → 核对年月日，写成 date: 年-月-日
      content/stories/a.md:2:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]
          → 改成半角冒号加一个空格，例如 title: 标题
      content/stories/z.md:4:10 错误 没有“房产”这个栏目 [unknown-section]
          → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
      content/stories/z.md:5:1 提醒 不认识的字段 tag，没有使用 [unknown-key]
          → 可用的字段：…
      content/stories/土豆.md:2:1 提醒 网址名由文件名推得：tu-dou [unpinned-slug]
          → 在开头的 --- 下面加一行 slug: tu-dou
      content/stories/土豆.md:7:4 提醒 正文里的 onclick 属性不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      4 个错误，3 个提醒"
    `);
  });

  it("does not publish what is at fault", async () => {
    const { content } = await load(files);
    expect(content?.pages).toEqual([]);
  });
});

describe("a date is reported that comes before the story", () => {
  it("as that of an update or a correction", async () => {
    expect(
      await reportOn(
        "title: 甲",
        "date: 2024-06-22",
        "section: rural",
        "updated: 2024-06-21",
        "corrections:",
        "  - {date: 2024-06-23, text: 更正的话}",
        "  - {date: 2023-06-23, text: 更正的话}",
      ),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:10 错误 更新日期 2024-06-21 早于日期 2024-06-22 [updated-before-date]
          → 核对这两个日期；没有更新过就删去 updated
      content/stories/a.md:8:12 错误 更正的日期 2023-06-23 早于见报的日期 2024-06-22 [correction-before-date]
          → 核对这两个日期；更正的日期是刊出更正的那一天
      2 个错误，0 个提醒"
    `);
  });

  it("as that of a correction before the page was printed", async () => {
    const page = markdown(
      [
        ...PAGE_FIELDS,
        "stories:",
        "  - {starts: 标题, slug: a, section: rural, corrections: [{date: 2024-06-21, text: 更正的话}]}",
      ],
      "# 标题\n\n□本报记者 测试甲\n\n样例文字，写得很长很长，写到这里为止。\n",
    );
    expect(await reportOf({ "pages/a.md": page })).toMatchInlineSnapshot(`
      "content/pages/a.md:6:64 错误 更正的日期 2024-06-21 早于见报的日期 2024-06-22 [correction-before-date]
          → 核对这两个日期；更正的日期是刊出更正的那一天
      1 个错误，0 个提醒"
    `);
  });
});
