import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { expect, test } from "../browser/test";
import { STORY } from "./site";

/** What fits into a connection's first flight: the page is readable after one round trip. */
const FIRST_FLIGHT = 14_600;
const WITHOUT_TEXT = 6_000;
const ISLANDS = 4 * 1024;

const brotli = (content: string | Uint8Array) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .byteLength;

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

test("story pages keep to their budgets", async ({ built, site }, info) => {
  const urls = new Set(site.routes.filter(({ template }) => template === STORY).map(({ url }) => url));
  const stories = built.documents.filter(({ url }) => urls.has(url));
  expect(stories.length).toBe(site.archive.stories.length);
  const sizes = stories.map(({ url, html, prose, withoutProse }) => {
    expect(prose.join(""), url).not.toBe("");
    return { url, whole: brotli(html), withoutText: brotli(withoutProse) };
  });
  info.annotations.push({
    type: "sizes",
    description: `median ${median(sizes.map(({ whole }) => whole))} B, without its text ${median(sizes.map(({ withoutText }) => withoutText))} B`,
  });
  expect(sizes.filter(({ whole }) => whole > FIRST_FLIGHT)).toEqual([]);
  expect(sizes.filter(({ withoutText }) => withoutText > WITHOUT_TEXT)).toEqual([]);
  for (const { url, scripts } of stories) {
    const islands = scripts.map(({ src }) => src).filter(Boolean);
    expect(islands, url).not.toEqual([]);
    const bytes = await Promise.all(islands.map((src) => readFile(path.join(site.dist, src))));
    const size = bytes.reduce((sum, content) => sum + brotli(content), 0);
    expect(size, `${url}: ${islands.join(" ")}`).toBeLessThanOrEqual(ISLANDS);
  }
});

test("compressed copies hold what the files hold", async ({ built, site }) => {
  const copies = [...built.files].filter((file) => /\.(?:br|gz)$/.test(file));
  expect(copies.length).toBeGreaterThanOrEqual(2 * site.archive.stories.length);
  for (const copy of copies) {
    const content = await readFile(path.join(site.dist, copy));
    const unpacked = copy.endsWith(".br") ? brotliDecompressSync(content) : gunzipSync(content);
    const original = await readFile(path.join(site.dist, copy.slice(0, -3)));
    expect(unpacked.equals(original), copy).toBe(true);
  }
});
