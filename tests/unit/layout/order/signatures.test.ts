import { describe, expect, it } from "vitest";
import { blocksOf, column, line, page, paragraph } from "./set";

const HEAD = line("全县麦收全面展开", 60, 60, { size: 24 });
const WHEAT = paragraph("麦收", 43);
/** A text of 14 characters a line, and below it the lines of its signature. */
const signed = (...ends: Parameters<typeof line>[]) => {
  const { lines, bottom } = column([WHEAT], { x: 50, y: 100, chars: 14 });
  return page([HEAD, ...lines, ...ends.map(([text, x, y, rest]) => line(text, x, bottom + y, rest))]);
};

describe("a signature in brackets at the end of a text", () => {
  it("that is set bold goes on in the next line", () => {
    const cut = signed(["粮站日夜开门收购。（记者", 50, 0], ["矫健）", 50, 15, { bold: true }]);
    expect(blocksOf(cut).at(-1)).toBe("粮站日夜开门收购。（记者矫健）");
    const names = signed(["收。（记者 由甲 通讯员 逄", 50, 0], ["娜）", 50, 15, { bold: true }]);
    expect(blocksOf(names).at(-1)).toBe("收。（记者 由甲 通讯员 逄娜）");
  });

  it("leaves bold what of the text stands in its line, which is no subhead", () => {
    const text = signed(["新装的通风柜让怪味已经成为", 50, 0], ["历史。（路曼）", 50, 15, { bold: true }]);
    expect(blocksOf(text).at(-1)).toBe("新装的通风柜让怪味已经成为历史。（路曼）");
  });

  it("and one before a text go on in the next column", () => {
    const left = [line("【記者邱瑞麟／林", 70, 100), line("漁港報", 400, 20)];
    const right = column(["邊報導】受大潮及颱風外圍環流影響，林邊鄉沿海村落連續三天海水倒灌。"], {
      x: 205,
      y: 100,
      chars: 14,
    }).lines;
    const text = blocksOf(page([HEAD, ...left, ...right]));
    expect(text.join("\n")).toContain("／林邊報導】受大潮");
  });
});
