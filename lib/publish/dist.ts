import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { SiteFile } from "./site-file";

/** What `dist/` holds: path → hash. Hidden, so that no server hands it out. */
const MANIFEST = ".publish.json";
/** No content has this hash. */
const UNKNOWN = "";
const Manifest = z.record(z.string(), z.string());
type Manifest = z.infer<typeof Manifest>;

export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

/**
 * Brings `dist/` to the given files: added ones first, then changed ones, then deletions, the manifest last, each by
 * rename. Killed at any moment, every page is whole and all that it leads to is there.
 */
export async function mergeIntoDist(files: readonly SiteFile[], dist: string): Promise<Changes> {
  const old = await readManifest(dist);
  const manifest: Manifest = Object.fromEntries(
    files.map(({ path: name, content }) => [name, hash(content)]),
  );
  const added = files.filter(({ path: name }) => !(name in old));
  const changed = files.filter(({ path: name }) => name in old && old[name] !== manifest[name]);
  const removed = Object.keys(old).filter((name) => !(name in manifest));
  const changes = { added: added.length, changed: changed.length, removed: removed.length };
  if (added.length + changed.length + removed.length === 0) return changes;
  // What is about to be written is first recorded as unknown: a publish that is killed is then completed by the next,
  // whatever has become of the content in between.
  const doubtful = Object.fromEntries([...added, ...changed].map(({ path: name }) => [name, UNKNOWN]));
  await writeManifest(dist, { ...old, ...doubtful });
  for (const file of [...added, ...changed]) await writeByRename(inside(dist, file.path), file.content);
  for (const name of removed) await rm(inside(dist, name), { force: true });
  await writeManifest(dist, manifest);
  return changes;
}

const writeManifest = (dist: string, manifest: Manifest) =>
  writeByRename(path.join(dist, MANIFEST), new TextEncoder().encode(JSON.stringify(manifest)));

/** Where a file of the site lies; a path that leads out of `dist` is a mistake of ours. */
function inside(dist: string, name: string): string {
  const file = path.join(dist, name);
  if (path.relative(dist, file).startsWith("..")) throw new Error(`${name} leads out of ${dist}`);
  return file;
}

/** A site without a readable manifest is treated as unknown: everything is written anew. */
async function readManifest(dist: string): Promise<Manifest> {
  const text = await readFile(path.join(dist, MANIFEST), "utf8").catch(() => "{}");
  try {
    return Manifest.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

async function writeByRename(file: string, content: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}

const hash = (content: Uint8Array) => createHash("sha256").update(content).digest("hex").slice(0, 32);
