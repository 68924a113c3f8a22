import { describe, expect, it } from "vitest";
import { papers } from "../../compose/papers";
import { DESIGNS, UNSEEN_DESIGNS } from "../../layout/designs";
import { textOf } from "../../layout/sheet";
import { sheetPlans, typeset } from "../../layout/typeset";
import { isNightly } from "../../length";
import { overlaps } from "./overlaps";

const all = await papers();
/** By day every third design. */
const plans = [
  ...sheetPlans(all, DESIGNS.length),
  ...sheetPlans(all, UNSEEN_DESIGNS.length, UNSEEN_DESIGNS),
].filter((_, index) => isNightly() || index % 3 === 0);
const close = (text: string) => text.replace(/\s+/g, "");
const sorted = (text: string) => [...close(text)].sort().join("");

describe.each(plans.map((plan, index) => [plan.design.name, plan, index] as const))(
  "a sheet in the design %s",
  (_, plan, index) => {
    const sheet = typeset(plan.paper, plan.design, plan.seed, all);

    it("has several stories", () => {
      expect(sheet.label.stories?.length).toBeGreaterThanOrEqual(4);
    });

    it("prints no two lines over each other, nor over a picture, and all of them on the sheet", () => {
      const told = overlaps(sheet.lines, ({ box }) => box).map(([a, b]) => `${textOf(a)} | ${textOf(b)}`);
      expect(told).toEqual([]);
      const things = [
        ...sheet.lines.map(({ box }) => ({ box, line: true })),
        ...sheet.pictures.map(({ box }) => ({ box, line: false })),
      ];
      const mixed = overlaps(things, ({ box }) => box).filter(([a, b]) => !a.line || !b.line);
      expect(mixed).toEqual([]);
      const outside = sheet.lines.filter(
        ({ box: [x, y, width, height] }) =>
          x < 0 || y < 0 || x + width > sheet.width || y + height > sheet.height,
      );
      expect(outside.map(textOf)).toEqual([]);
    });

    it("prints each character of its stories and furniture once", () => {
      const { pieces, furniture } = sheet.printed;
      expect(sorted(sheet.lines.map(textOf).join(""))).toBe(sorted([...pieces, ...furniture].join("")));
    });

    // By day one of those: all are set by the same program.
    if (isNightly() || index === 0)
      it("comes out the same again", () => {
        expect(typeset(plan.paper, plan.design, plan.seed, all)).toEqual(sheet);
      });
  },
);
