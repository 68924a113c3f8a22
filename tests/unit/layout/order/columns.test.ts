import { describe, expect, it } from "vitest";
import {
  blocksOf,
  column,
  columns,
  frame,
  line,
  ordered,
  page,
  paragraph,
  RIVER,
  shuffled,
  WHEAT,
} from "./set";

/** Text as it stands in columns, each with its first indent kept: what a block says, without where columns cut it. */
const joined = (blocks: readonly string[]) => blocks.join("").replace(/\s/g, "");
const textOf = (paragraphs: readonly string[]) => joined(paragraphs);

describe("columns below a headline", () => {
  const head = line("全县麦收全面展开", 100, 50, { size: 30 });
  const body = columns(WHEAT, [
    { x: 50, y: 100, chars: 14, rows: 5 },
    { x: 205, y: 100, chars: 14, rows: 5 },
    { x: 360, y: 100, chars: 14, rows: 6 },
  ]);
  const text = blocksOf(page(shuffled([head, ...body])));

  it("are read one after the other, whatever the order of the source", () => {
    expect(text[0]).toBe("# 全县麦收全面展开");
    expect(joined(text.slice(1))).toBe(textOf(WHEAT));
  });

  it("give a block a paragraph, and two where a column cuts one", () => {
    expect(text.slice(1).map((block) => [...block].length)).toEqual([47, 14, 38, 28, 12]);
    expect(text.slice(1).map((block) => block.startsWith("　　"))).toEqual([true, true, false, true, false]);
  });

  it("are numbered, and a headline is a column of its own", () => {
    const { lines } = ordered(page([head, ...body])).page;
    expect([...new Set(lines.map(({ column: number }) => number))]).toEqual([0, 1, 2, 3]);
    expect(new Set(lines.map(({ region }) => region))).toEqual(new Set([0]));
  });
});

describe("stories of one page", () => {
  it("have columns of different widths in different regions", () => {
    const upper = [
      line("全县麦收全面展开", 300, 50, { size: 30 }),
      ...columns(WHEAT, [
        { x: 50, y: 100, chars: 22, rows: 3 },
        { x: 290, y: 100, chars: 22, rows: 9 },
      ]),
    ];
    const lower = [
      line("大坝合龙", 200, 200, { size: 24 }),
      ...columns(RIVER, [
        { x: 50, y: 240, chars: 13, rows: 4 },
        { x: 190, y: 240, chars: 13, rows: 4 },
        { x: 330, y: 240, chars: 13, rows: 9 },
      ]),
    ];
    const text = blocksOf(page(shuffled([...upper, ...lower])));
    const at = text.indexOf("## 大坝合龙");
    expect(joined(text.slice(1, at))).toBe(textOf(WHEAT));
    expect(joined(text.slice(at + 1))).toBe(textOf(RIVER));
  });

  it("may end at different heights below one headline, with others below", () => {
    const lead = [
      line("全县麦收全面展开", 100, 50, { size: 30 }),
      ...columns(
        [...WHEAT, ...WHEAT],
        [
          { x: 50, y: 100, chars: 14, rows: 5 },
          { x: 205, y: 100, chars: 14, rows: 5 },
          { x: 360, y: 100, chars: 14, rows: 20 },
        ],
      ),
    ];
    const below = [
      line("大坝合龙", 100, 200, { size: 24 }),
      ...columns(RIVER, [
        { x: 50, y: 240, chars: 14, rows: 5 },
        { x: 205, y: 240, chars: 14, rows: 8 },
      ]),
    ];
    const text = blocksOf(page(shuffled([...lead, ...below])));
    const at = text.indexOf("## 大坝合龙");
    expect(at).toBeGreaterThan(0);
    expect(joined(text.slice(1, at))).toBe(textOf([...WHEAT, ...WHEAT]));
    expect(joined(text.slice(at + 1))).toBe(textOf(RIVER));
  });

  it("are parted by rules where both have headlines", () => {
    const left = [line("麦收", 60, 50, { size: 24 }), ...column(WHEAT, { x: 50, y: 90, chars: 14 }).lines];
    const right = [line("合龙", 220, 50, { size: 24 }), ...column(RIVER, { x: 205, y: 90, chars: 14 }).lines];
    const text = blocksOf(page(shuffled([...left, ...right]), { rules: [[197, 45, 0.5, 250]] }));
    expect(text.filter((block) => block.startsWith("#"))).toEqual(["# 麦收", "# 合龙"]);
    expect(joined(text.slice(1, text.indexOf("# 合龙")))).toBe(textOf(WHEAT));
  });

  it("beside a picture are as narrow as three lines that end at one edge", () => {
    const beside = column(["　　受大潮影响，沿海村落连日海水倒灌，渔民搬运小鱼苗。"], {
      x: 50,
      y: 100,
      chars: 9,
    }).lines;
    const others = column(WHEAT, { x: 50, y: 300, chars: 16 }).lines;
    const text = blocksOf(
      page([line("大潮", 60, 50, { size: 24 }), ...beside, line("麦收", 60, 250, { size: 24 }), ...others], {
        pictures: [[150, 100, 60, 60]],
      }),
    );
    expect(text[1]).toBe("　　受大潮影响，沿海村落连日海水倒灌，渔民搬运小鱼苗。");
  });

  it("stand in frames by themselves, and text goes around them", () => {
    const outer = columns(
      [...WHEAT, ...RIVER],
      [
        { x: 50, y: 100, chars: 14, rows: 14 },
        { x: 205, y: 100, chars: 14, rows: 4 },
        { x: 205, y: 270, chars: 14, rows: 9 },
      ],
    );
    const inner = [
      line("名词解释", 240, 180, { size: 16 }),
      ...column([paragraph("三夏", 24)], { x: 215, y: 205, chars: 12 }).lines,
    ];
    const text = blocksOf(
      page(shuffled([line("全县麦收全面展开", 100, 50, { size: 30 }), ...outer, ...inner]), {
        rules: frame(203, 170, 146, 90),
      }),
    );
    const at = text.findIndex((block) => block.endsWith("名词解释"));
    expect(joined(text.slice(1, at))).toBe(textOf([...WHEAT, ...RIVER]));
    expect(joined(text.slice(at + 1))).toBe(textOf([paragraph("三夏", 24)]));
  });
});
