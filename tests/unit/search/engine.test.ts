import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "@/lib/records/date";
import { planBundles } from "@/lib/search/bundles";
import type { SearchFilters } from "@/lib/search/hit";
import { SEARCH_FOLDER } from "@/lib/search/paths";
import type { SearchRecord } from "@/lib/search/record";
import { runs } from "../../length";
import { inHeadline, makeScan, scan } from "./plain-scan";
import { allOf, findAll, type ServedIndex, serveIndex, urlsOf } from "./served-index";
import { cut, makeRecords, pick, seeded } from "./texts";
import { writeSearch } from "./write-search";

const records = makeRecords(200);
const NAMED = [
  ...["白国林", "高田", "梁增煜", "李秀英", "王大爷"],
  ...["聊城", "东昌府区", "梁水镇", "茌平", "古云镇", "聊摄古城", "聊攝古城", "聊城市東昌府區"],
  ...["12.6%", "2300", "2,300万元", "38℃", "５.８万", "850", "1200名", "6月18日", "0.5天", "10"],
  ...["abc认证", "GDP", "gdp增速", "“砝码”", "人人人", "人人人人人", "砝码、电子秤", "新闻联播", "zzz", "龘"],
  ...["聊", "码", "的", "人", "3", "麦", "龘", "，"],
  ...["聊城 砝码", "记者　高田 麦子", "东阿 850 岗位", "古云 莘县 香瓜", "聊城 龘", "的 了", "砝码 砝码"],
];

function randomQueries(count: number): string[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, i) => {
    const record = pick(records, random);
    const text = `${record.headline}\n${record.text}`;
    return i % 5 === 0 ? `${cut(text, 2, random)} ${cut(text, 3, random)}` : cut(text, 1 + (i % 12), random);
  });
}

const queries = [...NAMED, ...randomQueries(runs(10, 400))];

async function found(index: ServedIndex, query: string, filters = {}) {
  const hits = await findAll(index.engine, query, filters);
  return { hits, urls: await urlsOf(hits) };
}

/** Each month, and the newest days as they are read through. */
const months = [...new Set(records.map(({ date }) => date.slice(0, 7)))].sort().reverse();

describe.each([
  [
    "a bundle a month",
    months.map((name) => ({ name, records: records.filter(({ date }) => date.startsWith(name)) })),
  ],
  ["the newest days read through, and a bundle a month", planBundles(records)],
])("with %s", (_name, bundles) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(bundles, ["茌在往", "砝砵"]);
  });
  afterAll(() => index.close());

  test("search finds what a plain scan finds, no more and no less", async () => {
    const scanAll = makeScan(records);
    for (const query of queries) {
      const { urls } = await found(index, query);
      const expected = scanAll(query).map(({ url }) => url);
      expect([query, ...urls.sort()]).toEqual([query, ...expected.sort()]);
    }
  });

  test("search puts the newest bundle first, and within it hits in headlines, then newer stories", async () => {
    const rankOf = new Map(
      bundles.flatMap((bundle, i) => bundle.records.map((record) => [record.url, bundles.length - i])),
    );
    const byUrl = new Map(records.map((record) => [record.url, record]));
    for (const query of ["聊城", "砝码", "老人 粽子", "人"]) {
      const { urls } = await found(index, query);
      const keys = urls.map((url) => {
        const record = byUrl.get(url);
        return record
          ? `${String(rankOf.get(url)).padStart(2)} ${inHeadline(record, query)} ${momentOf(record.date)}`
          : "";
      });
      expect(keys).toEqual([...keys].sort().reverse());
      expect(keys.length).toBeGreaterThan(1);
    }
  });

  test("search can be narrowed by section, year and place", async () => {
    const { urls } = await found(index, "聊城", { section: "rural", year: "2024", place: "dongchangfu" });
    const expected = scan(records, "聊城").filter(
      ({ section, date, places }) => section === "rural" && date.startsWith("2024") && places.length > 0,
    );
    expect([...urls].sort()).toEqual(expected.map(({ url }) => url).sort());
    expect(urls.length).toBeGreaterThan(0);
  });

  test("without a word, search gives all that a day of the month, a place or a person leaves", async () => {
    const all = (filters: SearchFilters) =>
      Promise.all(bundles.map(({ name }) => allOf(index.engine.find(name, "", filters)))).then((hits) =>
        urlsOf(hits.flat()),
      );
    const expected = (isLeft: (record: SearchRecord) => boolean) =>
      records.filter(isLeft).map(({ url }) => url);
    expect((await all({ day: "06" })).sort()).toEqual(
      expected(({ date }) => date.slice(8, 10) === "06").sort(),
    );
    expect((await all({ place: "dongchangfu" })).sort()).toEqual(
      expected(({ places }) => places.some(({ id }) => id === "dongchangfu")).sort(),
    );
    expect(await all({})).toEqual([]);
  });

  test("search finds look-alikes in the second pass only", async () => {
    const exact = await found(index, "在平区信发");
    const near = (query: string) =>
      Promise.all(bundles.map(({ name }) => allOf(index.engine.findNear(name, query, {})))).then((all) =>
        all.flat(),
      );
    expect(exact.urls).toEqual([]);
    const urls = await urlsOf(await near("在平区信发"));
    expect(urls.sort()).toEqual(
      scan(records, "茌平区信发")
        .map(({ url }) => url)
        .sort(),
    );
    expect(await near("聊城")).toEqual([]);
  });

  test("search gives back the story as it was", async () => {
    const [record] = scan(records, "繁體字的檔案裡");
    const { urls, hits } = await found(index, "繁体字的档案里");
    const story = await hits[urls.indexOf(record?.url ?? "")]?.load();
    const { section: _section, places: _places, people: _people, ...shown } = record ?? {};
    expect(story).toEqual(shown);
  });
});

