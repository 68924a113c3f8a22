/**
 * A publish as `npm run build` makes it, at another moment and with templates of another name:
 * `publish-as-of <content> <dist> <cache> <file for its figures> <ISO moment> <name of the templates> [full]`.
 */
import { writeFile } from "node:fs/promises";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { ROOT } from "../../command";
import { ownPublish } from "../own-publish";
import type { DayReport } from "./day-report";

const [contentDir = "", dist = "", cacheDir = "", report = "", now = "", templates = "", full] =
  process.argv.slice(2);
const renderer = nextRenderer({ root: ROOT, cacheDir });
const { stages, due, pages, stories, bytes, changes } = await ownPublish({
  contentDir,
  dist,
  cacheDir,
  renderer,
  now,
  templates,
  full: full === "full",
});
await renderer.close();
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
