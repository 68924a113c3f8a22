import { describe, expect, it } from "vitest";
import { countCharacters, lengthLabel } from "@/lib/site/length";

describe("how long a text is", () => {
  it.each([
    ["每个汉字算一个字，标点不算。", 12],
    ["", 0],
    ["……！？", 0],
    ["耕地1,200.5亩", 4],
    ["用 Markdown 写 AI 稿件", 6],
    ["GB/T 7714", 3],
    ["𠮷野家", 3],
    ["一\n二", 2],
  ])("%j: %i", (text, characters) => {
    expect(countCharacters(text)).toBe(characters);
  });

  it.each([
    [1, "约 1 字 · 1 分钟"],
    [599, "约 599 字 · 1 分钟"],
    [600, "约 600 字 · 2 分钟"],
    [12_345, "约 12,345 字 · 31 分钟"],
  ])("%i characters are said with the minutes they take", (characters, label) => {
    expect(lengthLabel("字".repeat(characters))).toBe(label);
  });
});