describe("while a publish replaces the index", () => {
  const bundle = (count: number) => ({ name: "2024-03", records: makeRecords(count).map(toMarch) });
  const toMarch = (record: SearchRecord) => ({ ...record, date: record.date.replace(/^\d+-\d+/, "2024-03") });

  test("what was opened before is listed anew; a month that is gone rejects", async () => {
    const index = await serveIndex([bundle(20)]);
    const folder = path.join(index.folder, SEARCH_FOLDER);
    expect(await findAll(index.engine, "聊")).not.toEqual([]);
    await rm(folder, { recursive: true });
    await writeSearch([bundle(40)], index.folder);
    const urls = await urlsOf(await findAll(index.engine, "砝码"));
    expect(urls.sort()).toEqual(
      scan(bundle(40).records, "砝码")
        .map(({ url }) => url)
        .sort(),
    );
    await rm(path.join(folder, "2024-03-keys"), { recursive: true, force: true });
    await rm(path.join(folder, "2024-keys"), { recursive: true, force: true });
    await expect(findAll(index.engine, "麦")).rejects.toThrow("2024-03 could not be searched");
    await index.close();
  });

  test("other newest days are searched, and stories found before are loaded from where they stand now", async () => {
    const all = makeRecords(160);
    const days = [...new Set(all.map(({ date }) => date.slice(0, 10)))].sort();
    const before = all.filter(({ date }) => date < (days.at(-2) ?? ""));
    const urlsIn = (records: SearchRecord[]) => scan(records, "聊城").map(({ url }) => url);
    const index = await serveIndex(planBundles(before));
    const [newest] = index.engine.bundlesFor({});
    const found = await findAll(index.engine, "聊城");
    await rm(path.join(index.folder, SEARCH_FOLDER), { recursive: true });
    await writeSearch(planBundles(all), index.folder);
    expect((await urlsOf(found)).sort()).toEqual(urlsIn(before).sort());
    expect(index.engine.bundlesFor({})[0]).not.toBe(newest);
    await index.close();
  });

  test("a search that began before goes on with the newest days of now", async () => {
    const all = makeRecords(160);
    const newest =
      all
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? "";
    const index = await serveIndex(planBundles(all.filter(({ date }) => date < newest)));
    await rm(path.join(index.folder, SEARCH_FOLDER), { recursive: true });
    await writeSearch(planBundles(all), index.folder);
    expect((await urlsOf(await findAll(index.engine, "聊城"))).sort()).toEqual(
      scan(all, "聊城")
        .map(({ url }) => url)
        .sort(),
    );
    await index.close();
  });
});
