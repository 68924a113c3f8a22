import { expect, test } from "vitest";
import { readFirst } from "./read-fixture";

test.each([
  ["no-tounicode", "字体没有带文字的编码（缺 ToUnicode），文字层是乱码"],
  ["private-use", "字体用的是自造的编码（私用区），文字层是乱码"],
  ["other-characters", "文字层里几乎没有常用字，字体的编码对不上，是乱码"],
  ["mojibake", "文字层的编码错了，是乱码"],
  ["outlines", "文字已经转成曲线，没有文字层"],
  ["scan", "没有文字层，是扫描的图片"],
])("%s: its text can't be used, and why", async (name, why) => {
  expect((await readFirst(name)).needsOcr).toBe(why);
});

test.each(["rows-over-columns", "spaced", "vertical", "chromium", "weasyprint", "ghostscript"])(
  "%s: its text can be used",
  async (name) => {
    expect((await readFirst(name)).needsOcr).toBeNull();
  },
);

test("Text that a recogniser laid below a scan can be used, and is said to be recognised", async () => {
  const { needsOcr, remarks } = await readFirst("scan-with-layer");
  expect([needsOcr, remarks]).toEqual([null, ["文字是压在图片下面的识别结果，认错的字要核对"]]);
});

test("Fonts that are not in the PDF are named", async () => {
  expect((await readFirst("vertical")).remarks).toEqual([
    "PDF 里没有嵌入的字体：STSong-Light；画出的版面图上会缺这些字",
  ]);
});
