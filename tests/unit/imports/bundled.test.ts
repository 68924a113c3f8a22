import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { listFiles } from "@/lib/files/list-files";
import { modulesOf } from "@/lib/publish/plan/imports";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Where a module stands, unless it says first that it may stand nowhere. */
const PLACE = /\bimport\.meta\b(?!\.dirname &&)(?<!import\.meta\.dirname && path\.join\(import\.meta)/;

it("no module that `next dev` bundles relies on a place of its own, which it has not there", async () => {
  const sources = new Map<string, string>();
  for (const folder of ["components", "lib"])
    for (const file of await listFiles(path.join(ROOT, folder)))
      if (/\.tsx?$/.test(file))
        sources.set(`${folder}/${file}`, readFileSync(path.join(ROOT, folder, file), "utf8"));
  const bundled = [...modulesOf(["lib/view.ts"], sources)];
  expect(bundled).toContain("lib/content/load.ts");
  expect(bundled.filter((file) => PLACE.test(sources.get(file) ?? ""))).toEqual([]);
  expect(PLACE.test('path.join(import.meta.dirname, "font")')).toBe(true);
});
