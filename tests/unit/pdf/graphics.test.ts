import { expect, test } from "vitest";
import { readFirst } from "./read-fixture";

const rounded = (boxes: readonly (readonly number[])[]) =>
  boxes.map((box) => box.map((length) => Math.round(length * 2) / 2).join(" ")).sort();

test("Rules are lines, dashed ones, thin areas, waves, frames and grounds by their sides", async () => {
  const { layout } = await readFirst("rules");
  expect(rounded(layout.rules)).toMatchInlineSnapshot(`
    [
      "240 92 0.5 150",
      "300 72 0.5 270",
      "320 242 200 0",
      "320 92 0 150",
      "320 92 200 0",
      "39.5 257.5 201.5 8.5",
      "40 242 200 0.5",
      "40 42 515 0.5",
      "40 52 515 0.5",
      "40 61 515 1",
      "40 92 0.5 150",
      "40 92 200 0.5",
      "520 92 0 150",
    ]
  `);
});

test("Pictures are shown parts: strips as one, cut ones as far as they are seen, those of groups", async () => {
  const { layout } = await readFirst("rules");
  expect(rounded(layout.pictures)).toEqual([
    "200 342 80 80",
    "320 362 60 60",
    "40 342 120 80",
    "420 492 100 50",
  ]);
});

test("A picture of the whole page is no picture on it", async () => {
  expect((await readFirst("scan-with-layer")).layout.pictures).toEqual([]);
});
