import { describe, expect, it } from "vitest";
import { compose } from "../../compose/compose";
import { titledStories, titlePapers } from "../../compose/titles";

const GROUP = `# A remark.

引 全市水利会议提出
主 今冬修渠三百里
主 明春浇地十万亩
副 各乡镇已有两万人上工
文 □ 本报记者 田农
文 本报讯（记者 田农）全市水利会议昨日召开。（通讯员 骆一禾）
文 供电所昨天派人上门。
`;

describe("headlines of several lines", () => {
  it("become stories, openings and signatures apart from the text", () => {
    const [story] = titledStories(GROUP);
    expect(story?.parts.map((part) => ("text" in part ? `${part.part} ${part.text}` : part.part))).toEqual([
      "kicker 全市水利会议提出",
      "headline 今冬修渠三百里",
      "headline 明春浇地十万亩",
      "deck 各乡镇已有两万人上工",
      "byline □ 本报记者 田农",
      "paragraph 全市水利会议昨日召开。",
      "paragraph 供电所昨天派人上门。",
    ]);
  });

  it("are refused where a part stands in no printed order", () => {
    expect(() => titledStories("副 各乡镇已有两万人上工\n主 今冬修渠三百里\n文 修渠。")).toThrow(
      "No headline",
    );
    expect(() => titledStories("主 今冬修渠三百里\n文修渠。\n页 1")).toThrow("No headline");
  });

  it("of all files are of two lines at least, and are on pages", () => {
    const papers = titlePapers();
    const stories = papers.flatMap(({ pages }) => pages.flatMap(({ items }) => items));
    for (const item of stories)
      expect(
        item.item === "story" &&
          item.parts.filter(({ part }) => ["kicker", "headline", "deck"].includes(part)).length,
      ).toBeGreaterThan(1);
    const [paper] = papers;
    const [page] = paper?.pages ?? [];
    expect(paper && page && compose(paper, page, "headings").label.stories).toHaveLength(5);
  });
});
