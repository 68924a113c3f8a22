import { describe, expect, it } from "vitest";
import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import type { Block, TextBlock, TitleBlock } from "@/lib/layout/order/block";
import { placePage } from "@/lib/layout/order/placed";
import { stackOf } from "@/lib/layout/order/stack";
import { storyWorth } from "@/lib/layout/order/story-worth";
import { worthOf } from "@/lib/layout/order/worth";
import { columns, line, ordered, page, paragraph, RIVER, shuffled, WHEAT } from "./set";

/** As recognisers measure lines: no two of the same height, and weights unknown. */
const measured = (lines: readonly LayoutLine[], rest: Partial<PageLayout> = {}): PageLayout =>
  page(
    shuffled(lines).map((each, index) => ({
      ...each,
      bold: null,
      size: each.size * (1 + ((index % 7) - 3) * 0.004),
    })),
    rest,
  );

/** The text of each region without its spaces, in the order of reading. */
function stories(layout: PageLayout): string[] {
  const texts: string[] = [];
  for (const { region, text } of ordered(layout).page.lines) texts[region] = (texts[region] ?? "") + text;
  return texts.map((text) => text.replace(/\s/g, ""));
}

const flat = (...texts: readonly string[]) => texts.join("").replace(/\s/g, "");
const LONG = [...WHEAT, ...WHEAT];

describe("a story that nothing but boxes holds together", () => {
  it("keeps its kicker, however near the text of the story above stands in the same row as other columns begin", () => {
    const kicker = "粮满仓路不通怎么办哪";
    const upper = columns(LONG, [
      { x: 50, y: 75, chars: 12, rows: 6 },
      { x: 190, y: 40, chars: 12, rows: 8 },
      { x: 330, y: 40, chars: 12, rows: 8 },
    ]);
    const layout = measured([
      line("麦收全面展开", 52, 40, { size: 19 }),
      ...upper,
      line(kicker, 58, 180, { size: 10.4 }),
      line("粮食快车", 60, 194, { size: 24 }),
      ...columns(RIVER, [
        { x: 50, y: 230, chars: 12, rows: 5 },
        { x: 190, y: 180, chars: 12, rows: 8 },
        { x: 330, y: 180, chars: 12 },
      ]),
    ]);
    expect(stories(layout)).toContain(flat(kicker, "粮食快车", ...RIVER));
  });

  it("has no text that opens another one taken into a headline above", () => {
    const opening =
      "　　【样报专讯】县立样书馆的样暑期班九日起开课，共有染布竹编说书等七门，名额一百四十人，开放十分钟就满了。";
    const layout = measured([
      line("夏日学营", 128, 40, { size: 15, vertical: true }),
      line("染布最抢手", 108, 40, { size: 15, vertical: true }),
      ...columns(
        [opening, ...WHEAT],
        [
          { x: 50, y: 122, chars: 14, rows: 1 },
          { x: 205, y: 40, chars: 14, rows: 6 },
          { x: 360, y: 40, chars: 14 },
        ],
      ),
    ]);
    expect(stories(layout)).toEqual([flat("夏日学营染布最抢手", opening, ...WHEAT)]);
  });
});

describe("the page's own lines", () => {
  const below = (y: number) =>
    columns(
      [paragraph("样句", 150)],
      [
        { x: 50, y, chars: 14, rows: 4 },
        { x: 205, y, chars: 14, rows: 4 },
      ],
    );

  it("are none of a notice at the foot that ends with its date", () => {
    const layout = measured([
      line("全县麦收全面展开", 60, 60, { size: 24 }),
      ...columns(LONG, [{ x: 50, y: 100, chars: 14 }]),
      line("征集令", 190, 1280, { size: 16 }),
      ...below(1310),
      line("截稿：2016年6月20日", 360, 1310),
    ]);
    const { page: read } = ordered(layout);
    const region = (text: string) => read.lines.find((each) => each.text.startsWith(text))?.region;
    expect(region("截稿")).toBe(region("征集令"));
    expect(region("样句")).toBe(region("征集令"));
  });

  it("are none of what stands over its text in the row of a line that a recogniser calls a header", () => {
    const layout = measured([
      line("·样例调查·", 600, 40, { label: "header" }),
      line("方便面降价", 60, 36, { size: 19 }),
      ...columns(WHEAT, [{ x: 50, y: 60, chars: 14 }]),
    ]);
    expect(stories(layout).at(-1)).toBe(flat("方便面降价", ...WHEAT));
  });
});

it("a signature at the end of a text tells no picture beside it", () => {
  const layout = measured(
    [
      line("山上毛竹站起来", 55, 40, { size: 20 }),
      ...columns([paragraph("样句", 61)], [{ x: 50, y: 80, chars: 14 }]),
      line("■本报记者 方知远", 103, 157, { size: 9.7 }),
      line("本报实习生 华 夏", 109, 172, { size: 8.7 }),
      line("本报通讯员 岭 上", 109, 186, { size: 8.7 }),
      ...columns(LONG, [{ x: 50, y: 400, chars: 40 }]),
    ],
    { pictures: [[203, 60, 240, 250]] },
  );
  const { lines } = ordered(layout).page;
  const columnOf = (words: string) => lines.find(({ text }) => text.includes(words))?.column;
  expect(columnOf("岭 上")).toBe(columnOf("方知远"));
});

const FACTS = { body: 10, rules: [], gutter: 15 };
const placed = (lines: readonly LayoutLine[]) => placePage(page(lines)).lines;
const title = (text: string, x: number, y: number): TitleBlock => {
  const stack = stackOf(placed([line(text, x, y, { size: 20 })]));
  return { kind: "title", span: stack.span, stacks: [stack], size: 20 };
};
const text = (x: number, y: number): TextBlock => {
  const stack = stackOf(placed(columns(WHEAT, [{ x, y, chars: 14 }])));
  return { kind: "text", span: stack.span, stacks: [stack], column: { left: x, right: x + 140 } };
};

describe("what speaks for a story", () => {
  it("is no text that begins beside its headline, and higher", () => {
    const worth = (y: number) =>
      storyWorth([title("麦收全面展开", 205, 100), text(50, y), text(205, 130)], FACTS);
    expect(worth(100)).toBeGreaterThan(worth(60) + 2);
  });

  it("are no two texts of which each opens a story", () => {
    const opening = (paragraphs: readonly string[], x: number): TextBlock => {
      const stack = stackOf(placed(columns(paragraphs, [{ x, y: 130, chars: 14 }])));
      return { kind: "text", span: stack.span, stacks: [stack], column: { left: x, right: x + 140 } };
    };
    const report = [`　　本报讯　${(WHEAT[0] ?? "").trim()}`, ...WHEAT.slice(1)];
    const worth = (second: readonly string[]) =>
      storyWorth([title("麦收全面展开", 80, 100), opening(report, 50), opening(second, 205)], FACTS);
    expect(worth(WHEAT)).toBeGreaterThan(worth(report) + 2);
  });

  it("is a headline with no text but below a picture", () => {
    const picture = {
      kind: "picture",
      span: { left: 50, top: 70, right: 190, bottom: 290 },
      stacks: [],
    } as const;
    const below = text(50, 300);
    const worth = (...above: Block[]) =>
      worthOf({ way: "level", before: [...above, picture], after: [below], gap: [290, 300] }, FACTS);
    expect(worth(title("年糕巷里", 55, 40))).toBeLessThan(worth() - 2);
    expect(worth(title("年糕巷里", 55, 40), text(50, 65))).toBeGreaterThan(worth() - 2);
  });
});
