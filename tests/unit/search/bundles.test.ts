import { expect, test } from "vitest";
import { buildBundle, closeSearch } from "@/lib/publish/search/pagefind-index";
import { planBundles } from "@/lib/search/bundles";
import { cloak, uncloak } from "@/lib/search/cloak";
import { makeRecords } from "./texts";

const records = makeRecords(60);

test("each month that has stories is a bundle, the newest a bundle a third, newest first", () => {
  const bundles = planBundles(records);
  expect(bundles.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "2024-06-11",
      "2024-06-01",
      "2024-05",
      "2024-04",
      "2024-03",
      "2024-02",
      "2024-01",
      "2023-12",
      "2023-11",
      "2023-10",
      "2023-09",
      "2023-08",
      "2023-07",
      "2023-06",
      "2023-05",
      "2023-04",
      "2023-03",
    ]
  `);
  expect(bundles.flatMap((bundle) => bundle.records)).toHaveLength(records.length);
});

test("a day's stories are in the bundle of its month, in the newest month in that of its third", () => {
  const dates = [
    ...["2024-03-01", "2024-03-10", "2024-03-11", "2024-03-20T23:59+08:00", "2024-03-21", "2024-03-31"],
    ...["2024-02-29", "2023-03-31"],
  ];
  const named = (days: string[]) =>
    planBundles(days.map((date) => ({ date }))).map(({ name, records: own }) => [
      name,
      ...own.map(({ date }) => date.slice(0, 10)),
    ]);
  expect(named(dates)).toEqual([
    ["2024-03-21", "2024-03-21", "2024-03-31"],
    ["2024-03-11", "2024-03-11", "2024-03-20"],
    ["2024-03-01", "2024-03-01", "2024-03-10"],
    ["2024-02", "2024-02-29"],
    ["2023-03", "2023-03-31"],
  ]);
  // The first story of the next month makes one of the thirds; when it is taken down they are three again.
  expect(named([...dates, "2024-04-01"]).map(([name]) => name)).toEqual([
    ...["2024-04-01", "2024-03", "2024-02", "2023-03"],
  ]);
  expect(named([])).toEqual([]);
});

test("the same stories in another order give the same bytes", async () => {
  const digest = async (list: typeof records) => {
    const files = await buildBundle({ name: "all", records: list });
    return files.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]).sort();
  };
  const first = await digest(records);
  expect(await digest([...records].reverse())).toEqual(first);
  expect(
    first
      .map(([path]) => path?.replace(/_[0-9a-f]+/, "_#"))
      .filter((path, i, all) => all.indexOf(path) === i),
  ).toMatchInlineSnapshot(`
    [
      "pagefind/all/filter/xx_#.pf_filter",
      "pagefind/all/fragment/xx_#.pf_fragment",
      "pagefind/all/index/xx_#.pf_index",
      "pagefind/all/pagefind-entry.json",
      "pagefind/all/pagefind.xx_#.pf_meta",
    ]
  `);
  await closeSearch();
});

test("a cloaked text holds nothing that could be a word", () => {
  const text = "聊城 abc，𠀀\ud800";
  expect(cloak(text)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}\p{Z}]/u);
  expect(uncloak(cloak(text))).toBe(text);
});

test("an index that will never be made is an error", async () => {
  const building = buildBundle({ name: "all", records });
  // Node ends a program in this way when Pagefind's process was killed and nothing is left to wait for.
  process.emit("beforeExit", 0);
  await expect(building).rejects.toThrow("Pagefind: its process ended before the index was made");
  await closeSearch();
});
