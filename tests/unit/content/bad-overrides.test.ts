import { describe, expect, it } from "vitest";
import { markdown, PAGE_FIELDS, reportOf, story } from "../folder";

const BODY = `# 样例标题一

□记者 张样例

样例第一段说的是甲事（右图、左图），在往平信源公司说得很长很长。

# 样例标题二

样例第二段说的是乙事，乙事说得也很长很长。
`;

/** The report on a page whose first entry has these lines; they begin on line 9, the fields on line 5. */
const reportOn = (...lines: string[]) =>
  reportOf({
    "pages/a.md": markdown(
      [
        ...PAGE_FIELDS,
        "stories:",
        "  - starts: 样例标题一",
        "    slug: yi",
        "    section: rural",
        ...lines.map((line) => `    ${line}`),
        "  - {starts: 样例标题二, slug: er, section: rural}",
      ],
      BODY,
    ),
  });

/** The report on a page with these entries, which begin on line 6. */
const reportOnEntries = (...entries: string[]) =>
  reportOf({
    "pages/a.md": markdown([...PAGE_FIELDS, "stories:", ...entries.map((entry) => `  - ${entry}`)], BODY),
  });

const ONE = "{starts: 样例标题一, slug: yi, section: rural}";
const TWO = "{starts: 样例标题二, slug: er, section: rural}";

