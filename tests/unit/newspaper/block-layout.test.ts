import { describe, expect, it } from "vitest";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import { layoutsOf } from "@/lib/newspaper/page/layouts-of";
import { splitPage } from "@/lib/newspaper/split";

const line = (text: string, box: OrderedLine["box"], more: Partial<OrderedLine> = {}): OrderedLine => ({
  text,
  box,
  size: 10,
  bold: null,
  vertical: false,
  confidence: null,
  unsure: [],
  label: null,
  column: 0,
  region: 0,
  opens: false,
  ...more,
});

const page = (lines: OrderedLine[], pictures: OrderedPage["pictures"] = []): OrderedPage => ({
  version: 1,
  source: "pdf",
  engine: null,
  width: 400,
  height: 600,
  bodySize: 10,
  lines,
  rules: [],
  pictures,
});

const FULL = "麦收在六月上旬全面展";
/** A headline over two columns of ten characters; the first paragraph runs over into the second column. */
const TWO_COLUMNS = page([
  line("麦收全面展开", [20, 100, 180, 30], { size: 30, region: 1 }),
  line("　　各地收割机日夜不", [40, 140, 80, 10], { column: 1, region: 1 }),
  line(FULL, [20, 154, 100, 10], { column: 1, region: 1 }),
  line(FULL, [140, 140, 100, 10], { column: 2, region: 1 }),
  line("农民很忙。", [140, 154, 50, 10], { column: 2, region: 1 }),
  line("　　明天有雨。", [160, 168, 50, 10], { column: 2, region: 1 }),
]);

