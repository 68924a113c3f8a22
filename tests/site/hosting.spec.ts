import { readFile } from "node:fs/promises";
import path from "node:path";
import { inlineHashes } from "@/lib/publish/hosting/csp";
import { RECORD_FILE, readRecord } from "@/lib/publish/hosting/hosting-record";
import { expect, test } from "../browser/test";

test("the policy allows every inline style and script of every page, and nothing besides", async ({
  built,
  site,
}) => {
  const record = readRecord(await readFile(path.join(site.dist, RECORD_FILE), "utf8"));
  const pages = built.documents.map(({ html }) => inlineHashes(html));
  expect(pages.length).toBeGreaterThan(0);
  expect(record?.styleHashes).toEqual([...new Set(pages.flatMap(({ styles }) => styles))].sort());
  expect(record?.scriptHashes).toEqual([...new Set(pages.flatMap(({ scripts }) => scripts))].sort());
  expect(record?.styleHashes).not.toEqual([]);
});

test("no element has a style of its own, which the policy would forbid", async ({ built }) => {
  const styled = built.documents.flatMap(({ url, html }) =>
    [...html.matchAll(/<[a-z][^>]*\sstyle=[^>]*>/g)].map(([tag]) => `${url}: ${tag}`),
  );
  expect(styled).toEqual([]);
});

test("hosts find the policy, and what was taken down and moved, in files of their own", async ({
  built,
  site,
}) => {
  const text = (name: string) => readFile(path.join(site.dist, name), "utf8");
  const record = readRecord(await text(RECORD_FILE));
  expect(built.files.has("_headers") && built.files.has("_redirects")).toBe(true);
  for (const hash of record?.styleHashes ?? []) {
    expect(await text("_headers")).toContain(hash);
    expect(await text(".nginx-http.conf")).toContain(hash);
  }
  // And lists that it has emptied, which only the last publish knew.
  expect(record?.gone).toEqual(expect.arrayContaining(site.archive.withdrawn.map(({ url }) => url)));
  expect((await text("_redirects")).split("\n").filter(Boolean)).toHaveLength(
    Object.keys(record?.redirects ?? {}).length,
  );
});