describe("the editor is told of a value", () => {
  it("that no override can have", async () => {
    expect(
      await reportOn(
        "joins: next",
        "kind: advert",
        "omit: 是",
        "headline: 无",
        "bylines: 张样例",
        "photos: [{ref: 右图}]",
        "takedown: true",
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:9:12 错误 并稿 joins 的“next”不对，应是 previous [invalid-joins]
          → 写成 joins: previous
      content/pages/a.md:10:11 错误 稿件类别 kind 的“advert”不对，应是 news、photo 或 notice [invalid-kind]
          → 写成 kind: notice
      content/pages/a.md:12:15 错误 标题 headline 的“无”不对，应是一行文字 [invalid-headline]
          → 写成 headline: 标题
      content/pages/a.md:14:14 错误 缺少 file（图片文件） [missing-file]
          → 补上一行 file: media/文件名.jpg
      content/pages/a.md:15:15 错误 撤下 takedown 的“true”不对，应是日期和理由 [invalid-takedown]
          → 写成 takedown: {date: 年-月-日, reason: 撤下的理由}
      5 个错误，0 个提醒"
    `);
  });

  it("in a takedown without its date and reason, or on an impossible day", async () => {
    expect(await reportOn("takedown: {}")).toMatchInlineSnapshot(`
      "content/pages/a.md:9:15 错误 缺少 date（撤下日期） [missing-date]
          → 补上一行 date: 年-月-日
      content/pages/a.md:9:15 错误 缺少 reason（撤下的理由） [missing-reason]
          → 补上一行 reason: 撤下的理由
      2 个错误，0 个提醒"
    `);
    expect(await reportOn("takedown:", "omit:")).toMatchInlineSnapshot(`
      "content/pages/a.md:9:14 错误 缺少 takedown（撤下） [missing-takedown]
          → 补上一行 takedown: {date: 年-月-日, reason: 撤下的理由}
      content/pages/a.md:10:10 错误 缺少 omit（不采用标记） [missing-omit]
          → 补上一行 omit: true
      2 个错误，0 个提醒"
    `);
    expect(await reportOn("takedown: {date: 2024-06-31, reason: 样例}")).toMatchInlineSnapshot(`
      "content/pages/a.md:9:22 错误 撤下日期 2024-06-31 不存在：2024年6月只有30天 [impossible-date]
          → 核对年月日，写成 date: 年-月-日
      1 个错误，0 个提醒"
    `);
    expect(
      await reportOf({ "stories/a.md": story("正文。\n", "takedown: {date: 2024-07-01}") }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:11 错误 缺少 reason（撤下的理由） [missing-reason]
          → 补上一行 reason: 撤下的理由
      1 个错误，0 个提醒"
    `);
  });

  it("but not YAML's word for nothing, which says nothing", async () => {
    expect(await reportOn("kicker: ~", "deck: null", "headline: ~")).toBe("");
  });

  it("of omit that has no reason beside it", async () => {
    expect(await reportOn("omit: true")).toMatchInlineSnapshot(`
      "content/pages/a.md:6:5 错误 缺少 reason（不采用的理由） [missing-reason]
          → 补上一行 reason: 不采用的理由
      1 个错误，0 个提醒"
    `);
  });
});

describe("the editor is told of contradictions where a story is", () => {
  it("left out and taken down as well", async () => {
    expect(
      await reportOn("omit: true", "reason: 样例", "takedown: {date: 2024-07-01, reason: 样例}"),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:11:15 错误 omit 和 takedown 只能写一个 [omit-and-takedown]
          → 发布过的用 takedown（网址会说明撤下），没有发布过的用 omit
      1 个错误，0 个提醒"
    `);
  });

  it("given a reason for nothing", async () => {
    expect(await reportOn("reason: 样例")).toMatchInlineSnapshot(`
      "content/pages/a.md:9:13 错误 reason 只和 omit: true 一起写 [reason-without-omit]
          → 加一行 omit: true，或删去 reason
      1 个错误，0 个提醒"
    `);
    expect(
      await reportOn("takedown: {date: 2024-07-01, reason: 样例}", "reason: 样例"),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:10:13 错误 reason 只和 omit: true 一起写 [reason-without-omit]
          → 撤下的理由写进 takedown: {date: …, reason: …}
      1 个错误，0 个提醒"
    `);
  });

  it("joined to the story above but has things of its own", async () => {
    expect(
      await reportOnEntries(ONE, "{starts: 样例标题二, joins: previous, slug: er, headline: 样例}"),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:7:44 错误 joins: previous 的稿件并入上一篇，没有自己的 slug、headline [joined-entry]
          → 删去 slug、headline；要写就写在上一篇那一条里
      1 个错误，0 个提醒"
    `);
  });

  it("joined by one entry but a story of its own by another", async () => {
    expect(await reportOnEntries(ONE, TWO, "{starts: 样例标题二, joins: previous}")).toMatchInlineSnapshot(`
      "content/pages/a.md:7:14 错误 “样例标题二”一稿已由另一条并入别的稿件 [lost-anchor]
          → 两条只留一条：并入上一篇就删去这一条，单独成篇就删去 joins: previous
      1 个错误，0 个提醒"
    `);
  });

  it("left out or taken down only in a second entry", async () => {
    const gone = "{starts: 样例标题二, takedown: {date: 2024-07-01, reason: 样例}}";
    expect(await reportOnEntries(ONE, TWO, gone)).toMatchInlineSnapshot(`
      "content/pages/a.md:8:14 错误 “样例标题二”与前面一条说的是同一篇稿件，没有使用 [repeated-anchor]
          → 把 takedown 写进前面那一条
      1 个错误，0 个提醒"
    `);
  });

  it("taken down here but not where it goes on", async () => {
    const gone = TWO.replace("}", ", takedown: {date: 2024-07-01, reason: 样例}}");
    const body = BODY.replace(/很长。\n$/, "很长。（下转第二版）\n");
    expect(
      await reportOf({
        "pages/a.md": markdown([...PAGE_FIELDS, "stories:", `  - ${ONE}`, `  - ${gone}`], body),
      }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:7:57 提醒 这一篇下转第2版，那里的文字不会一同撤下 [takedown-continues]
          → 给那一版的这一稿也写 takedown
      0 个错误，1 个提醒"
    `);
  });

  it("a draft that is taken down", async () => {
    expect(
      await reportOf({
        "stories/a.md": story("正文。\n", "draft: true", "takedown: {date: 2024-07-01, reason: 样例}"),
      }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:8 错误 draft: true 和 takedown 只能写一个 [draft-and-takedown]
          → 撤下已发布的稿件，删去 draft；没有发布过的稿件，删去 takedown
      1 个错误，0 个提醒"
    `);
  });

  it("an editor's, in the place of one that was taken down", async () => {
    const gone = "{starts: 样例标题一, slug: yi, takedown: {date: 2024-07-01, reason: 样例}}";
    const page = markdown([...PAGE_FIELDS, "stories:", `  - ${gone}`, `  - ${TWO}`], BODY);
    expect(
      await reportOf({ "pages/a.md": page, "stories/b.md": story("正文。\n", "printed: /2024/06/22/yi/") }),
    ).toMatchInlineSnapshot(`
      "content/stories/b.md:5:10 错误 printed: /2024/06/22/yi/ 已经撤下 [printed-withdrawn]
          → 这一篇也要撤下，就在这里写 takedown；要单独发布，就删去 printed
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "pages/a.md": page, "stories/yi.md": story("正文。\n") })).toMatchInlineSnapshot(`
      "content/stories/yi.md:2:1 错误 网址 /2024/06/22/yi/ 与 content/pages/a.md 的已撤下的一篇重复 [duplicate-permalink]
          → 给其中一篇换一个 slug
      1 个错误，0 个提醒"
    `);
  });
});

