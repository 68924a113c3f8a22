import type { Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import { makeArchive } from "../score/search-archive";
import { type ArchiveSite, serveArchive } from "./archive-site";
import { hits } from "./search-results";
import { expect, test } from "./test";

/** `SEARCH_STORIES=10000 npx playwright test tests/browser/search-volume.spec.ts` measures a large archive. */
const STORIES = Number(process.env.SEARCH_STORIES ?? 700);
/** Bytes on the line, headers included, from an empty cache to the first result: page, script, index. */
const BOUND = 300_000;

/** In an archive of any size the newest month, here a full one, answers these. */
const QUERIES = [
  { query: "聊城" },
  { query: "聊" },
  { query: "无偿献血" },
  { query: "绿色建材产业链" },
  { query: "养老 机构" },
  { query: "“砵码”，并向群众讲解电子秤防作弊常识" },
  { query: "聊城市", filters: { section: "rural", year: "2024" } },
];

let archive: ArchiveSite;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  archive = await serveArchive(makeArchive(STORIES));
});
test.afterAll(() => archive.close());

/** Counts what arrives, by file, as it is on the line. */
async function countBytes(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.set(new URL(urls.get(requestId) ?? "").pathname, encodedDataLength);
  });
  await session.send("Network.enable");
  return bytes;
}

const sum = (bytes: Map<string, number>) => [...bytes.values()].reduce((total, size) => total + size, 0);

/** A file's kind: what it is named for, without its hash. */
const kindOf = (file: string) => /\.pf_\w+$/.exec(file)?.[0] ?? file;

function byKind(bytes: Map<string, number>): string {
  const kinds = new Map<string, number>();
  for (const [file, size] of bytes) kinds.set(kindOf(file), (kinds.get(kindOf(file)) ?? 0) + size);
  return [...kinds].map(([kind, size]) => `${kind} ${size}`).join(", ");
}

for (const { query, filters = {} } of QUERIES) {
  test(`“${query}” shows its first results for ${BOUND / 1000} KB at most`, async ({ page }, info) => {
    const bytes = await countBytes(page);
    await page.goto(archive.url + addressOf({ query, filters }, "/search/"));
    await expect(page.getByRole("status")).toHaveText(/^(?:共|找到)\d+篇/);
    expect(await hits(page).count()).toBeGreaterThan(0);
    await page.waitForLoadState("networkidle");
    info.annotations.push({
      type: "bytes",
      description: `${STORIES} stories: ${sum(bytes)} B (${byKind(bytes)})`,
    });
    // What a result needs has been counted.
    expect([...new Set([...bytes.keys()].map(kindOf))]).toEqual(
      expect.arrayContaining(["/pagefind/wasm.unknown.pagefind", ".pf_meta", ".pf_index", ".pf_fragment"]),
    );
    expect(sum(bytes)).toBeLessThanOrEqual(BOUND);
  });
}
