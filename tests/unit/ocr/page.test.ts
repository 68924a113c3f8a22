import { describe, expect, it } from "vitest";
import { closeRows } from "@/lib/ocr/close-rows";
import { resized } from "@/lib/ocr/grey";
import { inkOf } from "@/lib/ocr/ink";
import { picturesOf } from "@/lib/ocr/pictures";
import { groundOf, joinPieces, splitAtGutters } from "@/lib/ocr/pieces";
import { rulesOf, withoutStrokes } from "@/lib/ocr/rules";
import { skewOf } from "@/lib/ocr/skew";
import { joinStacks } from "@/lib/ocr/stacks";
import { cellEdges, typeLine } from "@/lib/ocr/type-line";
import { uprightLines } from "@/lib/ocr/upright-lines";
import { widened } from "@/lib/ocr/widen";
import type { Box } from "@/lib/records/box";
import { drawn, inked, setSolid } from "./drawing";

const SIZE = 20;
/** Two columns of ten lines of eight characters, a narrow gutter of one character between them. */
const LEFT = setSolid([40, 40], 8, 10, SIZE);
const RIGHT = setSolid([40 + 9 * SIZE, 40], 8, 10, SIZE);
const lineBox = (row: number, from = 36, to = 40 + 17 * SIZE + 4): Box => [
  from,
  40 + row * 30 - 2,
  to - from,
  22,
];
const ROWS = Array.from({ length: 10 }, (_, row) => row);

