import { describe, expect, it } from "vitest";
import type { LayoutLine } from "@/lib/layout/model";
import { blocksOf, column, columns, line, page, paragraph } from "./set";

const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];

/** As recognisers measure lines: no two of the same height. */
const measured = (lines: readonly LayoutLine[]): LayoutLine[] =>
  lines.map((each, index) => ({ ...each, bold: null, size: each.size * (1 + ((index % 7) - 3) * 0.004) }));

const flat = (blocks: readonly string[]) => blocks.join("").replace(/\s/g, "");

describe("where type is measured by boxes", () => {
  const body = columns(WHEAT, [
    { x: 50, y: 160, chars: 14, rows: 5 },
    { x: 205, y: 160, chars: 14, rows: 9 },
  ]);

  it("a label that stands closely over its headline is no line of it", () => {
    const head = [
      line("【开心农牧场】", 62, 80, { size: 12.8 }),
      line("青贮窖封口前", 62, 97, { size: 15.4 }),
      line("要做的五件事", 62, 114, { size: 15.4 }),
    ];
    expect(blocksOf(page(measured([...head, ...body]))).slice(0, 2)).toEqual([
      "【开心农牧场】",
      "# 青贮窖封口前 要做的五件事",
    ]);
  });

  it("nor is one in nearly its type that stands further away than lines of a headline do", () => {
    const head = [line("钟声", 50, 80, { size: 14.2 }), line("账本要晒，更要看得懂", 52, 104, { size: 15 })];
    expect(blocksOf(page(measured([...head, ...body]))).slice(0, 2)).toEqual([
      "钟声",
      "# 账本要晒，更要看得懂",
    ]);
  });

  it("a byline in nearly the type of the deck above is no line of it", () => {
    const head = [
      line("老板娘端给了保洁员", 60, 80, { size: 20 }),
      line("——一条百米小街的“开门”日记", 70, 108, { size: 10.9 }),
      line("□晨报首席记者 申卜川 记者 支黎 文/图", 50, 124),
    ];
    const text = column(WHEAT, { x: 50, y: 146, chars: 24 }).lines;
    expect(blocksOf(page(measured([...head, ...text]))).slice(1, 3)).toEqual([
      "——一条百米小街的“开门”日记",
      "□晨报首席记者 申卜川 记者 支黎 文/图",
    ]);
  });

  it("a line whose last mark takes half of its room is neither short nor pushed together", () => {
    const cut = [
      line("九月校园里九十六棵古", 70, 160),
      line("树名木有了自己的“病历本”。", 50, 175),
      line("给它们看病的是生命科学学院", 50, 190),
    ].map((each, index) => (index === 1 ? { ...each, box: [50, 175, 118, 10] as typeof each.box } : each));
    const text = blocksOf(
      page(
        measured([
          line("古树医生", 60, 80, { size: 20 }),
          ...cut,
          ...column(WHEAT, { x: 50, y: 205, chars: 13 }).lines,
        ]),
      ),
    );
    expect(text[1]).toContain("“病历本”。给它们");
  });

  it("a kicker in the text's type stands over its headline by its middle", () => {
    const head = [
      line("种了四十年树　他们又开始", 57, 80, { size: 10.6 }),
      line("动手“砍树”", 90, 95, { size: 10.6 }),
      line("密林深处", 78, 114, { size: 21 }),
      line("砍出一片天", 68, 138, { size: 21 }),
    ];
    const text = column(WHEAT, { x: 50, y: 170, chars: 14 }).lines;
    expect(blocksOf(page(measured([...head, ...text]))).slice(0, 2)).toEqual([
      "种了四十年树　他们又开始动手“砍树”",
      "# 密林深处 砍出一片天",
    ]);
  });

  it("a kicker that fills its column stands over its headline where nothing is above it", () => {
    const head = [
      line("农民工子女入学的调查记", 57, 80, { size: 11 }),
      line("一张课桌的距离", 60, 97, { size: 17 }),
    ];
    const text = columns(WHEAT, [
      { x: 50, y: 125, chars: 14, rows: 5 },
      { x: 205, y: 80, chars: 14 },
    ]);
    expect(blocksOf(page(measured([...head, ...text]))).slice(0, 2)).toEqual([
      "农民工子女入学的调查记",
      "# 一张课桌的距离",
    ]);
  });

  it("a line in the middle below a picture is its caption, where a paragraph begins below", () => {
    const caption = line("三个人在桥下推车。", 75, 164);
    const text = column(WHEAT, { x: 50, y: 179, chars: 14 }).lines;
    const head = line("桥下熄火三十台车", 60, 80, { size: 15 });
    const blocks = blocksOf({ ...page(measured([head, caption, ...text])), pictures: [[50, 100, 140, 60]] });
    expect(blocks.at(-1)?.trim()).toBe("三个人在桥下推车。");
    expect(flat(blocks.slice(1, -1))).toBe(flat(WHEAT));
  });

  it("few upright lines in the text's type are the deck and the byline of the upright headline beside them", () => {
    const head = [
      line("如今有三家在赔钱", 320, 100, { size: 20, vertical: true }),
      line("一家靠卖冷饮度日，一", 304, 110, { vertical: true }),
      line("家把门面租给了照相馆", 291, 110, { vertical: true }),
      line("本报记者　单依群", 276, 105, { vertical: true }),
    ];
    const text = columns(WHEAT, [
      { x: 50, y: 100, chars: 14, rows: 8 },
      { x: 205, y: 270, chars: 14, rows: 9 },
    ]);
    const blocks = blocksOf(page(measured([...head, ...text])));
    expect(blocks.slice(0, 3)).toEqual([
      "# 如今有三家在赔钱",
      "一家靠卖冷饮度日，一家把门面租给了照相馆",
      "本报记者　单依群",
    ]);
    expect(flat(blocks.slice(3))).toBe(flat(WHEAT));
  });

  it("a caption below pictures of one row is parted from the text below it, and its 摄影报道 stays whole", () => {
    const caption = [line("图①：老人在船尾。图②：夜色", 50, 164), line("中的渡口。沈舟　摄", 50, 179)];
    const text = column(WHEAT, { x: 50, y: 194, chars: 14 }).lines;
    const pictures: [number, number, number, number][] = [
      [50, 110, 66, 50],
      [122, 110, 68, 50],
    ];
    const head = line("最后一班轮渡", 60, 80, { size: 20 });
    const blocks = blocksOf({ ...page(measured([head, ...caption, ...text])), pictures });
    expect(blocks.at(-1)).toBe("图①：老人在船尾。图②：夜色中的渡口。沈舟　摄");
    expect(flat(blocks.slice(1, -1))).toBe(flat(WHEAT));
  });
});

describe("a headline beside a larger one", () => {
  it("is no label of it where a text of its own begins below", () => {
    const heads = [
      line("退休工人的修伞摊", 60, 72, { size: 28 }),
      line("春运返程提示", 362, 80, { size: 16 }),
    ];
    const story = columns(WHEAT, [
      { x: 50, y: 110, chars: 14, rows: 5 },
      { x: 205, y: 110, chars: 14, rows: 9 },
    ]);
    const other = [paragraph("火车", 30), paragraph("轮渡", 20)];
    const beside = column(other, { x: 360, y: 110, chars: 14 }).lines;
    const blocks = blocksOf(page([...heads, ...story, ...beside]));
    const at = blocks.findIndex((block) => block.includes("春运返程提示"));
    expect(flat(blocks.slice(at + 1))).toBe(flat(other));
    expect(flat(blocks.slice(1, at))).toBe(flat(WHEAT));
  });
});
