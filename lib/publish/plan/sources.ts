import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CLOCK_STEP } from "@/lib/files/clock-step";
import { digest, jsonDigest } from "@/lib/files/digest";
import { errorCode } from "@/lib/files/error-code";
import { folderState } from "@/lib/files/folder-state";
import { listFiles } from "@/lib/files/list-files";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "../parsed-json";
import { modulesOf } from "./imports";

/** Names the versions of all libraries. */
const LOCK_FILE = "package-lock.json";
/** All that a page's HTML is made with, beside its view: code, styles, configuration, libraries. */
const TEMPLATES = [
  "app",
  "components",
  "lib",
  "next.config.ts",
  LOCK_FILE,
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
/** The modules that read content are those that run when this one does. */
const READERS = ["lib/content/load.ts"];
/** The same of those that make search bundles. */
const INDEXERS = ["index-files", "key-tables", "names", "records"].map(
  (name) => `lib/publish/search/${name}.ts`,
);

const SourceDigests = z.object({ templates: z.string(), readers: z.string(), indexers: z.string() });
/** Digests of the program's own sources: what was made by other code is made anew. */
export type SourceDigests = z.infer<typeof SourceDigests>;

/** In the project's cache: the digests of the last time, and the sizes and times of the sources that had them. */
const KEPT = path.join(".cache", "sources.json");

const Kept = z.object({ state: z.string(), digests: SourceDigests });

/** The digests of the sources in the project's folder: those of the last time, where nothing has been touched since. */
export async function sourceDigests(root: string): Promise<SourceDigests> {
  const file = path.join(root, KEPT);
  // Before they are read: what changes meanwhile is another state.
  const state = stateOfSources(root);
  const kept = state === null ? null : parsedJson(Kept, await readFile(file, "utf8").catch(() => ""));
  if (kept?.state === state) return kept.digests;
  const digests = await digestsIn(root);
  // Where nothing can be kept they are read each time.
  if (state !== null) await writeWhole(file, JSON.stringify({ state, digests })).catch(() => {});
  return digests;
}

/** Of the sizes and times of all sources; null where those can't tell, because something has just been changed or is behind a link. */
function stateOfSources(root: string): string | null {
  const since = Date.now() - CLOCK_STEP;
  const states: unknown[] = [];
  for (const name of TEMPLATES) {
    const place = path.join(root, name);
    const stats = statSync(place);
    const { size, mtimeMs, ctimeMs } = stats;
    if (stats.isDirectory()) {
      const state = folderState(place, since);
      if (!state || state.young.length > 0) return null;
      states.push(state.digest);
    } else if (Math.max(mtimeMs, ctimeMs) >= since) return null;
    else states.push([size, mtimeMs, ctimeMs]);
  }
  return jsonDigest(states);
}

async function digestsIn(root: string): Promise<SourceDigests> {
  const sources = await sourcesIn(root, TEMPLATES);
  return {
    templates: digestOf(sources.keys(), sources),
    readers: digestOf([...modulesOf(READERS, sources), LOCK_FILE], sources),
    indexers: digestOf([...modulesOf(INDEXERS, sources), LOCK_FILE], sources),
  };
}

/** The readers' digest alone, where no more is asked. */
export const readersDigest = (root: string): Promise<string> => modulesDigest(root, READERS);

/** What this process first found of a project: the modules that it runs were loaded once, whatever has become of their files since. */
function asFirstFound<Found>(find: (root: string) => Promise<Found>): (root: string) => Promise<Found> {
  const first = new Map<string, Promise<Found>>();
  return (root) => {
    const found = first.get(root) ?? find(root);
    first.set(root, found);
    found.catch(() => first.delete(root));
    return found;
  };
}

/** The readers' digest as this process runs them. */
export const readersVersion = asFirstFound(readersDigest);

/** All digests as this process runs the sources: what it made would else be taken for the work of newer ones, and never be made anew. */
export const runningSources = asFirstFound(sourceDigests);

/** The digest of all modules of `lib/` that run when these do. */
export async function modulesDigest(root: string, modules: readonly string[]): Promise<string> {
  const sources = await sourcesIn(root, ["lib", LOCK_FILE]);
  return digestOf([...modulesOf(modules, sources), LOCK_FILE], sources);
}

/** Files in the project's folder, and in folders of it, with their texts. */
async function sourcesIn(root: string, names: readonly string[]): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const name of names)
    for (const file of await filesUnder(path.join(root, name)))
      sources.set(path.relative(root, file).split(path.sep).join("/"), readFileSync(file, "utf8"));
  return sources;
}

function digestOf(files: Iterable<string>, sources: ReadonlyMap<string, string>): string {
  const lines = [...files]
    .sort()
    .map((file) => `${file} ${digest(sources.get(file) ?? "", "base64url", 43)}\n`);
  return digest(lines.join(""), "base64url", 16);
}

/** Hidden files and documents are no part of the program. */
const isSource = (file: string): boolean => !path.basename(file).startsWith(".") && !file.endsWith(".md");

/** The sources in a folder, or the file itself. */
async function filesUnder(name: string): Promise<string[]> {
  try {
    const files = await listFiles(name);
    return files.filter(isSource).map((file) => path.join(name, file));
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return [name];
    throw error;
  }
}