describe("lines are parted", () => {
  it("at a narrow gutter, however the detector glued or broke them", () => {
    const ink = inked(420, 400, [...LEFT, ...RIGHT]);
    const glued = ROWS.map((row) => lineBox(row));
    const { ground } = groundOf(ink, [], glued);
    const split = glued.flatMap((box) => splitAtGutters(box, ground));
    expect(split).toHaveLength(20);
    expect(joinPieces(split, ground)).toHaveLength(20);
    const broken = ROWS.flatMap((row) => [lineBox(row, 36, 100), lineBox(row, 101, 210), lineBox(row, 214)]);
    const { ground: other } = groundOf(ink, [], broken);
    expect(
      joinPieces(
        broken.flatMap((box) => splitAtGutters(box, other)),
        other,
      ),
    ).toHaveLength(20);
  });

  it("at an upright rule between them", () => {
    const rule: Box = [40 + 8 * SIZE + 9, 30, 1, 100];
    const two = [...LEFT, ...RIGHT].filter(([, y]) => y < 100);
    const boxes = [lineBox(0), lineBox(1)];
    const { ground } = groundOf(inked(420, 400, [...two, rule]), [rule], boxes);
    expect(boxes.flatMap((box) => splitAtGutters(box, ground))).toHaveLength(4);
  });

  it("nowhere else: not at commas that stand below each other, nor in a headline set wide above two columns", () => {
    const commas = LEFT.map(
      ([x, y, w, h]): Box => (x === 40 + 4 * SIZE && y < 150 ? [x, y + 12, 6, 6] : [x, y, w, h]),
    );
    const lines = ROWS.map((row) => lineBox(row, 36, 40 + 8 * SIZE));
    const { ground } = groundOf(inked(420, 400, commas), [], lines);
    expect(lines.flatMap((box) => splitAtGutters(box, ground))).toHaveLength(10);
    const headline = setSolid([45, 40], 6, 1, 56);
    const below = [...LEFT, ...RIGHT].map(([x, y, w, h]): Box => [x, y + 90, w, h]);
    const title: Box = [40, 36, 345, 60];
    const { ground: over } = groundOf(
      inked(420, 480, [...headline, ...below]),
      [],
      [title, ...ROWS.map((row): Box => [36, 128 + row * 30, 350, 22])],
    );
    expect(splitAtGutters(title, over)).toHaveLength(1);
  });

  it("where a column ends whose neighbour has but a line or two, unless lines go on there", () => {
    const short = RIGHT.filter(([, y]) => y < 100);
    const boxes = ROWS.map((row) => lineBox(row, 36, row < 2 ? 40 + 17 * SIZE + 4 : 40 + 8 * SIZE));
    const { ground } = groundOf(inked(500, 400, [...LEFT, ...short]), [], boxes);
    expect(boxes.flatMap((box) => splitAtGutters(box, ground))).toHaveLength(12);
    // Last lines of paragraphs end where another line has a mark's white.
    const full = setSolid([40, 40], 17, 10, SIZE).filter(
      ([x, y]) => x < 40 + 8 * SIZE || x >= 40 + 9 * SIZE || y > 60,
    );
    const text = full.filter(([x, y]) => x < 40 + 8 * SIZE || (y !== 70 && y !== 130));
    const all = ROWS.map((row) => lineBox(row, 36, row === 1 || row === 3 ? 40 + 8 * SIZE : undefined));
    const { ground: plain } = groundOf(inked(500, 400, text), [], all);
    expect(all.flatMap((box) => splitAtGutters(box, plain))).toHaveLength(10);
  });

  it("at a gutter over two lines, but not at the spaces of two lines", () => {
    const parted = (gutter: number) => {
      const two = [...setSolid([40, 40], 8, 2, SIZE), ...setSolid([40 + 8 * SIZE + gutter, 40], 8, 2, SIZE)];
      const boxes = [lineBox(0), lineBox(1)];
      const { ground } = groundOf(inked(420, 200, two), [], boxes);
      return boxes.flatMap((box) => splitAtGutters(box, ground)).length;
    };
    expect(parted(1.33 * SIZE)).toBe(4);
    expect(parted(SIZE)).toBe(2);
  });

  it("not in a headline at a quotation mark that happens to stand above a gutter, nor where one more character ends a line", () => {
    const below = [...LEFT, ...RIGHT].map(([x, y, w, h]): Box => [x, y + 90, w, h]);
    const quoted: Box[] = [
      [112, 40, 36, 36],
      [152, 40, 36, 36],
      [213, 40, 10, 14],
      [232, 40, 36, 36],
      [272, 40, 36, 36],
    ];
    const title: Box = [108, 38, 204, 40];
    const texts: Box[] = [title, ...ROWS.map((row): Box => [36, 128 + row * 30, 350, 22])];
    const { ground } = groundOf(inked(420, 480, [...quoted, ...below]), [], texts);
    expect(splitAtGutters(title, ground)).toHaveLength(1);
    expect(texts.slice(1).flatMap((box) => splitAtGutters(box, ground))).toHaveLength(20);
    // Six lines end in a comma and one more character, a wide gutter before the next column.
    const commas = ROWS.flatMap((row): Box[] => [
      [40 + 8 * SIZE, 52 + row * 30, 6, 6],
      [40 + 9 * SIZE, 40 + row * 30, 18, 18],
    ]);
    const next = RIGHT.map(([x, y, w, h]): Box => [x + 3 * SIZE, y, w, h]);
    const lines = ROWS.map((row) => lineBox(row, 36, 40 + 10 * SIZE));
    const { ground: ended } = groundOf(inked(520, 400, [...LEFT, ...commas, ...next]), [], lines);
    expect(lines.flatMap((box) => splitAtGutters(box, ended))).toHaveLength(10);
  });

  it("and a piece that lies in another is read once", () => {
    const { ground } = groundOf(inked(420, 400, LEFT), [], []);
    expect(joinPieces([lineBox(0, 36, 204), [150, 42, 12, 16]], ground)).toEqual([lineBox(0, 36, 204)]);
  });
});