describe("how a block was set", () => {
  const text = `# 麦收全面展开\n\n　　各地收割机日夜不${FULL}\n\n${FULL}农民很忙。\n\n　　明天有雨。\n`;
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: block, index }) => ({
    start: index,
    end: index + block.length,
  }));

  it("is told by its lines", () => {
    expect(layoutsOf(text, blocks, TWO_COLUMNS)).toMatchObject([
      { size: 3, width: 2.25, region: { first: 1, last: 1 }, column: { first: 0, last: 0 }, gap: null },
      { size: 1, column: { first: 1, last: 1 }, room: { first: 2, last: 0 }, gap: null },
      { size: 1, column: { first: 2, last: 2 }, room: { first: 0, last: 5 } },
      { room: { first: 2, last: 3 }, gap: 0.4 },
    ]);
  });

  it("is not known of blocks that are not in the layout, nor of pages without one", () => {
    expect(layoutsOf(text, blocks, null)).toEqual([null, null, null, null]);
    expect(layoutsOf("另一页的文字", [{ start: 0, end: 6 }], TWO_COLUMNS)).toEqual([null]);
  });

  it("tells captions by the picture that they stand at, and lines at the page's edge", () => {
    const lines = [
      line("第3版　要闻", [20, 4, 60, 10]),
      line("收割机在田里", [20, 262, 60, 9], { size: 9, column: 1 }),
    ];
    const places = layoutsOf(
      "第3版　要闻\n\n收割机在田里",
      [
        { start: 0, end: 6 },
        { start: 8, end: 14 },
      ],
      page(lines, [[20, 160, 100, 100]]),
    );
    expect(places).toMatchObject([
      { edge: "top", picture: null },
      { edge: null, picture: "above", size: 0.9 },
    ]);
  });

  it("tells the parts of a headline by their type, and what stands in a row of its own", () => {
    const lines = [
      line("第3版　要闻", [20, 20, 60, 12], { size: 12 }),
      line("三省联手行动", [60, 60, 90, 15], { size: 15, column: 1, region: 1 }),
      line("麦收全面展开", [20, 80, 180, 30], { size: 30, column: 1, region: 1 }),
      line("粮站敞开收购", [60, 115, 84, 14], { size: 14, column: 1, region: 1 }),
      ...[140, 154, 168].map((y) => line(FULL, [20, y, 100, 10], { column: 2, region: 1 })),
      line(FULL, [140, 140, 100, 10], { column: 3, region: 1 }),
    ];
    const words = `第3版　要闻\n\n三省联手行动\n\n# 麦收全面展开\n\n粮站敞开收购\n\n${FULL}${FULL}${FULL}\n\n${FULL}`;
    const stretches = [...words.matchAll(/[^\n]+/g)].map(({ 0: block, index }) => ({
      start: index,
      end: index + block.length,
    }));
    expect(layoutsOf(words, stretches, page(lines))).toMatchObject([
      { head: { place: "main" }, alone: true, row: { alone: true, outside: "above" } },
      { head: { place: "above", ratio: 0.5 }, alone: false },
      { head: { place: "main", ratio: 1 } },
      { head: { place: "below" } },
      { head: null, alone: true, row: { alone: false, outside: null } },
      { head: null, row: { alone: false } },
    ]);
  });

  it("knows a short column's edges by the columns of the page", () => {
    const paragraphs = [20, 140].flatMap((x, column) =>
      [0, 1, 2, 3, 4].map((row) =>
        line(FULL, [row === 0 ? x + 20 : x, 100 + row * 14, row === 0 ? 80 : 100, 10], { column }),
      ),
    );
    const verse = line("雪落下来", [160, 300, 40, 10], { column: 2 });
    const words = "雪落下来";
    expect(layoutsOf(words, [{ start: 0, end: 4 }], page([verse, ...paragraphs]))).toMatchObject([
      { room: { first: 2, last: 4 } },
    ]);
  });

  it("joins what a column's end has parted, whatever mark stands there", () => {
    const ended = { ...TWO_COLUMNS, lines: TWO_COLUMNS.lines.map((each) => ({ ...each })) };
    ended.lines[2] = line("停工，机手都说不累。", [20, 154, 100, 10], { column: 1, region: 1 });
    const split = (layout: OrderedPage | null) =>
      splitPage(
        `# 麦收全面展开\n\n　　各地收割机日夜不停工，机手都说不累。\n\n${FULL}农民很忙。\n\n　　明天有雨，粮站说今夜不关门，收下的麦子都能进仓，机手说天亮以前还能再收三十亩地。\n`,
        { layout },
      ).stories.flatMap(({ blocks: parts }) => parts.map(({ text: { text: part } }) => part));
    expect(split(null)).toHaveLength(3);
    expect(split(ended)).toEqual([
      `各地收割机日夜不停工，机手都说不累。${FULL}农民很忙。`,
      "明天有雨，粮站说今夜不关门，收下的麦子都能进仓，机手说天亮以前还能再收三十亩地。",
    ]);
  });
});

describe("a paragraph that ends with who wrote and who took the pictures", () => {
  const TEXT = "　　牧民的毡房是第一批通过的，他心里就踏实了。萨尔肯·托兰　文　巴依尔·那顺摄";
  const PRINTED = [
    "　　牧民的毡房是第一",
    "批通过的，他心里就踏",
    "实了。萨尔肯·托兰　",
    "文　巴依尔·那顺摄",
  ];

  it("is text where it is set as text", () => {
    const layout = page([
      line("牧家乐开张要过三关", [20, 100, 100, 11], { size: 20, region: 1 }),
      line("　　五月起景区开张了。", [40, 140, 90, 10], { column: 1, region: 1 }),
      ...PRINTED.map((printed, index) =>
        line(printed, [index === 0 ? 40 : 20, 154 + index * 14, index === 0 ? 80 : 100, 10], {
          column: 1,
          region: 1,
        }),
      ),
    ]);
    const text = `# 牧家乐开张要过三关\n\n　　五月起景区开张了。\n\n${TEXT}\n`;
    expect(splitPage(text, { layout }).stories[0]?.bylines.map(({ name }) => name)).toEqual([
      "萨尔肯·托兰",
      "巴依尔·那顺",
    ]);
  });
});
