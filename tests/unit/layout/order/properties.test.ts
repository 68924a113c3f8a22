import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignLines } from "@/lib/layout/align";
import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import { OrderedPage } from "@/lib/layout/ordered";
import { runs } from "../../../length";
import { columns, line, ordered, page, paragraph, shuffled } from "./set";

const anyNumber = fc.oneof(
  fc.integer({ min: -50, max: 1100 }),
  fc.double({ min: 0, max: 1000, noNaN: true }),
);
const anySide = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0.5, 10, 12, 140));
const anyBox = fc.tuple(anyNumber, anyNumber, anySide, anySide);

const anyText = fc
  .string({
    unit: fc.constantFrom(..."麦收展开记者，。”（）摄图为▲责编版年月日2024 　*#-_`~>|<&\\[]!A"),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => text.trim())
  .filter((text) => text !== "");

const anyLine: fc.Arbitrary<LayoutLine> = fc.record({
  text: anyText,
  box: anyBox,
  size: fc.oneof(fc.constantFrom(9, 10, 10.5, 16, 30), fc.double({ min: 0.1, max: 200, noNaN: true })),
  bold: fc.constantFrom(true, false, null),
  vertical: fc.boolean(),
  confidence: fc.constant(null),
  unsure: fc.constant([]),
  label: fc.constantFrom(null, null, "title", "text", "caption", "header", "footer", "page-number"),
  part: fc.constant(null),
});

const anyPage: fc.Arbitrary<PageLayout> = fc.record({
  width: fc.integer({ min: 1, max: 1200 }),
  height: fc.integer({ min: 1, max: 1600 }),
  lines: fc.array(anyLine, { maxLength: 40 }),
  rules: fc.array(fc.oneof(anyBox, fc.tuple(anyNumber, anyNumber, anySide, fc.constant(0))), {
    maxLength: 8,
  }),
  pictures: fc.array(anyBox, { maxLength: 4 }),
});

const charactersOf = (texts: readonly string[]) => [...texts.join("").replace(/\s/g, "")].sort().join("");

describe("any layout", () => {
  it("comes out with every character of every line once, in the text and in its lines", () => {
    fc.assert(
      fc.property(anyPage, (layout) => {
        const { page: read, text } = ordered(layout);
        const printed = charactersOf(layout.lines.map((each) => each.text));
        expect(charactersOf(read.lines.map((each) => each.text))).toBe(printed);
        expect(OrderedPage.parse(read)).toEqual(read);
        // What is written beside the lines is mark-up alone.
        const marks = text.replace(/^#{1,2} /gm, "").replace(/^\*\*(.*)\*\*$/gm, "$1");
        expect(marks.replace(/\s/g, "").length).toBeGreaterThanOrEqual(
          printed.length - text.split("\n").length * 7,
        );
        let at = 0;
        for (const each of read.lines) {
          at = text.indexOf(each.text, at);
          expect(at).not.toBe(-1);
          at += each.text.length;
        }
      }),
      { numRuns: runs(12) },
    );
  });

  it("has columns and regions numbered from 0 in order, and opens with a block", () => {
    fc.assert(
      fc.property(anyPage, (layout) => {
        const { lines } = ordered(layout).page;
        for (const key of ["column", "region"] as const) {
          const numbers = [...new Set(lines.map((each) => each[key]))];
          expect(numbers).toEqual(numbers.map((_, index) => index));
        }
        expect(lines.length === 0 || lines[0]?.opens).toBe(true);
      }),
      { numRuns: runs(12) },
    );
  });

  it("is found again in its own text", () => {
    fc.assert(
      fc.property(anyPage, (layout) => {
        const { page: read, text } = ordered(layout);
        // Marks of Markdown stand around lines as well as in these.
        const bare = (words: string) => words.replace(/[#*\s]/g, "");
        const found = alignLines(text, read.lines).map((place) =>
          bare(place ? text.slice(place.start, place.end) : ""),
        );
        expect(found).toEqual(read.lines.map((each) => bare(each.text)));
      }),
      { numRuns: runs(12) },
    );
  });
});

describe("a page set in columns", () => {
  const anyStory = fc.record({
    lengths: fc.array(fc.integer({ min: 16, max: 120 }), { minLength: 4, maxLength: 9 }),
    count: fc.integer({ min: 2, max: 4 }),
  });
  const set = (stories: readonly { lengths: readonly number[]; count: number }[]) => {
    let y = 60;
    return stories.map(({ lengths, count }, index) => {
      const name = "甲乙丙丁戊"[index] ?? "己";
      const text = lengths.map((length, at) =>
        paragraph(`${name}${"一二三四五六七八九"[at] ?? "十"}`, length),
      );
      const rows =
        Math.ceil(lengths.reduce((sum, length) => sum + Math.ceil((length + 2) / 14), 0) / count) + 1;
      const places = Array.from({ length: count }, (_, at) => ({
        x: 50 + at * 155,
        y: y + 40,
        chars: 14,
        rows,
      }));
      const head = line(`${name}事有了新进展`, 50 + (count * 155 - 15 - 140) / 2, y, { size: 20 });
      const body = columns(text, places);
      y += 40 + rows * 15 + 25;
      return { name, head, body };
    });
  };

  it("is read story by story, whatever the order of the source", () => {
    fc.assert(
      fc.property(fc.array(anyStory, { minLength: 1, maxLength: 4 }), fc.integer(), (stories, seed) => {
        const all = set(stories);
        const inOrder = all.flatMap(({ head, body }) => [head, ...body]);
        const { page: read } = ordered(page(shuffled(inOrder, seed)));
        expect(read.lines.map((each) => each.text)).toEqual(inOrder.map((each) => each.text));
      }),
      { numRuns: runs(12) },
    );
  });
});

describe("very many lines", () => {
  it.each<[string, number, (index: number) => readonly [number, number]]>([
    ["in columns", 20_000, (index) => [(index % 40) * 100, Math.floor(index / 40) * 14]],
    ["all over the page", 4_000, (index) => [(index * 7919) % 4001, (index * 104729) % 6007]],
    ["on one place", 4_000, () => [10, 10]],
  ])("%s come out all", (_, count, place) => {
    const lines = Array.from({ length: count }, (_, index) =>
      line(`第${index}行文字在这里`, ...place(index)),
    );
    expect(ordered(page(lines, { width: 4000, height: 7000 })).page.lines).toHaveLength(count);
  });
});
