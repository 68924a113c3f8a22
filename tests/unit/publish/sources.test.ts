import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { modulesOf } from "@/lib/publish/plan/imports";
import { readersDigest, readersVersion, runningSources, sourceDigests } from "@/lib/publish/plan/sources";
import { temporaryFolder } from "../folder";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** A copy of the program's sources. */
async function project(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ["app", "components", "lib"])
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  for (const name of [
    "next.config.ts",
    "package-lock.json",
    "package.json",
    "postcss.config.mjs",
    "tsconfig.json",
  ])
    await cp(path.join(ROOT, name), path.join(folder, name));
  return folder;
}

describe("the digests of the program's sources", () => {
  it("change with what was changed, and with nothing else", async () => {
    const folder = await project();
    let last = await sourceDigests(folder);
    expect(await sourceDigests(folder)).toEqual(last);
    const first = await runningSources(folder);
    expect(first).toEqual(last);
    expect(await readersVersion(folder)).toBe(first.readers);
    const changedBy = async (file: string) => {
      await appendFile(path.join(folder, file), "\n");
      const now = await sourceDigests(folder);
      const changed = [
        ...(now.templates === last.templates ? [] : ["templates"]),
        ...(now.readers === last.readers ? [] : ["readers"]),
        ...(now.indexers === last.indexers ? [] : ["indexers"]),
      ];
      last = now;
      return changed;
    };
    expect(await changedBy("lib/README.md")).toEqual([]);
    expect(await changedBy("app/layout.tsx")).toEqual(["templates"]);
    expect(await changedBy("lib/publish/publish.ts")).toEqual(["templates"]);
    expect(await changedBy("lib/newspaper/split.ts")).toEqual(["templates", "readers"]);
    expect(await changedBy("lib/pictures/sharp/facts.ts")).toEqual(["templates", "readers"]);
    expect(await changedBy("lib/search/keys.ts")).toEqual(["templates", "indexers"]);
    expect(await changedBy("lib/text/traditional.ts")).toEqual(["templates", "readers", "indexers"]);
    expect(await changedBy("package-lock.json")).toEqual(["templates", "readers", "indexers"]);
    await mkdir(path.join(folder, "app/new"));
    await writeFile(path.join(folder, "app/new/page.tsx"), "");
    expect(await changedBy("package.json")).toEqual(["templates"]);
    expect(await readersDigest(folder)).toBe(last.readers);
    // What a process runs is what it has loaded.
    expect(await readersVersion(folder)).toBe(first.readers);
    expect(await runningSources(folder)).toEqual(first);
  });

  it("are those of the last time where nothing was touched since, and only then", async () => {
    const folder = await project();
    const kept = path.join(folder, ".cache/sources.json");
    const layout = path.join(folder, "app/layout.tsx");
    const [before, soon] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
    await utimes(layout, soon, soon);
    const first = await sourceDigests(folder);
    // A time that is still to come can't tell.
    expect(existsSync(kept)).toBe(false);
    await utimes(layout, before, before);
    await setTimeout(2100);
    expect(await sourceDigests(folder)).toEqual(first);
    const { state } = JSON.parse(await readFile(kept, "utf8"));
    const other = { templates: "a", readers: "b", indexers: "c" };
    await writeFile(kept, JSON.stringify({ state, digests: other }));
    expect(await sourceDigests(folder)).toEqual(other);
    await utimes(layout, new Date(0), new Date(0));
    expect(await sourceDigests(folder)).toEqual(first);
    await setTimeout(2100);
    await writeFile(kept, "{");
    expect([await sourceDigests(folder), await sourceDigests(folder)]).toEqual([first, first]);
  });
});

describe("the modules that run when one does", () => {
  const sources = (files: Record<string, string>) => new Map(Object.entries(files));
  it("are those it imports, and those which these import, types and libraries left out", () => {
    const found = modulesOf(
      ["lib/a.ts"],
      sources({
        "lib/a.ts":
          'import { z } from "zod";\nimport {\n  type B,\n  b,\n} from "./b";\nimport type { C } from "./c";\n',
        "lib/b.ts": 'export { d } from "@/components/d";\nexport type { C } from "./c";\nimport "./a";\n',
        "lib/c.ts": "",
        "components/d.tsx": 'const e = await import("./e");\n',
        "components/e/index.ts": "",
        "components/f.ts": "",
      }),
    );
    expect([...found].sort()).toEqual(["components/d.tsx", "components/e/index.ts", "lib/a.ts", "lib/b.ts"]);
  });

  it("are asked for by a name that is there", () => {
    expect(() => modulesOf(["lib/gone.ts"], new Map())).toThrow("No module lib/gone.ts");
  });
});
