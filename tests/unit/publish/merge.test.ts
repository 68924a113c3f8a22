import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  contentHash,
  EMPTY_MANIFEST,
  type FileEntry,
  JOURNAL,
  MANIFEST,
  type Manifest,
  serialised,
} from "@/lib/publish/manifest/manifest";
import { mergeIntoDist } from "@/lib/publish/merge/merge";
import { Staging } from "@/lib/publish/merge/staging";
import { temporaryFolder } from "../folder";

/** A site's files by path, with what is in them. */
type Site = Record<string, string>;

const OLD: Site = {
  "2023/index.html": "the year",
  "2023/a/index.html": "a",
  "2024/b/index.html": "b",
  "index.html": "the front page leads to a and b",
  _headers: "the old policies",
};
/** Pages are added, changed and deleted; the changed ones lead to the added ones, and no longer to the deleted ones. */
const NEW: Site = {
  "2024/b/index.html": "b leads to c",
  "2024/c/index.html": "c",
  "islands/reader.js": "the script of c",
  "index.html": "the front page leads to b and c",
  _headers: "the new policies",
};
const ADDED = ["2024/c/index.html", "islands/reader.js"];
const CHANGED = ["2024/b/index.html", "index.html"];
const DELETED = ["2023/index.html", "2023/a/index.html"];

const manifestOf = (site: Site): Manifest => ({
  ...EMPTY_MANIFEST,
  files: Object.fromEntries(
    Object.entries(site).map(([name, text]): [string, FileEntry] => [name, [contentHash(text), text.length]]),
  ),
});

async function write(dist: string, site: Site): Promise<void> {
  for (const [name, text] of Object.entries(site)) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true });
    await writeFile(path.join(dist, name), text);
  }
}

/** Everything in a folder but what waits in it. */
const read = (dist: string): Site =>
  Object.fromEntries(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
      .filter((name) => !name.startsWith(".staging"))
      .map((name) => [name, readFileSync(path.join(dist, name), "utf8")]),
  );

/** What `dist` holds before a merge and after each of its steps: whenever a killed one could leave it. */
async function merge(old: Site, site: Site): Promise<{ dist: string; states: Site[] }> {
  const dist = await temporaryFolder();
  const [last, next] = [manifestOf(old), manifestOf(site)];
  await write(dist, { ...old, [MANIFEST]: serialised(last) });
  const staging = await Staging.open(dist, last);
  for (const [name, text] of Object.entries(site))
    await staging.put({ path: name, content: new TextEncoder().encode(text) });
  const states: Site[] = [];
  await mergeIntoDist(dist, staging, last, next, () => states.push(read(dist)));
  return { dist, states };
}

const areNew = (state: Site, files: readonly string[]) => files.filter((name) => state[name] === NEW[name]);
const areThere = (state: Site, files: readonly string[]) => files.filter((name) => name in state);

describe("a merge", () => {
  it("makes of the old site the new one, a file at a step, and leaves nothing of itself behind", async () => {
    const { dist, states } = await merge(OLD, NEW);
    expect(read(dist)).toEqual({ ...NEW, [MANIFEST]: serialised(manifestOf(NEW)) });
    expect(existsSync(path.join(dist, ".staging"))).toBe(false);
    expect(existsSync(path.join(dist, "2023"))).toBe(false);
    // Before the first step, and after each: `_headers` and the manifest are two more.
    expect(states).toHaveLength(1 + ADDED.length + CHANGED.length + DELETED.length + 2);
  });

  it("puts every new file in its place before it changes the first page, which may lead to it", async () => {
    const { states } = await merge(OLD, NEW);
    for (const state of states)
      if (areNew(state, CHANGED).length > 0) expect(areThere(state, ADDED)).toEqual(ADDED);
  });

  it("changes every page before it deletes the first one, which an old page may lead to", async () => {
    const { states } = await merge(OLD, NEW);
    for (const state of states)
      if (areThere(state, DELETED).length < DELETED.length)
        expect(areNew(state, [...ADDED, ...CHANGED])).toEqual([...ADDED, ...CHANGED]);
  });

  it("writes the manifest last, when everything that it says is so", async () => {
    const { states } = await merge(OLD, NEW);
    const { [JOURNAL]: _, ...last } = states.at(-1) ?? {};
    expect(last).toEqual({ ...NEW, [MANIFEST]: serialised(manifestOf(NEW)) });
    for (const state of states.slice(0, -1)) expect(state[MANIFEST]).toBe(serialised(manifestOf(OLD)));
  });

  it("notes what it is about to touch before it touches anything, until the manifest is there", async () => {
    const { states } = await merge(OLD, NEW);
    for (const state of states) {
      const { paths } = JSON.parse(state[JOURNAL] ?? "null");
      expect(paths.sort()).toEqual([...ADDED, ...CHANGED, ...DELETED, "_headers"].sort());
    }
  });

  it("tells servers of the new site after its new files, which they are told of, and before its changed ones, which need it", async () => {
    const { states } = await merge(OLD, NEW);
    for (const state of states) {
      if (areNew(state, ["_headers"]).length > 0) expect(areThere(state, ADDED)).toEqual(ADDED);
      if (areNew(state, CHANGED).length > 0) expect(areNew(state, ["_headers"])).toEqual(["_headers"]);
    }
  });

  it("of a site that is new puts the front page in its place when all that it leads to is there", async () => {
    const { states } = await merge({}, NEW);
    for (const state of states)
      if ("index.html" in state) expect(Object.keys(state)).toEqual(expect.arrayContaining(Object.keys(NEW)));
  });

  it("of a site that is as it should be touches nothing", async () => {
    const { states } = await merge(NEW, NEW);
    expect(states).toEqual([]);
  });
});
