import type { Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import { runs } from "../length";
import { makeArchive } from "../score/search-archive";
import { type ArchiveSite, serveArchive } from "./archive-site";
import { AT_LENGTH } from "./at-length";
import { hits } from "./search-results";
import { expect, test } from "./test";

/** Some months' stories; at night a large archive, whose size must make no difference. */
const STORIES = runs(1_000, 10_000);
/** From an empty cache to the first results, all that they need and whatever else the page loads: bytes on the line, with headers, and requests. */
const BOUND = { bytes: 120_000, requests: 12 };

/** Where the newest days have little of it, months of the index come, too, with what looks them up. */
const FURTHER = { bytes: 240_000, requests: 45 };

const RECORDS = makeArchive(STORIES);
/** A reporter of one story, months ago. */
const RARE = /记者 (\S+)）/.exec(RECORDS[STORIES / 2]?.text ?? "")?.[1] ?? "";

/** In an archive of any size the newest days answer these; for the reporter a search goes to its end. */
const QUERIES = [
  { query: "聊城" },
  { query: "聊" },
  { query: "无偿献血" },
  { query: "绿色建材产业链" },
  { query: "养老 机构" },
  { query: "“砵码”，并向群众讲解电子秤防作弊常识" },
  { query: RARE, bound: FURTHER },
  { query: "聊城市", filters: { section: "rural", year: "2024" } },
];

let archive: ArchiveSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(runs(300_000, 1_800_000));
  archive = await serveArchive(RECORDS);
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
const kindOf = (file: string) => /\.pf_\w+$/.exec(file)?.[0] ?? file;

function byKind(bytes: Map<string, number>): string {
  const kinds = new Map<string, number>();
  for (const [file, size] of bytes) kinds.set(kindOf(file), (kinds.get(kindOf(file)) ?? 0) + size);
  return [...kinds].map(([kind, size]) => `${kind} ${size}`).join(", ");
}

for (const [index, { query, filters = {}, bound = BOUND }] of QUERIES.entries()) {
  // The most frequent word is in everybody's tests: it is in most stories, so most would come.
  const extent = index === 0 ? {} : AT_LENGTH;
  test(
    `“${query}” shows its first results for ${bound.bytes / 1000} KB and ${bound.requests} requests at most`,
    extent,
    async ({ page }, info) => {
      const { bytes, pending } = await watchTraffic(page);
      await page.goto(archive.url + addressOf({ query, filters }, "/search/"));
      await expect(page.getByRole("status")).toHaveText(/^(?:共|找到)\d+篇/);
      await expect(hits(page)).not.toHaveCount(0);
      await expect.poll(() => pending.size).toBe(0);
      info.annotations.push({
        type: "bytes",
        description: `${STORIES} stories: ${sum(bytes)} B in ${bytes.size} requests (${byKind(bytes)})`,
      });
      // What a result needs has been counted.
      expect([...bytes.keys()]).toContain("/pagefind/2024-05-24-on/stories.txt");
      expect(sum(bytes)).toBeLessThanOrEqual(bound.bytes);
      expect(bytes.size).toBeLessThanOrEqual(bound.requests);
    },
  );
}
