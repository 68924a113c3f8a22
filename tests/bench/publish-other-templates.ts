/**
 * A publish as `npm run build` makes it, but that the templates count as changed: nobody's files are touched for a
 * measurement. `publish-other-templates <content> <dist> <cache> <file for its figures>`.
 */
import { writeFile } from "node:fs/promises";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { ROOT } from "../command";
import { ownPublish } from "./own-publish";

const [contentDir = "", dist = "", cacheDir = "", report = ""] = process.argv.slice(2);
const renderer = nextRenderer({ root: ROOT, cacheDir });
const { stages, due, pages, stories } = await ownPublish({
  contentDir,
  dist,
  cacheDir,
  renderer,
  templates: ", changed",
});
await renderer.close();
await writeFile(report, JSON.stringify({ stages, due, pages, stories }));
