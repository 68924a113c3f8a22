import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { importFiles } from "@/lib/content/import/import-files";
import { findSources } from "@/lib/content/import/sources";
import { pageTable } from "@/lib/content/import/table";
import { loadContext } from "@/lib/content/load";
import { contentFolder } from "./folder";
import { SURROUNDINGS } from "./import-surroundings";

const ROOT = path.join(import.meta.dirname, "../..");

test("The page in the README is imported as the README shows it", async () => {
  const readme = await readFile(path.join(ROOT, "README.md"), "utf8");
  const [page = "", , table = ""] = readme
    .slice(readme.indexOf("## One page in"))
    .split(/^(?=\S)/m)
    .map((part) =>
      part
        .replace(/^\S.*\n/gm, "")
        .replace(/^ {4}/gm, "")
        .trim(),
    )
    .filter((text) => text !== "");
  const folder = await contentFolder({
    "site.yml": await readFile(path.join(ROOT, "content/site.yml")),
    "media/share.png": await readFile(path.join(ROOT, "content/media/share.png")),
  });
  const { context } = await loadContext(folder);
  if (!context) throw new Error("The project's own site.yml cannot be read");
  await writeFile(path.join(folder, "page.txt"), page);
  const { sources } = await findSources(["page.txt"], folder);
  const given = { date: "2024-06-23", page: "02", name: "要闻" };
  const { value } = await importFiles(
    sources,
    { given, force: false, dryRun: true },
    context,
    SURROUNDINGS,
  ).next();
  if (!value || !("kind" in value) || value.kind !== "composed") throw new Error("The page was not imported");
  expect(pageTable(value, context.site).trim()).toBe(table);
});
