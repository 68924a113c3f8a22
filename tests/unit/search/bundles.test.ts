import { expect, test } from "vitest";
import { buildBundle, closeSearch } from "@/lib/publish/search/pagefind-index";
import { planBundles } from "@/lib/search/bundles";
import { cloak, uncloak } from "@/lib/search/cloak";
import { makeRecords } from "./texts";

const records = makeRecords(60);

/** Stories of some days, `count` a day: what each bundle is called and how many it has. */
const parts = (days: Readonly<Record<string, number>>) =>
  planBundles(
    Object.entries(days).flatMap(([date, count]) => Array.from({ length: count }, () => ({ date }))),
  ).map(({ name, records: own, isNewest }) => `${name} ${own.length}${isNewest ? " read through" : ""}`);

test("the newest days are a bundle, of eighty stories at most, unless one day has more", () => {
  expect(parts({ "2024-06-28": 40, "2024-06-27T08:30:00+08:00": 40, "2024-06-26": 1 })).toEqual([
    "2024-06-27-on 80 read through",
    "2024-06-21 1",
  ]);
  expect(parts({ "2024-06-28": 200, "2024-06-27": 1 })).toEqual([
    "2024-06-28-on 200 read through",
    "2024-06-21 1",
  ]);
  expect(parts({ "2024-01-02": 3, "2023-12-30": 3 })).toEqual(["2023-12-30-on 6 read through"]);
  expect(parts({})).toEqual([]);
});

test("each month before them is a bundle, one that they reach into a bundle a third, newest first", () => {
  const march = {
    "2024-03-31": 80,
    "2024-03-21": 1,
    "2024-03-20T23:59+08:00": 1,
    "2024-03-11": 1,
    "2024-03-10": 1,
  };
  expect(parts({ ...march, "2024-03-01": 1, "2024-02-29": 1, "2023-03-31": 1 })).toEqual([
    "2024-03-31-on 80 read through",
    ...["2024-03-21 1", "2024-03-11 2", "2024-03-01 2", "2024-02 1", "2023-03 1"],
  ]);
  // While the newest days reach into March its thirds stay; then it is a bundle like the others.
  expect(parts({ "2024-04-01": 40, "2024-03-31": 40, "2024-03-30": 1, "2024-02-29": 1 })).toEqual([
    "2024-03-31-on 80 read through",
    ...["2024-03-21 1", "2024-02 1"],
  ]);
  expect(parts({ "2024-04-02": 41, "2024-04-01": 39, "2024-03-31": 40, "2024-02-29": 1 })).toEqual([
    "2024-04-01-on 80 read through",
    ...["2024-03 40", "2024-02 1"],
  ]);
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
