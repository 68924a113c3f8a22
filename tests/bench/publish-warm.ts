/**
 * Publishes again whenever a line comes, with what stays ready from one publish to the next, as `npm run publish -- --watch` does, and says
 * how long it took and what it did, a line of JSON each: `publish-warm <content> <dist> <cache>`. Ends with its input.
 */
import { createInterface } from "node:readline";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { ROOT } from "../command";
import { ownPublish } from "./own-publish";

const [contentDir = "", dist = "", cacheDir = ""] = process.argv.slice(2);
const renderer = nextRenderer({ root: ROOT, cacheDir });
for await (const _ of createInterface({ input: process.stdin })) {
  const began = performance.now();
  const { stages, due, pages, stories } = await ownPublish({ contentDir, dist, cacheDir, renderer });
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ seconds, report: { stages, due, pages, stories } }));
}
await renderer.close();
