import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineLines, widthOf } from "@/lib/site/text/headline-lines";
import { runs } from "../../length";

describe("a headline broken for a width", () => {
  it.each([
    ["施工供水两不误，多管齐下保夏灌", 10, ["施工供水两不误，", "多管齐下保夏灌"]],
    ["“一网通办”再升级 企业开办最快两小时办结", 11.5, ["“一网通办”再升级", "企业开办最快两小时办结"]],
    ["4760名献血者入选全国无偿献血表彰奖励名单", 11.5, ["4760名献血者入选全国", "无偿献血表彰奖励名单"]],
    [
      "2024年高考6月25日放榜：8.6万名考生如何填报志愿？",
      13.5,
      ["2024年高考6月25日放榜：", "8.6万名考生如何填报志愿？"],
    ],
    ["校企合作育人才", 10, ["校企合作育人才"]],
  ])("%s", (text, room, lines) => {
    expect(headlineLines(text, room, 3)).toEqual(lines);
  });

  it("is refused where it needs more lines, or has a word that is longer than one", () => {
    expect(headlineLines("施工供水两不误，多管齐下保夏灌", 10, 1)).toBeNull();
    expect(headlineLines("Pneumonoultramicroscopic", 5, 9)).toBeNull();
  });

  it("loses nothing but the spaces between its lines, and has none that is too wide", () => {
    const headline = fc.array(
      fc.constantFrom("聊", "城", "土豆", "，", "“", "”", "2024", "GDP", " ", "：", "丰收"),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(headline, fc.integer({ min: 6, max: 25 }), (parts, room) => {
        const text = parts.join("");
        const lines = headlineLines(text, room, 9);
        if (lines === null) return;
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
      }),
      { numRuns: runs() },
    );
  });
});
