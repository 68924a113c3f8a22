import { describe, expect, it } from "vitest";
import { countCharacters, lengthLabel } from "@/lib/site/text/length";

describe("the length of a text", () => {
  it.each([
    ["每个汉字算一个字，标点不算。", 12],
    ["", 0],
    ["……！？", 0],
    ["耕地1,200.5亩", 4],
    ["用 Markdown 写 AI 稿件", 6],
    ["GB/T 7714", 3],
    ["𠮷野家", 3],
    ["一\n二", 2],
  ])("is counted in characters as papers count them: %j has %i", (text, characters) => {
    expect(countCharacters(text)).toBe(characters);
  });

  it.each([
    [1, "约1字 · 1分钟"],
    [599, "约599字 · 1分钟"],
    [600, "约600字 · 2分钟"],
    [12_345, "约12,345字 · 31分钟"],
  ])("is said of %i characters with the minutes they take", (characters, label) => {
    expect(lengthLabel("字".repeat(characters))).toBe(label);
  });
});
