import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../command";

/** Classes whose number is put in where they are used, and those of elements that Markdown's packages make. */
const MADE_ELSEWHERE = /^(?:wash-\d|z\d+|contains-task-list)$/;

const filesOf = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Classes that a sheet has rules for: those of its selectors, not what its declarations and comments say. */
function classesOf(sheet: string): string[] {
  const selectors = sheet.replace(/\/\*[\s\S]*?\*\//g, "").match(/[^{};]+(?=\{)/g) ?? [];
  return selectors
    .filter((selector) => !selector.trim().startsWith("@"))
    .flatMap((selector) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ""));
}

it("no style sheet of our own has a rule for a class that nothing has", () => {
  const sources = ["app", "components", "lib"].flatMap((folder) => filesOf(folder, /\.tsx?$/));
  const words = new Set(sources.flatMap((file) => readFileSync(file, "utf8").match(/[\w-]+/g) ?? []));
  const unused = ["app", "components"]
    .flatMap((folder) => filesOf(folder, /\.css$/))
    .flatMap((file) =>
      classesOf(readFileSync(file, "utf8")).map((name) => `${path.basename(file)}: .${name}`),
    )
    .filter((rule) => {
      const name = rule.split(".").at(-1) ?? "";
      return !words.has(name) && !MADE_ELSEWHERE.test(name);
    });
  expect([...new Set(unused)]).toEqual([]);
});
