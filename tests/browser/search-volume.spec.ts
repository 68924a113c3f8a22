import type { Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import type { SearchFilters } from "@/lib/search/hit";
import type { SearchRecord } from "@/lib/search/record";
import { runs } from "../length";
import { makeArchive } from "../score/search-archive";
import { type ArchiveSite, serveArchive } from "./archive-site";
import { hits } from "./search-results";
import { expect, test } from "./test";

/** Some months' stories; at night a large archive, in which a search that goes to its end asks a table a year. */
const STORIES = runs(1_000, 10_000);
/** From an empty cache to the first results, all that they need and whatever else the page loads: bytes on the line, with headers, and requests. */
const BOUND = { bytes: runs(120_000, 300_000), requests: runs(12, 30) };

const reporterOf = (record: SearchRecord | undefined): string =>
  /记者 ([^）\s]+)）/.exec(record?.text ?? "")?.[1] ?? "";

/** One story, months ago, has a name that recognisers may take for another. */
const withMisread = (record: SearchRecord, index: number): SearchRecord =>
  index === STORIES * 0.6 ? { ...record, text: `${record.text}\n莱侯治接过了奖杯。` } : record;
/** One person has signed one story, the oldest. */
const withSigned = (record: SearchRecord, index: number): SearchRecord =>
  index === STORIES - 1 ? { ...record, people: ["ouyang-xiu"] } : record;

const RECORDS = makeArchive(STORIES).map(withMisread).map(withSigned);
const NAMES: Parameters<typeof serveArchive>[1] = [
  { kind: "place", slug: "chiping", name: "茌平区", pinyin: "chi-ping-qu" },
  { kind: "person", slug: "ouyang-xiu", name: "欧阳修", pinyin: "ouyang-xiu" },
];
const [MONTHS_AGO, OLDEST] = [RECORDS[STORIES / 2], RECORDS.at(-1)];
const dateOf = (record: SearchRecord | undefined): string => {
  const [year, month, day] = (record?.date ?? "").split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** What is looked for, and how many stories must be found, word for word and otherwise. */
const QUERIES: { what: string; query: string; filters?: SearchFilters; exact?: number; near?: number }[] = [
  { what: "the most frequent word", query: "聊城" },
  { what: "one character", query: "聊" },
  { what: "a word", query: "无偿献血" },
  { what: "words in one", query: "绿色建材产业链" },
  { what: "two words", query: "养老 机构" },
  { what: "a phrase", query: "“砵码”，并向群众讲解电子秤防作弊常识" },
  { what: "within filters", query: "聊城市", filters: { section: "rural", year: "2024" } },
  { what: "a name of one story, months ago", query: reporterOf(MONTHS_AGO), exact: 1 },
  { what: "a name of the oldest story", query: reporterOf(OLDEST), exact: 1 },
  { what: "a name as a recogniser may have read it", query: "菜候冶", exact: 0, near: 1 },
  { what: "a traditional name", query: "萊侯治", exact: 1 },
  { what: "a misread place", query: "往平区", exact: 0, near: 10 },
  { what: "a place in pinyin", query: "chiping", exact: 0, near: 10 },
  { what: "a person in pinyin", query: "ouyangxiu", exact: 0, near: 1 },
  { what: "a date", query: dateOf(MONTHS_AGO), near: 10 },
  { what: "a day of any year", query: dateOf(OLDEST).slice("2024年".length), near: 10 },
  { what: "a figure", query: "12.6%" },
  { what: "what is nowhere", query: "没有这样的话", exact: 0, near: 0 },
];

let archive: ArchiveSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(runs(300_000, 1_800_000));
  archive = await serveArchive(RECORDS, NAMES);
});
test.afterAll(() => archive.close());

interface Traffic {
  /** By file, what came of it, as it is on the line. */
  bytes: Map<string, number>;
  /** What was asked for and has not come. */
  pending: Set<string>;
}

async function watchTraffic(page: Page): Promise<Traffic> {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  const pending = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    urls.set(requestId, request.url);
    pending.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    pending.delete(requestId);
    bytes.set(new URL(urls.get(requestId) ?? "").pathname, encodedDataLength);
  });
  session.on("Network.loadingFailed", ({ requestId }) => pending.delete(requestId));
  await session.send("Network.enable");
  return { bytes, pending };
}

const sum = (bytes: Map<string, number>) => [...bytes.values()].reduce((total, size) => total + size, 0);

/** A file's kind: what it is named for, without its hash. */
const kindOf = (file: string) => /\/(\d{4}(?:-\d\d)?(?:-keys)?)\/[\w-]+\/\d+\.txt$/.exec(file)?.[1] ?? file;

function byKind(bytes: Map<string, number>): string {
  const kinds = new Map<string, number>();
  for (const [file, size] of bytes) kinds.set(kindOf(file), (kinds.get(kindOf(file)) ?? 0) + size);
  return [...kinds].map(([kind, size]) => `${kind} ${size}`).join(", ");
}

for (const { what, query, filters = {}, exact, near } of QUERIES) {
  test(`${what}, “${query}”, costs ${BOUND.bytes / 1000} KB and ${BOUND.requests} requests at most`, async ({
    page,
  }, info) => {
    const { bytes, pending } = await watchTraffic(page);
    await page.goto(archive.url + addressOf({ query, filters }, "/search/"));
    await expect(page.getByRole("status")).toHaveText(/^(?:共|找到|没有找到)/);
    await expect.poll(() => pending.size).toBe(0);
    if (exact !== undefined) await expect(hits(page)).toHaveCount(exact);
    else if (near === undefined) await expect(hits(page)).not.toHaveCount(0);
    if (near !== undefined) await expect(page.locator(".search-near .search-hit")).toHaveCount(near);
    info.annotations.push({
      type: "bytes",
      description: `${STORIES} stories: ${sum(bytes)} B in ${bytes.size} requests (${byKind(bytes)})`,
    });
    // What a result needs has been counted.
    expect([...bytes.keys()].some((file) => file.endsWith("/stories.txt"))).toBe(true);
    expect.soft(sum(bytes)).toBeLessThanOrEqual(BOUND.bytes);
    expect.soft(bytes.size).toBeLessThanOrEqual(BOUND.requests);
  });
}
