/**
 * A publish as `npm run build` makes it, but that the templates count as changed: nobody's files are touched for a
 * measurement. `tsx publish-other-templates.ts <content> <dist> <cache> <file for its figures>`.
 */
import { writeFile } from "node:fs/promises";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { publish } from "@/lib/publish/publish";
import { ROOT } from "../command";

const [contentDir = "", dist = "", cacheDir = "", report = ""] = process.argv.slice(2);
const result = await publish({
  root: ROOT,
  contentDir,
  dist,
  cacheDir,
  siteUrl: null,
  now: new Date().toISOString(),
  renderer: nextRenderer({ root: ROOT, cacheDir }),
  sources: async () => {
    const own = await sourceDigests(ROOT);
    return { ...own, templates: `${own.templates}, changed` };
  },
});
if (!result.published) throw new Error("Not published");
const { stages, due, pages, stories } = result;
await writeFile(report, JSON.stringify({ stages, due, pages, stories }));
