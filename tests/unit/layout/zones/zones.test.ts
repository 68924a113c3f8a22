import { expect, it } from "vitest";
import { type OwnedLine, zonesOf } from "@/lib/layout/zones/zones";
import type { Box } from "@/lib/records/box";
import { runs } from "../../../length";

const line = (owner: number | null, column: number, box: Box, isCaption = false): OwnedLine => ({
  owner,
  column,
  box,
  isCaption,
});

/** Lines of body type, below each other. */
const column = (owner: number, number: number, x: number, y: number, count: number): OwnedLine[] =>
  Array.from({ length: count }, (_, index) => line(owner, number, [x, y + 15 * index, 100, 10]));

const zones = (lines: readonly OwnedLine[], pictures: readonly Box[] = []) =>
  Object.fromEntries(zonesOf({ lines, pictures, bodySize: 10 }));

it("a headline over columns of nearly one height is one rectangle with them", () => {
  expect(
    zones([
      line(0, 0, [0, 0, 320, 30]),
      ...column(0, 1, 0, 40, 10),
      ...column(0, 2, 110, 40, 10),
      ...column(0, 3, 220, 40, 8),
    ]),
  ).toEqual({ 0: [[0, 0, 320, 185]] });
});

it("a column that runs on beside another story stays a rectangle of its own, and touches the rest", () => {
  const found = zones([
    line(0, 0, [0, 0, 210, 30]),
    ...column(0, 1, 0, 40, 20),
    ...column(0, 2, 110, 40, 6),
    line(1, 3, [110, 150, 210, 20]),
    ...column(1, 4, 110, 180, 10),
    ...column(1, 5, 220, 180, 10),
  ]);
  expect(found).toEqual({
    0: [
      [0, 0, 210, 30],
      [0, 30, 100, 305],
      [100, 30, 110, 95],
    ],
    1: [[110, 150, 210, 175]],
  });
});

it("no zone reaches into what is another's, or nobody's", () => {
  const found = zones([...column(0, 0, 0, 0, 3), line(null, 1, [0, 50, 100, 10]), ...column(0, 2, 0, 70, 3)]);
  expect(found).toEqual({
    0: [
      [0, 0, 100, 40],
      [0, 70, 100, 40],
    ],
  });
});

it("a picture is the story's whose caption is nearest, not the nearest text's", () => {
  const found = zones(
    [...column(0, 0, 0, 0, 5), line(1, 1, [0, 185, 100, 8], true), ...column(1, 2, 0, 200, 3)],
    [[0, 75, 100, 100]],
  );
  expect(found).toEqual({ 0: [[0, 0, 100, 70]], 1: [[0, 75, 100, 165]] });
});

it("a picture far from all text is nobody's", () => {
  expect(zones(column(0, 0, 0, 0, 2), [[500, 500, 100, 100]])).toEqual({ 0: [[0, 0, 100, 25]] });
});

it("a layout whose every line is a column by itself is soon done", () => {
  const lines = Array.from({ length: runs(1000, 3000) }, (_, index) =>
    line(index % 7 === 0 ? 1 : 0, index, [(index * 37) % 900, (index * 53) % 1300, 80, 10]),
  );
  expect(Object.keys(zones(lines))).toEqual(["0", "1"]);
});
