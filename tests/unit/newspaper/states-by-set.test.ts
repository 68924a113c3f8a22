import { describe, expect, it } from "vitest";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import { splitPage } from "@/lib/newspaper/split";

const SIZE = 10;
const TEXT = "昨天，沿河的三个村子都开镰了，收割机日夜不停。";

/** A story's lines below each other: of its headline in these sizes, then its text. */
function pageOf(head: readonly (readonly [text: string, size: number])[]): {
  text: string;
  layout: OrderedPage;
} {
  const line = (text: string, y: number, size: number, column: number): OrderedLine => ({
    text,
    box: [40, y, text.length * size, size],
    size,
    bold: null,
    vertical: false,
    confidence: null,
    unsure: [],
    label: null,
    column,
    region: 0,
    opens: true,
  });
  const heads = head.map(([text, size], index) => line(text, 40 + index * 45, size, 0));
  const texts = [0, 1, 2, 3].map((index) => line(TEXT, 200 + index * 14, SIZE, 1));
  const marked = head.map(([text, size]) => (size > SIZE * 1.4 ? `# ${text}` : text));
  return {
    text: [...marked, ...texts.map(({ text }) => text)].join("\n\n"),
    layout: {
      version: 1,
      source: "pdf",
      engine: null,
      width: 400,
      height: 600,
      bodySize: SIZE,
      lines: [...heads, ...texts],
      rules: [],
      pictures: [],
    },
  };
}

const headlineOf = (head: Parameters<typeof pageOf>[0]) => {
  const { text, layout } = pageOf(head);
  const { kicker, main, deck } = splitPage(text, { layout }).stories[0]?.headline ?? {};
  return [kicker?.text ?? null, main?.text ?? null, deck?.text ?? null];
};

describe("a headline whose type is known", () => {
  it("has its lines of the largest type as 主题, however much the first reads like a 引题", () => {
    expect(
      headlineOf([
        ["一场暴雨过后", 28],
        ["满车西瓜没有烂在地里", 28],
      ]),
    ).toEqual([null, "一场暴雨过后 满车西瓜没有烂在地里", null]);
    expect(
      headlineOf([
        ["瑞穗老橋改建　繞道多走七公里", 18],
        ["鄉民盼搭便橋", 18],
      ]),
    ).toEqual([null, "瑞穗老橋改建　繞道多走七公里 鄉民盼搭便橋", null]);
  });

  it("has a smaller line above as 引题, though that is marked as a heading, too", () => {
    expect(
      headlineOf([
        ["农机站的半夜灯", 17],
        ["下到泥里修好它", 34],
      ]),
    ).toEqual(["农机站的半夜灯", "下到泥里修好它", null]);
  });
});