describe("the editor is told of overrides that match nothing, such as", () => {
  it("`joins: previous` with nothing above, or inside a story", async () => {
    expect(await reportOnEntries("{starts: 样例标题一, joins: previous}", TWO)).toMatchInlineSnapshot(`
      "content/pages/a.md:6:14 错误 “样例标题一”是这一版的第一篇，上面没有可以并入的稿件 [nothing-to-join]
          → 删去 joins: previous；要并入别的版，请写一篇 content/stories/ 稿件
      content/pages/a.md:6:3 提醒 “样例标题一”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/a.md:6:3 提醒 “样例标题一”的网址名由程序推得，标题一改就会变 [unpinned-slug]
          → 在这一版的 stories: 下写明
              - starts: 样例标题一
                slug: yang-li-biao-ti-yi
      1 个错误，2 个提醒"
    `);
    const body = `${BODY}\n样例第三段说的是丙事。\n`;
    const entries = [ONE, TWO, "{starts: 说的是丙事, joins: previous}"].map((entry) => `  - ${entry}`);
    expect(
      await reportOf({ "pages/a.md": markdown([...PAGE_FIELDS, "stories:", ...entries], body) }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:8:14 错误 “说的是丙事”不是一篇稿件的开头，本来就在上一篇里 [nothing-to-join]
          → 删去这一条
      1 个错误，0 个提醒"
    `);
    expect(await reportOnEntries(ONE, TWO, "{starts: 样例标题三, joins: previous}")).toMatchInlineSnapshot(`
      "content/pages/a.md:8:14 错误 starts: “样例标题三”在这一版上找不到 [unknown-anchor]
          → 改成版面上的标题或首句，相近的有：“样例标题一”、“样例标题二”
      1 个错误，0 个提醒"
    `);
  });

  it("a photo's label that the story does not have or has too few of, or a file that is not there", async () => {
    expect(
      await reportOn(
        "photos:",
        "  - {ref: 上图, file: media/a.png, alt: 样例}",
        "  - {ref: 右图, file: media/a.png, alt: 样例}",
        "  - {ref: （右图）, file: media/a.png, alt: 样例}",
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:10:15 错误 这一篇没有提到“上图” [unknown-photo-ref]
          → 改成这一篇提到的：右图、左图
      content/pages/a.md:10:25 错误 找不到图片 media/a.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      content/pages/a.md:11:25 错误 找不到图片 media/a.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      content/pages/a.md:12:15 错误 “（右图）”配了两次图片 [repeated-photo-ref]
          → 删去其中一个；另加的图不写 ref
      content/pages/a.md:12:27 错误 找不到图片 media/a.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      5 个错误，0 个提醒"
    `);
    expect(
      await reportOnEntries(ONE, TWO.replace("}", ", photos: [{ref: 右图, file: /media/a.png, alt: 样例}]}")),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:7:62 错误 这一篇没有提到“右图” [unknown-photo-ref]
          → 这一篇没有提到图片；删去 ref，就是另加一张图
      content/pages/a.md:7:72 错误 找不到图片 /media/a.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      2 个错误，0 个提醒"
    `);
  });

  it("a kicker, deck or byline to take out that was never there", async () => {
    expect(
      await reportOnEntries(ONE, TWO.replace("}", ", kicker: 无, deck: 无, bylines: 无}")),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:7:55 错误 这一篇本来就没有引题 [nothing-to-remove]
          → 删去 kicker 这一行
      content/pages/a.md:7:64 错误 这一篇本来就没有副题 [nothing-to-remove]
          → 删去 deck 这一行
      content/pages/a.md:7:76 错误 这一篇本来就没有署名 [nothing-to-remove]
          → 删去 bylines 这一行
      3 个错误，0 个提醒"
    `);
  });

  it("a misreading that one of the site's overlaps", async () => {
    const fields = [
      ...PAGE_FIELDS,
      "fixes: [{wrong: 平信源, right: 坪信源}]",
      "stories:",
      `  - ${ONE}`,
      `  - ${TWO}`,
    ];
    expect(
      await reportOf({
        "pages/a.md": markdown(fields, BODY),
        "ocr-fixes.yml": "- {wrong: 往平, right: 茌平}\n",
      }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:5:17 错误 “平信源”与另一条误识“往平”重叠，没有用上 [unused-fix]
          → wrong 和 right 写长些，从“往平”的第一个字写起
      1 个错误，0 个提醒"
    `);
  });

  it("a misreading that the page does not have, or not in its context, or not in its text", async () => {
    const fixes = [
      "fixes:",
      "  - {wrong: 住平, right: 茌平, context: 住平信源公司}",
      "  - {wrong: 往平, right: 茌平, context: 往平区}",
      "  - {wrong: 张样例, right: 张样}",
      "  - {wrong: 龘靐, right: 茌平}",
      "  - {wrong: 甲事, right: 乙事, context: 丙事}",
    ];
    const entries = [ONE, TWO].map((entry) => `  - ${entry}`);
    expect(
      await reportOf({ "pages/a.md": markdown([...PAGE_FIELDS, ...fixes, "stories:", ...entries], BODY) }),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:6:13 错误 “住平”在这一版上找不到 [unused-fix]
          → 照 OCR 认出的样子改 wrong，相近的有：“往平信源公司”
      content/pages/a.md:7:13 错误 “往平”在这一版上有，但不在语境“往平区”里 [unused-fix]
          → 照 OCR 认出的样子改 context，相近的有：“在往平”
      content/pages/a.md:8:13 错误 “张样例”只在署名、电头、图片说明或版面标记里，误识更正只改标题和正文 [unused-fix]
          → 删去这一条；署名在 stories: 里用 bylines: 改，图片说明随图片用 photos: 的 caption: 改
      content/pages/a.md:9:13 错误 “龘靐”在这一版上找不到 [unused-fix]
          → 这一版上没有相近的文字，删去这一条
      content/pages/a.md:10:37 错误 语境“丙事”里没有误识文字“甲事” [fix-context]
          → 语境要写出误识文字和它前后的字，照 OCR 认出的样子写
      5 个错误，0 个提醒"
    `);
  });
});
