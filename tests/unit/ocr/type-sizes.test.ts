import { expect, it } from "vitest";
import type { LayoutLine } from "@/lib/layout/model";
import { withCommonSizes } from "@/lib/ocr/type-sizes";
import { line as lineAt } from "../layout/order/set";

const line = (text: string, size: number, height: number): LayoutLine =>
  lineAt(text, 0, 0, { box: [0, 0, text.length * size, height], size, confidence: 0.9 });

const sizesOf = (lines: readonly LayoutLine[]) => withCommonSizes(lines).map(({ size }) => size);

/** Lines of a text. */
const text = Array.from({ length: 6 }, () => line("都所有地图上都没有。七十六岁的匡老", 44, 40));

it("lines that are as high as the text's have its size, though their quotation marks and figures measure otherwise", () => {
  expect(sizesOf([...text, line("“我跟他说，先喝口水，你前我", 47.4, 40)]).at(-1)).toBe(44);
  expect(sizesOf([...text, line("一位研究者翻遍1949年的航拍照", 48, 41)]).at(-1)).toBe(44);
});

it("a short line may be lower than the text's", () => {
  expect(sizesOf([...text, line("一碗。", 40, 34)]).at(-1)).toBe(44);
});

it("lines in larger or smaller type keep theirs", () => {
  expect(sizesOf([...text, line("五家人养一只黑狗", 53, 49)]).at(-1)).toBe(53);
  expect(sizesOf([...text, line("消防员以云梯检查外墙", 38.5, 35)]).at(-1)).toBe(38.5);
});

it("a headline's type is as high as its print shows, however condensed it is set to fit", () => {
  expect(sizesOf([...text, line("冬储菜今年怎么存", 45, 56)]).at(-1)).toBeCloseTo(56 / 0.93, 1);
});

it("a text's last characters have its size, where a smaller text stands on the page that is less high", () => {
  const [large, small] = [44, 38.7].map((size) =>
    Array.from({ length: 8 }, () => line("都所有地图上都没有。七十六岁的匡老", size, size * 0.9)),
  );
  const both = [...(large ?? []), ...(small ?? [])];
  expect(sizesOf([...both, line("方。", 39, 39.6)]).at(-1)).toBe(44);
  expect(sizesOf([...both, line("方。", 38, 34.8)]).at(-1)).toBe(38.7);
});

it("a paragraph's last line of a character or two has the size of the line above it, however it measures itself", () => {
  const small = Array.from({ length: 8 }, () => line("石板滋滋地冒着热气，热气散了", 38.7, 34.8));
  const above = { ...text[0], box: [100, 100, 748, 40] } as LayoutLine;
  const last = (words: string, top: number): LayoutLine => ({
    ...line(words, 38.9, 35),
    box: [102, top, 80, 35],
  });
  const size = (each: LayoutLine) => sizesOf([...text, above, ...small, each]).at(-1);
  expect(size(last("了。", 165))).toBe(44);
  expect(size(last("书讯", 165))).toBe(38.7);
  expect(size(last("了。", 240))).toBe(38.7);
});
