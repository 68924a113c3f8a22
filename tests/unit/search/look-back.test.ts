import { expect, test } from "vitest";
import type { Hit } from "@/lib/search/hit";
import { LookBack } from "@/lib/search/look-back";

const MONTHS = ["2024-06", "2024-05", "2024-04", "2023", "2022"];

function hitsOf(bundle: string, count: number): Hit[] {
  const load = () => Promise.reject(new Error("not asked for"));
  return Array.from({ length: count }, (_, i) => ({ bundle, inHeadline: 0, order: count - i, load }));
}

/** A search whose bundles have as many hits as `counts` says; `log` lists the bundles that were asked for. */
function makeSearch(counts: number[], broken: Set<string> = new Set()) {
  const log: string[] = [];
  const search = new LookBack({
    bundles: () => MONTHS,
    async *find(bundle) {
      log.push(bundle);
      const all = hitsOf(bundle, counts[MONTHS.indexOf(bundle)] ?? 0);
      // Twenty at a time.
      while (all.length > 20) yield { hits: all.splice(0, 20), isAll: false };
      if (broken.has(bundle)) throw new Error(bundle);
      yield { hits: all, isAll: true };
    },
  });
  return { search, log };
}

async function run(search: LookBack, wanted: number): Promise<number[]> {
  const counts: number[] = [];
  for await (const _ of search.until(wanted)) counts.push(search.hits.length);
  return counts;
}

test("no older bundle is asked for where the newest has enough hits, and no more of it than is wanted", async () => {
  const { search, log } = makeSearch([30, 5]);
  expect(await run(search, 20)).toEqual([20]);
  expect([search.reached, search.next]).toEqual(["2024-06", "2024-06"]);
  expect(await run(search, 30)).toEqual([30]);
  expect(log).toEqual(["2024-06"]);
  expect([search.reached, search.next]).toEqual(["2024-06", "2024-05"]);
});

test("a bundle that fails after some hits is asked again, and gives none twice", async () => {
  const broken = new Set(["2024-06"]);
  const { search } = makeSearch([30, 5], broken);
  await run(search, 30);
  expect([search.failed, search.hits.length]).toEqual(["2024-06", 20]);
  broken.clear();
  await run(search, 30);
  expect([search.failed, search.hits.length]).toEqual([undefined, 30]);
});

test("looking further back goes on from where it stopped, and only appends", async () => {
  const { search } = makeSearch([12, 12, 12, 1, 1]);
  await run(search, 20);
  const before = [...search.hits];
  expect(before).toHaveLength(24);
  expect(await run(search, 40)).toEqual([36, 37, 38]);
  expect(search.hits.slice(0, 24)).toEqual(before);
  expect(search.hits.map(({ bundle }) => bundle).filter((bundle, i, all) => bundle !== all[i - 1])).toEqual(
    MONTHS,
  );
});

test("looking back goes to the archive's end where hits are few", async () => {
  const { search, log } = makeSearch([1]);
  expect(await run(search, 20)).toEqual([1, 1, 1, 1, 1]);
  expect(log).toEqual(MONTHS);
  expect(search.next).toBeUndefined();
  expect(search.reached).toBe("2022");
});

test("looking back stops at a bundle that cannot be loaded, tries it again when asked again, or passes over it", async () => {
  const broken = new Set(["2024-04", "2022"]);
  const { search } = makeSearch([1, 1, 1, 1, 1], broken);
  await run(search, 20);
  expect(search.failed).toBe("2024-04");
  expect(search.reached).toBe("2024-05");
  await run(search, 20);
  expect(search.failed).toBe("2024-04");
  broken.delete("2024-04");
  await run(search, 20);
  expect(search.failed).toBe("2022");
  expect(search.hits).toHaveLength(4);
  search.skip();
  expect([search.failed, search.next, search.reached]).toEqual([undefined, undefined, "2023"]);
  expect(search.skipped).toEqual(["2022"]);
});

test("leaving the loop stops the search", async () => {
  const { search, log } = makeSearch([1, 1, 1]);
  for await (const _ of search.until(20)) break;
  expect(log).toEqual(["2024-06"]);
});

test("an archive without bundles is searched at once", async () => {
  const search = new LookBack({ bundles: () => [], find: async function* () {} });
  expect(await run(search, 20)).toEqual([]);
  expect([search.next, search.reached, search.failed]).toEqual([undefined, undefined, undefined]);
});

test("where a publish has put other bundles in the place of one that fails, those are searched", async () => {
  let listed = ["2024-06-18-on", "2024-05"];
  const asked: string[] = [];
  const search = new LookBack({
    bundles: () => listed,
    async *find(bundle) {
      asked.push(bundle);
      listed = ["2024-07-01-on", "2024-06", "2024-05"];
      if (bundle === "2024-06-18-on") throw new Error(bundle);
      yield { hits: hitsOf(bundle, 1), isAll: true };
    },
  });
  await run(search, 20);
  expect(search.failed).toBeUndefined();
  expect(asked).toEqual(["2024-06-18-on", "2024-07-01-on", "2024-06", "2024-05"]);
  expect(search.hits).toHaveLength(3);
});
