import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleIsland } from "@/app/islands/bundle-island";
import { bundleWorker } from "@/app/sw.js/bundle-worker";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const brotli = (text: string) => brotliCompressSync(text).byteLength;

it("the worker is small, carries its digest, and is the same for the same sources", async () => {
  const worker = await bundleWorker(ROOT, true);
  expect(brotli(worker)).toBeLessThanOrEqual(1536);
  expect(worker).toMatch(/"[0-9a-f]{10}"/);
  expect(worker).not.toContain("__VERSION__");
  expect(await bundleWorker(ROOT, true)).toBe(worker);
});

it("the worker that withdraws offline reading answers no request", async () => {
  const withdrawal = await bundleWorker(ROOT, false);
  expect(withdrawal).toContain("unregister()");
  expect(withdrawal).not.toMatch(/"fetch"|respondWith/);
});

it("the part of offline reading that pages load is small", async () => {
  // The file also holds other scripts that every page needs.
  expect(brotli(await bundleIsland(ROOT, "site"))).toBeLessThanOrEqual(4096);
});
