import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grey } from "@/lib/ocr/grey";
import { boxesOf } from "@/lib/ocr/probability-boxes";
import { mapOf, spans } from "@/lib/ocr/slices";
import { runs } from "../../length";
import { drawn } from "./drawing";

/** A detector's map with the cores of texts, as sure as said. */
const map = (boxes: [number, number, number, number][], sure = 230): Grey => drawn(200, 100, boxes, sure, 0);

describe("boxes from a detector's map", () => {
  it("are grown by what the detector leaves out", () => {
    const [box] = boxesOf(map([[40, 40, 100, 8]]));
    expect(box?.map(Math.round)).toEqual([34, 34, 111, 19]);
  });

  it("are of what is connected by sides, within the page", () => {
    const found = boxesOf(
      map([
        [0, 0, 60, 10],
        [60, 10, 60, 10],
      ]),
    );
    expect(found.map(([x, y]) => [x, y])).toEqual([
      [0, 0],
      [expect.closeTo(53.57, 1), expect.closeTo(3.57, 1)],
    ]);
  });

  it("leave out dirt, and texts that are hardly sure", () => {
    expect(boxesOf(map([[10, 10, 2, 40]]))).toEqual([]);
    expect(boxesOf(map([[10, 10, 90, 10]], 100))).toEqual([]);
  });
});

describe("slices of a large page", () => {
  it("cover each row and column once, at least as far from a square's edge as the half of what squares share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (length) => {
        const all = spans(length);
        expect(all[0]?.from).toBe(0);
        expect(all.at(-1)?.to).toBe(length);
        for (const [index, span] of all.entries()) {
          const next = all[index + 1];
          if (!next) continue;
          expect(next.from).toBe(span.to);
          expect(span.start + 960 - span.to).toBeGreaterThanOrEqual(79);
          expect(next.from - next.start).toBeGreaterThanOrEqual(79);
        }
      }),
      { numRuns: runs() },
    );
  });

  it("are put together to the map of the page: a text over a seam is one", async () => {
    const page = drawn(1500, 1200, [[100, 500, 1300, 20]]);
    const inverted = async (slice: Grey): Promise<Grey> => ({
      ...slice,
      pixels: slice.pixels.map((pixel) => 255 - pixel),
    });
    const whole = await mapOf(page, inverted);
    expect(
      Buffer.compare(
        whole.pixels,
        page.pixels.map((pixel) => 255 - pixel),
      ),
    ).toBe(0);
    expect(boxesOf(whole)).toHaveLength(1);
  });
});
