import { describe, expect, it } from "vitest";
import { phrasesOfRuns, type Run } from "@/lib/site/story/runs";
import { gapAfter, inOneLine, phrasesOf } from "@/lib/site/text/phrases";

describe("the phrases of a headline", () => {
  it.each([
    ["从“有没有”到“好不好”——聊城养老服务调查", "从“有没有”到“好不好”——|聊城养老服务调查"],
    ["高质量发展看聊城：绿色建材，链上开花", "高质量发展看聊城：|绿色建材，|链上开花"],
    // Too short for a line of its own.
    ["图文：聊城绿色建材", "图文：聊城绿色建材"],
    ["怎么办？看这里", "怎么办？看这里"],
    ["“订单”土豆采收忙", "“订单”土豆采收忙"],
    // A mark stays with the one that closes behind it.
    ["他说：“一定要来。”大家都笑了", "他说：“一定要来。”大家都笑了"],
    ["", ""],
  ])("%s", (text, phrases) => {
    expect(phrasesOf(text).join("|")).toBe(phrases);
    expect(phrasesOf(text).join("")).toBe(text);
  });

  it("are cut in marked text too, though not within a mark", () => {
    const text = (words: string): Run => ({ kind: "text", text: words });
    const mark: Run = { kind: "suspect", text: "两不误，多", id: "r1" };
    expect(phrasesOfRuns([text("施工供水"), mark, text("管齐下：保住夏灌")])).toEqual([
      [text("施工供水"), mark, text("管齐下：")],
      [text("保住夏灌")],
    ]);
  });
});

describe("the printed lines of a headline", () => {
  it("are parted by a space, but for one behind a mark that has its own room", () => {
    expect(gapAfter("六个老农")).toBe(" ");
    expect(gapAfter("“药方贴在墙上，")).toBe("");
    expect(inOneLine("“药方贴在墙上， 谁要谁抄” 街坊来信")).toBe("“药方贴在墙上，谁要谁抄” 街坊来信");
  });
});
