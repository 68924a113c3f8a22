import path from "node:path";
import { describe, expect, it } from "vitest";
import { IMPORTERS, ROOMS, type Room } from "./rooms";
import { importsIn, type SourceImport } from "./source-imports";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const IMPORTS = await importsIn(ROOT, ["app", "components", "lib"]);

const isIn = (file: string, name: string) =>
  file.startsWith(`${name}/`) || file.replace(/\.d\.ts$|\.tsx?$/, "") === name;

const roomOf = (file: string): Room | undefined =>
  ROOMS.filter(({ name }) => isIn(file, name)).sort((a, b) => b.name.length - a.name.length)[0];

/** What is wrong with an import; null if nothing is. */
function faultOf({ from, file, library }: SourceImport): string | null {
  const room = roomOf(from);
  if (!room) return `${from} is in no room`;
  if (file !== null) {
    const allowed = [room.name, ...room.uses].some((name) => isIn(file, name));
    return allowed ? null : `${from} imports ${file}: ${room.why}`;
  }
  const importer = IMPORTERS[library ?? ""];
  if (importer) return isIn(from, importer) ? null : `${from} imports ${library}, which is ${importer}'s`;
  return room.libraries?.includes(library ?? "") ? null : `${from} imports ${library}: ${room.why}`;
}

describe("imports", () => {
  it("go where the room of the importing file may look, types and dynamic imports as well", () => {
    expect(IMPORTS.length).toBeGreaterThan(1000);
    expect(IMPORTS.flatMap((each) => faultOf(each) ?? [])).toEqual([]);
  });

  it("would be found out", () => {
    const bad: SourceImport[] = [
      { from: "lib/site/urls.ts", file: "lib/content/load.ts", library: null },
      { from: "lib/newspaper/split.ts", file: null, library: "node:" },
      { from: "lib/content/load.ts", file: null, library: "sharp" },
      { from: "lib/other.ts", file: null, library: "node:" },
    ];
    expect(bad.map(faultOf)).toEqual([
      "lib/site/urls.ts imports lib/content/load.ts: Selection is pure: records in, view models out.",
      "lib/newspaper/split.ts imports node:: The splitter takes text and gives records: no files, no site, no React.",
      "lib/content/load.ts imports sharp, which is lib/pictures/sharp's",
      "lib/other.ts is in no room",
    ]);
  });
});

it("no room uses one that stands below it in the list", () => {
  const place = (name: string) => ROOMS.findIndex((room) => isIn(name, room.name));
  const upward = ROOMS.flatMap(({ name, uses }) => uses.filter((used) => place(used) > place(name)));
  expect(upward).toEqual([]);
});

it("nothing is allowed that nobody does", () => {
  const unused = ROOMS.flatMap(({ name, uses, libraries = [] }) => {
    const own = IMPORTS.filter(({ from }) => roomOf(from)?.name === name);
    return [
      ...uses.filter((used) => !own.some(({ file }) => file !== null && isIn(file, used))),
      ...libraries.filter((each) => !own.some(({ library }) => library === each)),
    ].map((used) => `${name} → ${used}`);
  });
  const idle = Object.entries(IMPORTERS)
    .filter(
      ([name, importer]) => !IMPORTS.some(({ from, library }) => library === name && isIn(from, importer)),
    )
    .map(([name]) => name);
  expect([...unused, ...idle]).toEqual([]);
});

/** The parts of the large rooms: their folders, and the files beside these. */
const partOf = (file: string): string => {
  const [, area = "", ...rest] = file.split("/");
  return `lib/${area}/${rest.length > 1 ? rest[0] : (rest[0] ?? "").replace(/\.tsx?$/, "")}`;
};

it("no part of a room uses one that uses it", () => {
  const uses = new Map<string, Set<string>>();
  for (const { from, file } of IMPORTS) {
    if (!file || !from.startsWith("lib/") || partOf(from) === partOf(file)) continue;
    const known = uses.get(partOf(from)) ?? new Set();
    uses.set(partOf(from), known.add(partOf(file)));
  }
  // A part that leads back to itself, by whichever way.
  const circles = [...uses.keys()].filter((begin) => {
    const seen = new Set<string>();
    const ahead = [...(uses.get(begin) ?? [])];
    for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
      if (seen.has(part)) continue;
      seen.add(part);
      ahead.push(...(uses.get(part) ?? []));
    }
    return seen.has(begin);
  });
  expect(circles).toEqual([]);
});
