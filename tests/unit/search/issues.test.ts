import fc from "fast-check";
import { expect, it } from "vitest";
import {
  filesOf,
  issuesOf,
  newestFirst,
  placeNow,
  placesFromOldest,
  readIssues,
  writeIssues,
} from "@/lib/search/issues";

const ISSUES = issuesOf(
  newestFirst(
    ["2024-06-20", "2024-06-22", "2024-06-22", "2024-06-21T08:30:00+08:00"].map((date) => ({ date })),
  ),
);

it("stories of a moment are an issue, the newest first, as they come", () => {
  expect(ISSUES).toEqual([
    { day: "22", stories: 2 },
    { day: "21", stories: 1 },
    { day: "20", stories: 1 },
  ]);
  expect(writeIssues(ISSUES)).toBe("222.211.201");
  expect(readIssues(writeIssues(ISSUES))).toEqual(ISSUES);
  expect(readIssues("")).toEqual([]);
});

it("from the oldest on, each issue stays as it was printed", () => {
  expect(placesFromOldest(ISSUES)).toEqual([2, 3, 1, 0]);
});

it("an issue has a file where it is not too large, small ones share one", () => {
  const files = (...counts: number[]) => filesOf(counts.map((stories) => ({ day: "01", stories })));
  expect(files(10, 10, 3)).toEqual([0, 10, 20, 23]);
  expect(files(3, 3, 3, 3)).toEqual([0, 9, 12]);
  expect(files(25)).toEqual([0, 8, 16, 25]);
  expect(files()).toEqual([0]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (counts) => {
      const begins = files(...counts);
      expect(begins.at(-1)).toBe(counts.reduce((sum, count) => sum + count, 0));
      for (const [i, begin] of begins.slice(1).entries()) {
        expect(begin - (begins[i] ?? 0)).toBeGreaterThan(0);
        expect(begin - (begins[i] ?? 0)).toBeLessThanOrEqual(10);
      }
    }),
  );
});

it("a story's place moves by the issues that came before it, and is unknown where others changed", () => {
  const then = [
    { day: "20", stories: 3 },
    { day: "19", stories: 2 },
  ];
  expect(placeNow(4, then, then)).toBe(4);
  expect(placeNow(4, then, [{ day: "21", stories: 7 }, ...then])).toBe(11);
  expect(placeNow(4, then, [{ day: "20", stories: 4 }, ...then.slice(1)])).toBeNull();
  expect(placeNow(4, then, then.slice(1))).toBeNull();
});
