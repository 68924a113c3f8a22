import { describe, expect, it } from "vitest";
import { contentOf, markdown, PAGE_FIELDS, reportOf } from "../folder";

const ONE = "澜溪河上的老桥昨天拆除，施工队在两岸搭起围挡，过往行人改走下游的便桥，预计三个月后新桥通车。";
const BODY = `# 老桥昨天拆除\n\n# 新桥即将通车\n\n□本报记者 柳青禾\n\n${ONE}\n`;
const STORY = "  - {starts: 老桥昨天拆除, slug: yi, section: rural}";

const page = (...lines: string[]) =>
  markdown([...PAGE_FIELDS, "lines:", ...lines.map((line) => `  - ${line}`), "stories:", STORY], BODY);
const report = (...lines: string[]) => reportOf({ "pages/a.md": page(...lines) });

describe("`lines:` of a page", () => {
  it.each(["deck", "副题", "副标题", "Deck"])("takes %s for a kind, and settles its line", async (is) => {
    const { stories } = await contentOf({ "pages/a.md": page(`{text: 新桥 即将通车, is: ${is}}`) });
    expect(stories.map(({ headline }) => headline)).toEqual([
      { kicker: null, main: "老桥昨天拆除", deck: "新桥即将通车" },
    ]);
    expect(stories[0]?.repairs).toEqual([]);
  });

  it("may say that a line was read rightly", async () => {
    expect(await report("{text: 老桥昨天拆除, reviewed: 是}", "{text: 新桥即将通车, reviewed: true}")).toBe(
      "",
    );
  });

  it("tells what is wrong with an entry, and what was meant", async () => {
    expect(
      await report(
        "{text: 新桥即将通车, is: decks}",
        "{text: 老桥昨天拆除, is: 大标题}",
        "{text: 新桥即将通车}",
        "{is: deck}",
        "{text: 新桥即将通车, type: deck, is: deck}",
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:6:24 错误 行的类别 is 的“decks”不对，应是 kicker、headline、deck、byline、dateline、paragraph、subhead、caption、credit、furniture 或 continues [invalid-is]
          → 写成 is: deck
      content/pages/a.md:7:24 错误 行的类别 is 的“大标题”不对，应是 kicker、headline、deck、byline、dateline、paragraph、subhead、caption、credit、furniture 或 continues [invalid-is]
          → 写成 is: headline
      content/pages/a.md:8:5 错误 缺少 is（行的类别） [missing-is]
          → 补上一行 is: headline
      content/pages/a.md:9:5 错误 缺少 text（那一行的字） [missing-text]
          → 补上一行 text: 那一行的字
      4 个错误，0 个提醒"
    `);
  });

  it("tells where an entry names no line, several, one that another names, or none above", async () => {
    expect(
      await report(
        "{text: 新桥快要通车, is: deck}",
        "{text: 桥, is: deck}",
        "{text: 新桥即将通车, is: deck}",
        "{text: 新桥即将, is: deck}",
        "{text: 老桥昨天拆除, is: continues}",
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/a.md:6:12 错误 lines: 的“新桥快要通车”在这一版上找不到 [unknown-line]
          → 照版面的文字改 text，相近的有：“新桥即将通车”、“澜溪河上的老桥昨天拆除，施工队…”
      content/pages/a.md:7:12 错误 lines: 的“桥”在这一版上有 5 处：“老桥昨天拆除”、“新桥即将通车”、“澜溪河上的老桥昨天拆除，施工队…” 等 [ambiguous-line]
          → text 写长些，到只有一处为止；两行一样的，接着写下一行开头的字
      content/pages/a.md:9:12 错误 lines: 的“新桥即将”与前面一条说的是同一行，没有使用 [repeated-line]
          → 两条只留一条
      content/pages/a.md:10:12 错误 lines: 的“老桥昨天拆除”是这一版的第一行，上面没有可以接的 [nothing-above]
          → 删去这一条，或改写 is:
      4 个错误，0 个提醒"
    `);
  });
});

describe("`reviewed: true` of a story", () => {
  const body = `□本报记者 柳青禾\n\n${ONE}\n`;
  const pageWith = (more: string) =>
    markdown(
      [...PAGE_FIELDS, "stories:", `  - {starts: 澜溪河上的老桥, slug: yi, section: rural${more}}`],
      body,
    );

  it("ends its reminders", async () => {
    expect(await reportOf({ "pages/a.md": pageWith("") })).toContain("[no-headline]");
    expect(await reportOf({ "pages/a.md": pageWith(", reviewed: true") })).toBe("");
  });

  it("ends no error", async () => {
    const wrong = pageWith(", reviewed: true").replace("rural", "tiyu");
    expect(await reportOf({ "pages/a.md": wrong })).toContain("[unknown-section]");
  });
});
