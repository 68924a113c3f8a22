import { describe, expect, it } from "vitest";
import { papers } from "../../compose/papers";
import { characterErrors } from "../../layout/character-errors";
import { altoOf, paddleOf } from "../../layout/engines";
import { layoutOfFile } from "../../layout/layout-of-file";
import { textOf } from "../../layout/sheet";
import { layoutOf } from "../../layout/truth";
import { sheetPlans, typeset } from "../../layout/typeset";

const all = await papers();
const [plan] = sheetPlans(all, 1);
if (!plan) throw new Error("no sheet");
const sheet = typeset(plan.paper, plan.design, plan.seed, all);
const close = (text: string) => text.replace(/\s+/g, "");
const sorted = (texts: readonly string[]) => texts.map(close).sort();

describe("a sheet as a recogniser's file", () => {
  it.each([
    ["ALTO", altoOf],
    ["PP-StructureV3", paddleOf],
  ] as const)("in %s has each line, about where it stands", async (_, write) => {
    const layout = await layoutOfFile(write(sheet));
    expect(sorted(layout.lines.map(({ text }) => text))).toEqual(sorted(sheet.lines.map(textOf)));
    expect(layout.width).toBe(Math.round((sheet.width * 300) / 72));
    expect(layout.pictures).toHaveLength(sheet.pictures.length);
    expect(characterErrors(sheet, layout, 300)).toBe(0);
    expect(write(sheet)).toBe(write(sheet));
  });
});

describe("the share of characters recognised otherwise", () => {
  const layout = layoutOf(sheet);
  const characters = close(sheet.lines.map(textOf).join("")).length;
  const [first, ...others] = layout.lines;
  if (!first) throw new Error("no line");

  it("counts what is other, what is missing, and what was printed nowhere", () => {
    const wrong = { ...first, text: `错${first.text.slice(1)}` };
    expect(characterErrors(sheet, { ...layout, lines: [wrong, ...others] }, 72)).toBeCloseTo(1 / characters);
    expect(characterErrors(sheet, { ...layout, lines: others }, 72)).toBeCloseTo(
      close(first.text).length / characters,
    );
    const stray = { ...first, text: "污", box: [0, 0, 5, 5] satisfies typeof first.box };
    expect(characterErrors(sheet, { ...layout, lines: [stray, ...layout.lines] }, 72)).toBeCloseTo(
      1 / characters,
    );
  });
});