describe("pieces beside each other", () => {
  const plain = (boxes: readonly Box[]) => groundOf(inked(700, 100, boxes), [], []).ground;

  it("are no line where they are of two types and apart, as the kickers of two stories", () => {
    const kickers: Box[] = [
      [40, 40, 200, 18],
      [280, 36, 200, 26],
    ];
    expect(joinPieces(kickers, plain(kickers))).toHaveLength(2);
  });

  it("are one with a quotation mark behind a stop, and with a dash between that the detector did not see", () => {
    const marked: Box[] = [
      [40, 40, 170, 20],
      [226, 40, 5, 6],
    ];
    expect(joinPieces(marked, plain(marked))).toEqual([[40, 40, 191, 20]]);
    const pieces: Box[] = [
      [40, 40, 100, 20],
      [230, 40, 100, 20],
    ];
    expect(joinPieces(pieces, plain([...pieces, [160, 49, 40, 2]]))).toEqual([[40, 40, 290, 20]]);
    expect(joinPieces(pieces, plain(pieces))).toHaveLength(2);
  });

  it("are one headline above a gutter that a level rule ends, though its quotation mark stands over it", () => {
    const columns = [...LEFT, ...RIGHT];
    const rule: Box = [20, 348, 400, 1];
    const headline: Box[] = [
      [112, 360, 36, 36],
      [156, 360, 36, 36],
      [224, 360, 36, 36],
    ];
    const title: Box = [108, 358, 160, 40];
    const texts = [title, ...ROWS.map((row) => lineBox(row))];
    const { ground } = groundOf(inked(440, 420, [...columns, rule, ...headline]), [rule], texts);
    expect(splitAtGutters(title, ground)).toHaveLength(1);
    expect(splitAtGutters(lineBox(9), ground)).toHaveLength(2);
  });
});

it("A line takes in a dash of two characters that stands before it", () => {
  const text = setSolid([90, 40], 8, 1, SIZE);
  const { ground } = groundOf(inked(300, 100, [[40, 48, 40, 2], ...text]), [], []);
  expect(widened([89, 39, 160, 20], [], ground)[0]).toBe(40);
});

it("A line takes in the mark that the detector left out before it", () => {
  const square: Box = [40, 40, 16, 16];
  const text = setSolid([60, 40], 8, 1, SIZE);
  const { ground } = groundOf(inked(300, 100, [square, ...text]), [], []);
  expect(widened([59, 39, 160, 20], [], ground)).toEqual([40, 39, 179, 20]);
});

describe("vertical lines", () => {
  const column = setSolid([100, 40], 1, 6, 40);
  const boxes = column.map(([x, y, w, h]): Box => [x - 3, y - 3, w + 6, h + 6]);

  it("are joined of characters that were found one by one, if these have no neighbours", () => {
    expect(joinStacks(boxes)).toEqual([[97, 37, 42, 342]]);
    const beside = boxes.map(([x, y, w, h]): Box => [x + 50, y, w, h]);
    expect(joinStacks([...boxes, ...beside])).toHaveLength(12);
  });

  it("are found beside each other where the detector took them for short level lines", () => {
    const deck = setSolid([40, 60], 1, 8, 24).map(([x, y, w, h], at): Box => [x, y - at * 10, w, h]);
    const title = setSolid([90, 40], 1, 6, 40).map(([x, y, w, h], at): Box => [x, y - at * 16, w, h]);
    const ink = inked(300, 500, [...deck, ...title]);
    const rows = [0, 1, 2, 3].map((at): Box => [38, 58 + at * 50, 92, 40]);
    const { uprights, rest } = uprightLines(rows, ink);
    expect(uprights.sort((a, b) => a[0] - b[0])).toEqual([
      [40, 60, 22, 204],
      [90, 40, 36, 256],
    ]);
    expect(rest).toEqual([]);
    // Level lines of a few characters, one below the other, are none.
    const names = setSolid([40, 40], 3, 6, SIZE);
    const level = ROWS.slice(0, 6).map((row) => lineBox(row, 36, 102));
    expect(uprightLines(level, inked(300, 400, names)).uprights).toEqual([]);
  });

  it("are cut into their characters and set level", () => {
    const ink = inked(300, 500, column);
    expect(cellEdges([100, 40, 36, 336], ink, 1)).toHaveLength(7);
    const line = typeLine([97, 37, 42, 342], drawn(300, 500, column), ink, 1);
    expect(line).toMatchObject({
      vertical: true,
      box: [100, 40, 36, 336],
      picture: { width: 288, height: 48 },
    });
  });
});

