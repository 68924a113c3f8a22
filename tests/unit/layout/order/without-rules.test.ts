import { describe, expect, it } from "vitest";
import type { LayoutLine } from "@/lib/layout/model";
import { blocksOf, column, columns, line, ordered, page, paragraph } from "./set";

const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];
const BOATS = [paragraph("渡船", 40), paragraph("修闸", 36)];

/** As recognisers measure lines: no two of the same height. */
const measured = (lines: readonly LayoutLine[]): LayoutLine[] =>
  lines.map((each, index) => ({ ...each, bold: null, size: each.size * (1 + ((index % 7) - 3) * 0.004) }));

const flat = (blocks: readonly string[]) => blocks.join("").replace(/\s/g, "");
const regionOf = (lines: readonly { text: string; region: number }[], text: string) =>
  lines.find((each) => each.text === text)?.region;

describe("where no rules and no sizes of type part the stories of a column", () => {
  it("a headline below its kicker is none within the text above", () => {
    const above = column(WHEAT, { x: 50, y: 60, chars: 14 });
    const head = [
      line("老船工有了新船", 75, above.bottom + 14),
      line("渡口修起双车道", 64, above.bottom + 29, { size: 13.2 }),
    ];
    const below = column(BOATS, { x: 50, y: above.bottom + 56, chars: 14 }).lines;
    const top = line("全县麦收全面展开", 54, 30, { size: 16 });
    const { page: read } = ordered(page(measured([top, ...above.lines, ...head, ...below])));
    expect(regionOf(read.lines, "老船工有了新船")).not.toBe(regionOf(read.lines, "全县麦收全面展开"));
    expect(regionOf(read.lines, "渡口修起双车道")).toBe(regionOf(read.lines, "老船工有了新船"));
  });

  it("the line from which a story goes on stands before its headline", () => {
    const text = columns(WHEAT, [
      { x: 50, y: 130, chars: 14, rows: 6 },
      { x: 205, y: 130, chars: 14, rows: 9 },
    ]);
    const head = line("一条渠道穿过九座山", 60, 92, { size: 24 });
    const blocks = blocksOf(page(measured([line("（上接第一版）", 275, 74), head, ...text])));
    expect(blocks[0]).toBe("（上接第一版）");
    expect(flat(blocks.slice(2))).toBe(flat(WHEAT));
  });

  it("a kicker that stands closer over its headline than below a picture is not the picture's", () => {
    const text = column(WHEAT, { x: 50, y: 300, chars: 14 }).lines;
    const head = [line("封山整整七年", 90, 258), line("秃山又戴绿帽", 78, 272, { size: 15 })];
    const pictures: [number, number, number, number][] = [[50, 100, 140, 150]];
    const blocks = blocksOf({ ...page(measured([...head, ...text])), pictures });
    expect(blocks.slice(0, 2)).toEqual(["封山整整七年", "# 秃山又戴绿帽"]);
  });

  it("paragraphs in smaller type beside a picture are text", () => {
    const small = (lines: readonly LayoutLine[]) =>
      lines.map((each) => ({ ...each, size: each.size * 0.92 }));
    const head = line("一口水井挖到三丈", 70, 80, { size: 22 });
    const text = small(
      columns(
        [...BOATS, ...BOATS],
        [
          { x: 50, y: 120, chars: 14, rows: 6 },
          { x: 205, y: 120, chars: 14, rows: 6 },
        ],
      ),
    );
    const other = column(WHEAT, { x: 50, y: 420, chars: 40 }).lines;
    const pictures: [number, number, number, number][] = [[358, 100, 300, 200]];
    const blocks = blocksOf({ ...page(measured([head, ...text, ...other])), pictures });
    const read = flat(blocks);
    expect(read.indexOf(flat(BOATS) + flat(BOATS))).toBeGreaterThan(-1);
    expect(read.indexOf("渡船")).toBeLessThan(read.indexOf("麦收"));
  });

  it("a headline beside a picture that says 摄影 is no credit", () => {
    const head = [line("“丰收杯”新闻", 60, 110, { size: 18 }), line("摄影比赛揭晓", 66, 132, { size: 18 })];
    const text = column(WHEAT, { x: 50, y: 165, chars: 14 }).lines;
    const pictures: [number, number, number, number][] = [[205, 105, 200, 260]];
    const blocks = blocksOf({ ...page(measured([...head, ...text])), pictures });
    expect(blocks[0]).toBe("# “丰收杯”新闻摄影比赛揭晓".replace("新闻摄影", "新闻 摄影"));
  });
});
