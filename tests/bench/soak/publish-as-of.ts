/**
 * A publish as `npm run build` makes it, at another moment and with templates of another name:
 * `publish-as-of <content> <dist> <cache> <file for its figures> <ISO moment> <name of the templates> [full]`.
 */
import { writeFile } from "node:fs/promises";
import { formatReport } from "@/lib/content/report";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { publish } from "@/lib/publish/publish";
import { ROOT } from "../../command";
import type { DayReport } from "./day-report";

const [contentDir = "", dist = "", cacheDir = "", report = "", now = "", templates = "", full] =
  process.argv.slice(2);
const renderer = nextRenderer({ root: ROOT, cacheDir });
const result = await publish({
  root: ROOT,
  contentDir,
  dist,
  cacheDir,
  siteUrl: null,
  now,
  full: full === "full",
  renderer,
  sources: async () => {
    const own = await sourceDigests(ROOT);
    return { ...own, templates: `${own.templates}${templates}` };
  },
});
await renderer.close();
if (!result.published) throw new Error(formatReport(result.problems));
const { stages, due, pages, stories, bytes, changes } = result;
const [added, changed, removed] = [changes.added.length, changes.changed.length, changes.removed.length];
await writeFile(
  report,
  JSON.stringify({
    stages,
    due,
    pages,
    stories,
    bytes,
    changes: { added, changed, removed },
  } satisfies DayReport),
);