it("A level line is as high as its print is on the page, whatever the smaller picture shows of thin strokes", () => {
  const page = drawn(400, 120, [
    [40, 43, 300, 30],
    [60, 40, 30, 36],
  ]);
  expect(closeRows([40, 42, 300, 32], page, 3)).toEqual([40, 40, 300, 36]);
  expect(closeRows([40, 10, 300, 20], page, 2)).toEqual([40, 10, 300, 20]);
});

describe("rules", () => {
  const text = setSolid([40, 60], 20, 3, SIZE);
  const rules: Box[] = [
    [20, 20, 500, 2],
    [480, 40, 1, 300],
  ];

  it("are long, thin and have white beside them", () => {
    const ink = inked(600, 400, [...text, ...rules, [40, 200, 300, 60]]);
    expect(rulesOf(ink)).toEqual(rules);
  });

  it("are no strokes or dashes of a text", () => {
    const dash: Box = [40, 100, 60, 3];
    const box: Box = [30, 80, 400, 44];
    expect(withoutStrokes([dash, ...rules], [box])).toEqual(rules);
    expect(withoutStrokes([dash], [[110, 80, 300, 44]])).toEqual([]);
  });
});

it("Pictures are large areas that are no paper, not tinted boxes with type, also where a lamp lights the page unevenly", () => {
  const page = drawn(600, 600, [[300, 60, 200, 160]], 120);
  for (let y = 300; y < 460; y++) page.pixels.fill(200, y * 600 + 40, y * 600 + 280);
  for (let y = 0; y < 600; y++)
    for (let x = 0; x < 600; x++) page.pixels[y * 600 + x] = (page.pixels[y * 600 + x] ?? 0) * (1 - x / 2400);
  const type = Array.from({ length: 8 }, (_, row): Box => [50, 305 + row * 19, 220, 12]);
  const found = picturesOf(page, type);
  expect(found).toHaveLength(1);
  expect(found[0]?.map((length) => Math.round(length / 16))).toEqual([19, 4, 12, 10]);
});

describe("the skew of a page", () => {
  const lines = Array.from({ length: 30 }, (_, row) => setSolid([60, 60 + row * 24], 40, 1, 16)).flat();
  const level = drawn(900, 900, lines);
  const turnedBy = (degrees: number) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const page = drawn(900, 900, []);
    for (let y = 0; y < 900; y++)
      for (let x = 0; x < 900; x++) {
        const from = Math.round(y - (x - 450) * slope);
        if (from >= 0 && from < 900) page.pixels[y * 900 + x] = level.pixels[from * 900 + x] ?? 255;
      }
    return page;
  };

  it.each([0, 0.5, -1, 2.3, -4.5])("of %d degrees is found", (degrees) => {
    expect(skewOf(turnedBy(degrees))).toBeCloseTo(-degrees, 1);
  });

  it("of a blank page is none", () => {
    expect(skewOf(drawn(300, 300, []))).toBe(0);
  });
});

it("Ink is what is darker than its surroundings, in shadow as in light", () => {
  const page = drawn(200, 60, [[20, 20, 10, 10]], 60, 240);
  for (let y = 0; y < 60; y++)
    for (let x = 100; x < 200; x++)
      page.pixels[y * 200 + x] = x >= 140 && x < 150 && y >= 20 && y < 30 ? 30 : 110;
  const { pixels } = inkOf(page);
  const count = (from: number, to: number) =>
    pixels.reduce((sum, ink, at) => sum + (at % 200 >= from && at % 200 < to ? ink : 0), 0);
  expect(count(0, 80)).toBe(100);
  expect(count(130, 200)).toBe(100);
});

it("A smaller picture is the mean of what it covers, and white stays white", () => {
  const half = resized(drawn(8, 8, [[0, 0, 4, 8]]), [0, 0, 8, 8], 4, 4);
  expect([...half.pixels.slice(0, 4)].map((pixel) => Math.round(pixel / 64))).toEqual([0, 1, 3, 4]);
  expect(new Set(resized(drawn(9, 9, []), [-3, -3, 15, 15], 7, 5).pixels)).toEqual(new Set([255]));
});
