import { expect, test } from "vitest";
import { isOpen, planBundles } from "@/lib/search/bundles";
import { makeRecords } from "./texts";
import { searchFiles } from "./write-search";

const records = makeRecords(60);

/** Stories of some days, `count` a day: what each bundle is called and how many it has. */
const parts = (days: Readonly<Record<string, number>>) =>
  planBundles(
    Object.entries(days).flatMap(([date, count]) => Array.from({ length: count }, () => ({ date }))),
  ).map(({ name, records: own, isNewest }) => `${name} ${own.length}${isNewest ? " read through" : ""}`);

test("the newest days are a bundle, of eighty stories at most, unless one day has more", () => {
  expect(parts({ "2024-06-28": 40, "2024-06-27T08:30:00+08:00": 40, "2024-06-26": 1 })).toEqual([
    "2024-06-27-on 80 read through",
    "2024-06 1",
  ]);
  expect(parts({ "2024-06-28": 200, "2024-06-27": 1 })).toEqual([
    "2024-06-28-on 200 read through",
    "2024-06 1",
  ]);
  expect(parts({ "2024-01-02": 3, "2023-12-30": 3 })).toEqual(["2023-12-30-on 6 read through"]);
  expect(parts({})).toEqual([]);
});

test("each month before them is a bundle, newest first", () => {
  const march = { "2024-03-31": 80, "2024-03-21": 1, "2024-03-20T23:59+08:00": 1, "2024-03-01": 1 };
  expect(parts({ ...march, "2024-02-29": 1, "2023-03-31": 1 })).toEqual([
    "2024-03-31-on 80 read through",
    ...["2024-03 3", "2024-02 1", "2023-03 1"],
  ]);
  expect(["2024-04", "2024-03", "2024-02"].map((month) => isOpen(month, "2024-03-31-on"))).toEqual([
    true,
    true,
    false,
  ]);
});

test("the same stories in another order give the same names, and the same issue its bytes", () => {
  const issue = records.map((record, i) => ({ ...record, date: `2024-03-0${1 + (i % 9)}` }));
  const paths = (list: typeof records) =>
    searchFiles([{ name: "2024-03", records: list }]).map(({ path }) => path);
  const byDate = issue.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  expect(paths(byDate)).toEqual(paths(issue));
  expect(searchFiles([{ name: "2024-03", records: byDate }])).toEqual(
    searchFiles([{ name: "2024-03", records: issue }]),
  );
});
