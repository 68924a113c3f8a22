import { readFileSync } from "node:fs";
import path from "node:path";
import { digest } from "@/lib/files/digest";
import { errorCode } from "@/lib/files/error-code";
import { listFiles } from "@/lib/files/list-files";
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
const INDEXERS = ["index-files", "key-tables", "records"].map((name) => `lib/publish/search/${name}.ts`);

/** Digests of the program's own sources: what was made by other code is made anew. */
export interface SourceDigests {
  templates: string;
  readers: string;
  indexers: string;
}

/** The digests of the sources in the project's folder. */
export async function sourceDigests(root: string): Promise<SourceDigests> {
  const sources = await sourcesIn(root, TEMPLATES);
  return {
    templates: digestOf(sources.keys(), sources),
    readers: digestOf([...modulesOf(READERS, sources), LOCK_FILE], sources),
    indexers: digestOf([...modulesOf(INDEXERS, sources), LOCK_FILE], sources),
  };
}

/** The readers' digest alone, where no more is asked. */
export const readersDigest = (root: string): Promise<string> => modulesDigest(root, READERS);

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
