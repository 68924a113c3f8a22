import { describe, expect, it } from "vitest";
import { blocksOf, column, columns, EM, line, page, paragraph, shuffled } from "./set";

const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];

describe("a headline", () => {
  it("of several lines is one heading, kicker and deck stand by it unmarked", () => {
    const head = [
      line("机手日夜不停　农民喜上眉梢", 110, 40, { size: 16 }),
      line("全县麦收", 140, 62, { size: 30 }),
      line("全面展开", 140, 96, { size: 30 }),
      line("——写在芒种之前", 130, 134, { size: 16 }),
      line("□本报记者 高 田", 150, 158, { size: 9.5 }),
    ];
    const body = columns(WHEAT, [
      { x: 50, y: 190, chars: 14, rows: 5 },
      { x: 205, y: 190, chars: 14, rows: 9 },
    ]);
    expect(blocksOf(page(shuffled([...head, ...body]))).slice(0, 4)).toEqual([
      "机手日夜不停　农民喜上眉梢",
      "# 全县麦收 全面展开",
      "——写在芒种之前",
      "□本报记者 高 田",
    ]);
  });

  it("that is broken within quotation marks has no blank there", () => {
    const head = [line("高考结束　“散", 110, 40, { size: 24 }), line("伙饭”的账单", 110, 68, { size: 24 })];
    const body = column([WHEAT[0] ?? ""], { x: 50, y: 110, chars: 14 }).lines;
    expect(blocksOf(page([...head, ...body]))[0]).toBe("# 高考结束　“散伙饭”的账单");
  });

  it.each(["left", "right"])("set downwards on the %s is read first, from the right", (side) => {
    const x = side === "left" ? 50 : 370;
    const shift = side === "left" ? 85 : 0;
    const head = [
      line("全县麦收", x + 35, 100, { size: 28, vertical: true }),
      line("全面展开", x, 100, { size: 28, vertical: true }),
    ];
    const body = columns(WHEAT, [
      { x: 50 + shift, y: 100, chars: 14, rows: 5 },
      { x: 205 + shift, y: 100, chars: 14, rows: 9 },
    ]);
    const text = blocksOf(page(shuffled([...head, ...body])));
    expect(text[0]).toBe("# 全县麦收全面展开");
    expect(text.slice(1).join("").replace(/\s/g, "")).toBe(WHEAT.join("").replace(/\s/g, ""));
  });

  it("may stand over some of its columns only, with text beside it", () => {
    const head = line("全县麦收全面展开", 215, 100, { size: 30 });
    const body = columns(
      [...WHEAT, ...WHEAT],
      [
        { x: 50, y: 100, chars: 14, rows: 9 },
        { x: 205, y: 145, chars: 14, rows: 6 },
        { x: 360, y: 145, chars: 14, rows: 12 },
      ],
    );
    const text = blocksOf(page(shuffled([head, ...body])));
    expect(text[0]).toBe("# 全县麦收全面展开");
    expect(text.slice(1).join("").replace(/\s/g, "")).toBe([...WHEAT, ...WHEAT].join("").replace(/\s/g, ""));
  });

  it("inside a column is none: 小标题 are bold, and text goes on below", () => {
    const above = column(WHEAT, { x: 50, y: 100, chars: 14 });
    const subhead = line("机手来了", 100, above.bottom + 8, { size: 10.5, bold: true });
    const below = column([paragraph("机手", 40)], { x: 50, y: above.bottom + 28, chars: 14 });
    const text = blocksOf(
      page(shuffled([line("麦收", 90, 60, { size: 24 }), ...above.lines, subhead, ...below.lines])),
    );
    expect(text.at(-2)).toBe("**机手来了**");
  });
});

describe("marks of headings", () => {
  it("tell the page's largest headline from the others", () => {
    const small = [line("小雨", 205, 50, { size: 18 }), ...column(WHEAT, { x: 205, y: 90, chars: 14 }).lines];
    const large = [line("麦收", 60, 50, { size: 36 }), ...column(WHEAT, { x: 50, y: 105, chars: 14 }).lines];
    const text = blocksOf(page([...small, ...large]));
    expect(text.filter((block) => block.startsWith("#"))).toEqual(["# 麦收", "## 小雨"]);
  });

  it("are not written for a larger lead, which ends its sentences", () => {
    const lead = column(["导语说得大一些，".repeat(4), "今年麦收提前三天，三千台收割机已经下地。"], {
      x: 50,
      y: 100,
      chars: 20,
    });
    const larger = lead.lines.map((each) => ({
      ...each,
      size: EM * 1.2,
      box: [each.box[0], each.box[1], each.box[2] * 1.2, EM * 1.2] as [number, number, number, number],
    }));
    const body = column([...WHEAT, ...WHEAT], { x: 50, y: 200, chars: 20 }).lines;
    expect(blocksOf(page([...larger, ...body])).filter((block) => block.startsWith("#"))).toEqual([]);
  });
});

describe("a page of texts in several sizes", () => {
  it("has titles that are larger than the text below them, though hardly than most of the page's", () => {
    const large = column([paragraph("麦收", 60)], { x: 50, y: 100, chars: 14 }, { size: 10 });
    const small = column([paragraph("三夏", 45)], { x: 50, y: large.bottom + 36, chars: 14 }).lines.map(
      (each) => ({
        ...each,
        size: 8.6,
      }),
    );
    const title = line("沿淮八县治理小造纸", 62, large.bottom + 14, { size: 11.6 });
    const head = line("全县麦收全面展开", 50, 50, { size: 24 });
    const more = column([paragraph("颗粒归仓", 120)], { x: 205, y: 100, chars: 14 }).lines;
    const text = blocksOf(page(shuffled([head, ...large.lines, title, ...small, ...more])));
    expect(text).toContain("## 沿淮八县治理小造纸");
  });
});
