import { describe, expect, it } from "vitest";
import { closeDirections } from "@/lib/text/characters";
import { contentOf, markdown, reportOf, story } from "../folder";

const titled = (title: string) => markdown([`title: ${title}`, "date: 2024-06-22", "section: rural"]);
const inStory = (body: string) => reportOf({ "stories/a.md": story(`${body}\n`) });

describe("a field is reported where it has more than a page can show", () => {
  it("a headline of more than 200 characters", async () => {
    expect(await reportOf({ "stories/a.md": titled("字".repeat(201)) })).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 标题 title 有 201 字，最多 200 字 [too-long-title]
          → 减到 200 字以内
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "stories/a.md": titled("𠮷".repeat(200)) })).toBe("");
  });

  it("any other of more than 5000, and a list of more than 500 entries", async () => {
    const names = Array.from({ length: 501 }, (_, index) => `{name: 高${index}}`).join(", ");
    expect(
      await reportOf({
        "stories/a.md": story(
          "正文。\n",
          `bylines: [${names}]`,
          `photos: [{file: media/a.jpg, caption: ${"字".repeat(5001)}}]`,
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:5:10 错误 署名 bylines 有 501 条，最多 500 条 [too-many-bylines]
          → 减到 500 条以内
      content/stories/a.md:6:39 错误 图片说明 caption 有 5001 字，最多 5000 字 [too-long-caption]
          → 减到 5000 字以内
      2 个错误，0 个提醒"
    `);
  });

  it("one in which nothing is seen", async () => {
    const file = markdown(
      [
        'title: "\\u200B\\u2060"',
        "date: 2024-06-22",
        "section: rural",
        'bylines: [{name: "\\u3164", role: reporter}]',
      ],
      "正文。\n",
    );
    expect(await reportOf({ "stories/a.md": file })).toMatchInlineSnapshot(`
      "content/stories/a.md:2:8 错误 缺少 title（标题） [missing-title]
          → 补上一行 title: 标题
      content/stories/a.md:5:18 错误 这里的字都看不见（零宽字符、控制字符或空白） [invisible-text]
          → 写出看得见的文字，或删去这个字段
      content/stories/a.md:2:8 提醒 值里有看不见的零宽空格（U+200B）、零宽连接符（U+2060），已去掉 [invisible-characters]
          → 多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍
      2 个错误，1 个提醒"
    `);
  });
});

describe("marks of direction end with the field that has them", () => {
  it.each([
    ["\u202E甲", "\u202E甲\u202C"],
    ["\u2067甲\u202B乙", "\u2067甲\u202B乙\u202C\u2069"],
    ["\u2067甲\u202B乙\u2069", "\u2067甲\u202B乙\u2069"],
    ["\u202A甲\u2069", "\u202A甲\u2069\u202C"],
    ["甲\u202C", "甲\u202C"],
    ["甲", "甲"],
  ])("%j", (text, closed) => {
    expect(closeDirections(text)).toBe(closed);
  });

  it("in a headline", async () => {
    const { stories } = await contentOf({
      "stories/a.md": titled('"\\u202E甲"').replace("section", "slug: jia\nsection"),
    });
    expect(stories[0]?.headline.main).toBe("\u202E甲\u202C");
  });
});

// One that were parsed all the same would outlast the test's own time.
describe("a text that would take its parser minutes is reported instead", () => {
  it("because of its marks", async () => {
    expect(await inStory(`正文。\n\n${"*a_ ".repeat(20_000)}`)).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 * _ ~ [ ] < \` 这些符号太多：没有空行的一段里最多 2000 处 [too-many-marks]
          → 段与段之间空一行；不当标记用的改成全角符号，或删去
      1 个错误，0 个提醒"
    `);
  });

  it.each([
    ["in one paragraph after the other", `${"*[a_ ".repeat(400)}\n\n`.repeat(200)],
    ["on lines", "*a_ [b\n".repeat(1500)],
    ["brackets", "[a".repeat(20_000)],
    ["addresses", "www.a ".repeat(20_000)],
    ["under a table's head that is none", `a|b\n-|-|-\n${"*a_ ".repeat(20_000)}`],
  ])("%s", async (_, body) => {
    expect(await inStory(body)).toContain("[too-many-marks]");
  });

  it.each([
    ["a paragraph of one long line", "字".repeat(300_000)],
    ["a line of spaces", `${"\u3000".repeat(1000)}${" ".repeat(100_000)}字`],
    ["a list of masked numbers", "- 张三 138****8000 **一等奖** *聊城*\n".repeat(700)],
    ["a numbered one", Array.from({ length: 700 }, (_, n) => `${n + 1}. **张三** 138****8000\n`).join("")],
    ["a table of them", `|姓名|电话|\n|-|-|\n${"|**张三**|138****8000|\n".repeat(700)}`],
    ["a long story", "他说：*甲*，**乙**，[丙](https://example.com/)。\n\n".repeat(800)],
  ])("but not %s", async (_, body) => {
    expect((await inStory(body)).split("，")[0]).toMatch(/^$|0 个错误$/);
  });
});

describe("a text that would become a far longer page is reported", () => {
  it("a bomb of references", async () => {
    const bomb = `[a]: https://example.com/${"x".repeat(10_000)}\n\n${"[a]\n\n".repeat(100)}`;
    expect(await inStory(bomb)).toMatchInlineSnapshot(`
      "content/stories/a.md:107:1 错误 引用式链接或表格展开以后，网页比正文多出五十万字以上 [too-much]
          → 网址写短，同一个链接少引用几次；表格删去多余的列，或放进附件
      1 个错误，0 个提醒"
    `);
    expect(await inStory(bomb.replaceAll("[a]\n", "![甲][a]\n"))).toContain("[too-much]");
  });

  it("a table of cells that nobody wrote", async () => {
    const head = `${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n`;
    expect(await inStory(`${head}${"|b|\n".repeat(100)}`)).toContain("[too-much]");
    expect(await inStory(`|a|b|\n|-|-|\n${"|b|\n".repeat(1000)}`)).toBe("");
  });
});
