import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readManifest } from "@/lib/publish/known-site";
import { EMPTY_MANIFEST, type FileEntry, type Manifest } from "@/lib/publish/manifest/manifest";
import { mergeIntoDist } from "@/lib/publish/merge/merge";
import { Staging } from "@/lib/publish/merge/staging";
import { runs } from "../../length";
import { temporaryFolder } from "../folder";

/** A site's files by path, with what is in them. */
type Site = Record<string, string>;

/** The power goes: nothing is tidied up. */
class Killed extends Error {}

const NAMES = [
  "index.html",
  "2024/a/index.html",
  "2024/b/index.html",
  "feed.xml",
  "media/a.txt",
  "search-index/a.txt",
  "_headers",
];
/** Too short for compressed copies, and long enough: a file may change from one to the other. */
const text = fc
  .tuple(fc.constantFrom("甲", "乙", "丙"), fc.constantFrom(1, 300))
  .map(([word, times]) => word.repeat(times));
const site: fc.Arbitrary<Site> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), text), { maxLength: 6 })
  .map(Object.fromEntries);
/** A publish, and after how many steps it is killed; null where it is let be. */
const attempt = fc.record({ site, killed: fc.option(fc.nat(14), { nil: null }) });

async function staged(staging: Staging, site: Site): Promise<Manifest> {
  const files: Record<string, FileEntry> = {};
  for (const [name, content] of Object.entries(site))
    files[name] = await staging.put({ path: name, content: new TextEncoder().encode(content) });
  return manifestOf(files);
}

/** Each kind of file in the part of the manifest where a publish notes it. */
function manifestOf(entries: Record<string, FileEntry>): Manifest {
  const of = (is: (name: string) => boolean) => Object.entries(entries).filter(([name]) => is(name));
  const isPage = (name: string) => name.endsWith("index.html");
  const isCopied = (name: string) => name.startsWith("media/");
  const isIndex = (name: string) => name.startsWith("search-index/");
  const made = <T>(list: [string, FileEntry][], nameOf: (name: string) => T) =>
    Object.fromEntries(list.map(([name, [hash, bytes]]) => [nameOf(name), [hash, bytes, "made"] as const]));
  const index = Object.fromEntries(of(isIndex));
  return {
    ...EMPTY_MANIFEST,
    pages: made(of(isPage), (name) => `/${name.slice(0, -"index.html".length)}`),
    copied: made(of(isCopied), (name) => name),
    bundles: Object.keys(index).length > 0 ? { "2024-06": { inputs: "inputs", files: index } } : {},
    files: Object.fromEntries(of((name) => !isPage(name) && !isCopied(name) && !isIndex(name))),
  };
}

/** A publish of a site over whatever an earlier one has left; `look` is called before each step. */
async function publishOver(dist: string, site: Site, killed: number | null, look: () => void): Promise<void> {
  const last = await readManifest(dist);
  const staging = await Staging.open(dist, last);
  const next = await staged(staging, site);
  let steps = 0;
  const onStep = () => {
    look();
    if (steps === killed) throw new Killed();
    steps += 1;
  };
  await mergeIntoDist(dist, staging, last, next, onStep).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  look();
}

function filesIn(dist: string): Map<string, Buffer> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, Buffer] => [path.relative(dist, file), readFileSync(file)])
      .filter(([name]) => !name.startsWith(".")),
  );
}

/** Compressed copies without their file, or of another version. */
function strayCopies(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([name, bytes]) => {
    if (!/\.(?:br|gz)$/.test(name)) return [];
    const content = name.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return files.get(name.slice(0, -3))?.equals(content) ? [] : [name];
  });
}

const sorted = (files: Iterable<string>) => [...files].sort();

it("wherever publishes are killed, one after the other, no compressed copy is of another version than its file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 5 }), site, async (attempts, last) => {
      const dist = await temporaryFolder();
      const look = () => expect(strayCopies(filesIn(dist))).toEqual([]);
      for (const { site: each, killed } of attempts) await publishOver(dist, each, killed, look);
      await publishOver(dist, last, null, look);
      const files = filesIn(dist);
      const own = sorted([...files.keys()].filter((name) => !/\.(?:br|gz)$/.test(name)));
      expect(own).toEqual(sorted(Object.keys(last)));
      for (const [name, content] of Object.entries(last)) {
        expect(files.get(name)?.toString("utf8")).toBe(content);
        const copied = content.length > 1 && !name.startsWith("_");
        expect([name, files.has(`${name}.gz`)]).toEqual([name, copied]);
      }
    }),
    { numRuns: runs(12) },
  );
});

it("what one killed publish took away is put back, though a second one that knew nothing of it was killed, too", async () => {
  for (const name of ["media/a.txt", "search-index/a.txt", "2024/a/index.html", "feed.xml"]) {
    const dist = await temporaryFolder();
    const [site, without] = [{ [name]: "甲", _headers: "甲" }, { _headers: "乙" }];
    await publishOver(dist, site, null, () => {});
    await publishOver(dist, without, 2, () => {});
    expect(filesIn(dist).has(name)).toBe(false);
    await publishOver(dist, without, 0, () => {});
    await publishOver(dist, site, null, () => {});
    expect([name, filesIn(dist).get(name)?.toString("utf8")]).toEqual([name, "甲"]);
  }
});

it("a site that goes back to what is published is doubted until all is back, though its manifest stands there before", async () => {
  const dist = await temporaryFolder();
  const [old, other] = [{ "feed.xml": "甲" }, { "feed.xml": "乙", "index.html": "乙" }];
  await publishOver(dist, old, null, () => {});
  await publishOver(dist, other, 3, () => {});
  await publishOver(dist, old, 0, () => {});
  await publishOver(dist, old, null, () => {});
  expect([...filesIn(dist)].map(([name, bytes]) => [name, bytes.toString("utf8")])).toEqual([
    ["feed.xml", "甲"],
  ]);
});
