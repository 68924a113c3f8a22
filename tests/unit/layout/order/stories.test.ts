import { describe, expect, it } from "vitest";
import { orderPage } from "@/lib/layout/order/order";
import { papers } from "../../../compose/papers";
import { UNSEEN_DESIGNS } from "../../../layout/designs";
import { drawnLines } from "../../../layout/drawn-lines";
import { altoOf, DPI } from "../../../layout/engines";
import { layoutOfFile } from "../../../layout/layout-of-file";
import { regionsOf } from "../../../layout/regions";
import { layoutOf } from "../../../layout/truth";
import { sheetPlans, typeset } from "../../../layout/typeset";
import { columns, line, ordered, page, RIVER, shuffled, WHEAT } from "./set";

/** Of each region the words of its first line. */
const firstsOf = (layout: Parameters<typeof ordered>[0]): string[] => {
  const seen = new Map<number, string>();
  for (const { region, text } of ordered(layout).page.lines)
    if (!seen.has(region)) seen.set(region, text.slice(0, 4));
  return [...seen.values()];
};

describe("regions of a page without rules", () => {
  it("are stories below each other, though the last column of the upper one stops in a sentence no less than the others", () => {
    const upper = [
      line("全县麦收全面展开", 100, 50, { size: 30 }),
      ...columns(WHEAT, [
        { x: 50, y: 100, chars: 14, rows: 5 },
        { x: 205, y: 100, chars: 14, rows: 5 },
        { x: 360, y: 100, chars: 14, rows: 9 },
      ]),
    ];
    const lower = [
      line("大坝合龙", 220, 200, { size: 24 }),
      ...columns(RIVER, [
        { x: 50, y: 240, chars: 14, rows: 5 },
        { x: 205, y: 240, chars: 14, rows: 5 },
        { x: 360, y: 240, chars: 14, rows: 9 },
      ]),
    ];
    expect(firstsOf(page(shuffled([...upper, ...lower])))).toEqual(["全县麦收", "大坝合龙"]);
  });

  it("hold columns that have no headline of their own, to the right of a rule as well", () => {
    const lines = [
      line("麦收", 60, 50, { size: 24 }),
      ...columns(WHEAT, [
        { x: 50, y: 90, chars: 14, rows: 6 },
        { x: 205, y: 50, chars: 14, rows: 9 },
      ]),
    ];
    expect(firstsOf(page(shuffled(lines), { rules: [[197, 45, 0.5, 130]] }))).toEqual(["麦收"]);
  });
});

describe("lines about a headline", () => {
  it("are of it in its middle, even where a column begins beside them", () => {
    const lines = [
      line("农民一年增收三成", 105, 50, { size: 11 }),
      line("大坝合龙", 105, 66, { size: 24 }),
      ...columns(RIVER, [
        { x: 50, y: 100, chars: 20, rows: 8 },
        { x: 262, y: 50, chars: 14, rows: 9 },
      ]),
    ];
    expect(ordered(page(lines)).text.split("\n\n").slice(0, 2)).toEqual(["农民一年增收三成", "# 大坝合龙"]);
  });

  it("are none of it where they head a column: a 小标题 in the middle of the text below it", () => {
    const lines = [
      line("全县麦收全面展开", 140, 50, { size: 30 }),
      ...columns(WHEAT, [{ x: 50, y: 100, chars: 14, rows: 9 }]),
      line("账算得清", 250, 100, { bold: true, size: 10.5 }),
      ...columns(RIVER, [{ x: 205, y: 114, chars: 14, rows: 12 }]),
    ];
    const { text } = ordered(page(lines));
    expect(text.indexOf("账算得清")).toBeGreaterThan(text.indexOf("三夏"));
    expect(text).toContain("账算得清");
  });
});

describe("typeset pages in designs that nothing was learned from", async () => {
  const all = await papers();
  const plans = sheetPlans(all, UNSEEN_DESIGNS.length, UNSEEN_DESIGNS);
  it.each(plans.map((plan) => [plan.design.name, plan] as const))(
    "%s: no region has lines of two stories",
    async (_, { paper, design, seed }) => {
      const sheet = typeset(paper, design, seed, all);
      const exact = orderPage(layoutOf(sheet, drawnLines(sheet)), { source: "pdf", engine: null }).page;
      expect(regionsOf(sheet, exact, 1).mixed).toBe(0);
      const alto = orderPage(await layoutOfFile(altoOf(sheet)), { source: "alto", engine: null }).page;
      expect(regionsOf(sheet, alto, 72 / DPI).mixed).toBeLessThanOrEqual(1);
    },
  );
});
