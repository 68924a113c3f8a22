import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const ROOT = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFile(path.join(ROOT, file), "utf8");

const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(await read("package.json")));

/** What the program is written in, rather than what it hands a job to. */
const EVERYWHERE = new Set(["next", "react", "zod"]);

/** The packages that a module imports at run time: `unist-util-visit`, `@node-rs/jieba`. */
function packagesIn(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(?!type\b)[^"']*?from\s+"([^"]+)"|^import "([^"]+)"/gm,
  );
  const calls = text.matchAll(/\bimport\(\s*"([^"]+)"/g);
  return [...statements, ...calls]
    .map(([, from, bare]) => from ?? bare ?? "")
    .filter((name) => !/^(?:\.|@\/|node:)/.test(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

async function modulesIn(folder: string): Promise<{ file: string; packages: string[] }[]> {
  const names = await readdir(path.join(ROOT, folder), { recursive: true });
  const files = names
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  return Promise.all(files.map(async (file) => ({ file, packages: packagesIn(await read(file)) })));
}

const modules = (await Promise.all(["app", "components", "lib"].map(modulesIn))).flat();
const importersOf = (name: string) =>
  modules
    .filter(({ packages }) => packages.includes(name))
    .map(({ file }) => file)
    .sort();

/** The folder in which all of these files lie, as the table names it; null where they lie in several. */
const folderOf = (files: readonly string[]): string | null => {
  const folders = new Set(files.map((file) => `${path.posix.dirname(file)}/`));
  return folders.size === 1 ? ([...folders][0] ?? null) : null;
};

/** The rows of lib/README.md's table: the package, and what is said of who imports it. */
const [, section = ""] = (await read("lib/README.md")).split("\n## Dependencies\n");
const rows = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)` +\|[^|]*\|([^|]*)\|/gm)].map(
  ([, name = "", importers = ""]) => ({ name, importers }),
);

test("The table of dependencies has every package of package.json, and no other", () => {
  const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  expect(rows.map(({ name }) => name).sort()).toEqual(all.sort());
});

test("Every package that the program imports is a dependency of its own", () => {
  const imported = new Set(modules.flatMap(({ packages }) => packages));
  expect([...imported].filter((name) => !(name in dependencies))).toEqual([]);
});

test("One module or one folder imports each library, and the table of dependencies names it", () => {
  const wrong = rows.flatMap(({ name, importers: said }) => {
    const importers = importersOf(name);
    if (EVERYWHERE.has(name) || importers.length === 0) return [];
    const home = importers.length === 1 ? importers[0] : folderOf(importers);
    return home && said.includes(`\`${home}\``) ? [] : [{ name, importers, said }];
  });
  expect(wrong).toEqual([]);
});
