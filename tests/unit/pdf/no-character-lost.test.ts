import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "@/lib/pdf/lines/lines";
import type { Character } from "@/lib/pdf/reading/character";

const SIZE = 10;

/** A character of 10 points whose em has its upper left corner here. */
const at = (text: string, x: number, y: number, more: Partial<Character> = {}): Character => ({
  text,
  before: "",
  origin: [x, y + SIZE * 0.88],
  box: [x, y, SIZE, SIZE],
  size: SIZE,
  em: SIZE,
  quarter: 0,
  bold: false,
  object: 1,
  unmapped: false,
  unseen: false,
  ...more,
});

const sorted = (texts: readonly string[]) => [...texts.join("").replace(/\s/g, "")].sort().join("");

test("Wherever characters stand and however they are turned, each is in one line", () => {
  const place = fc.double({ min: -50, max: 800, noNaN: true });
  const character = fc.record({
    text: fc.constantFrom(..."一二三四五六七八九十，。AB12"),
    x: place,
    y: place,
    size: fc.constantFrom(6, 10, 10.5, 40),
    quarter: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const, 3 as const),
    object: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(character, { maxLength: 120 }), (all) => {
      const characters = all.map(({ text, x, y, size, ...more }) =>
        at(text, x, y, { size, em: size, box: [x, y, size, size], ...more }),
      );
      const lines = linesOf(characters, []);
      expect(sorted(lines.map(({ text }) => text))).toBe(sorted(characters.map(({ text }) => text)));
    }),
  );
});

test("Columns are never glued, whatever the order of their lines in the PDF", () => {
  const layout = fc.record({
    columns: fc.integer({ min: 2, max: 5 }),
    rows: fc.integer({ min: 4, max: 12 }),
    width: fc.integer({ min: 6, max: 20 }),
    gutter: fc.double({ min: 8, max: 25, noNaN: true }),
    leading: fc.double({ min: 12, max: 17, noNaN: true }),
    order: fc.constantFrom("columns", "rows", "shuffled"),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
  });
  fc.assert(
    fc.property(layout, ({ columns, rows, width, gutter, leading, order, seed }) => {
      const lines = Array.from({ length: columns * rows }, (_, index) => {
        const [column, row] =
          order === "rows"
            ? [index % columns, Math.floor(index / columns)]
            : [Math.floor(index / rows), index % rows];
        const left = column * (width * SIZE + gutter);
        return Array.from({ length: width }, (_, k) =>
          at("一", left + k * SIZE, row * leading, { object: index + 1 }),
        );
      });
      if (order === "shuffled")
        lines.sort(
          (one, other) => (seed[(one[0]?.object ?? 0) % 60] ?? 0) - (seed[(other[0]?.object ?? 0) % 60] ?? 0),
        );
      const read = linesOf(lines.flat(), []);
      expect(read.map(({ text }) => text)).toEqual(lines.map(() => "一".repeat(width)));
    }),
  );
});
