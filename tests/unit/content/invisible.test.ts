import { describe, expect, it } from "vitest";
import { withoutInvisible } from "@/lib/content/yaml/invisible";
import { load, reportOf, story } from "../folder";

describe("invisible characters in a field", () => {
  it("are removed, and said where", async () => {
    const files = {
      "stories/a.md": story(
        "正文。\n",
        "deck: 甲\u200b乙\u2060",
        "bylines: [{name: 高\ufeff田, role: \u200b记者}]",
        "slug: jia\u200b",
      ),
    };
    const { content } = await load(files);
    expect(content?.stories[0]).toMatchObject({
      slug: "jia",
      headline: { deck: "甲乙" },
      bylines: [{ name: "高田", role: "reporter" }],
    });
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:5:7 提醒 值里有看不见的零宽空格（U+200B）、零宽连接符（U+2060），已去掉 [invisible-characters]
          → 多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍
      content/stories/a.md:6:18 提醒 值里有看不见的字节顺序标记（U+FEFF），已去掉 [invisible-characters]
          → 多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍
      content/stories/a.md:6:29 提醒 值里有看不见的零宽空格（U+200B），已去掉 [invisible-characters]
          → 多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍
      content/stories/a.md:7:7 提醒 值里有看不见的零宽空格（U+200B），已去掉 [invisible-characters]
          → 多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍
      0 个错误，4 个提醒"
    `);
  });

  it("make a missing field of one that has nothing else", async () => {
    const files = { "stories/a.md": story("正文。\n").replace("土豆丰收", '"\u200b\u200b"') };
    expect(await reportOf(files)).toContain("缺少 title（标题） [missing-title]");
  });

  it.each([
    ["甲\u200d乙", "甲乙"],
    ["甲\u200c", "甲"],
    ["a\u0007b\u0085c", "abc"],
    ["家庭👨‍👩‍👧合影", "家庭👨‍👩‍👧合影"],
    ["می‌خواهم", "می‌خواهم"],
    ["第一行\n第二行\t完", "第一行\n第二行\t完"],
  ])("%j", (text, expected) => expect(withoutInvisible(text, () => {})).toBe(expected));
});
