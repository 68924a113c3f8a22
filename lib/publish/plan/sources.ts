import { readFile } from "node:fs/promises";
import path from "node:path";
import { digest } from "@/lib/files/digest";
import { errorCode } from "@/lib/files/error-code";
import { listFiles } from "@/lib/files/list-files";

/** All that a page's HTML is made with, beside its view: code, styles, configuration, libraries. */
const TEMPLATES = [
  "app",
  "components",
  "lib",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
/** The code that reads content. */
const READERS = [
  "lib/content",
  "lib/newspaper",
  "lib/pictures",
  "lib/records",
  "lib/text/traditional.ts",
  "package-lock.json",
];
/** The code that makes search bundles. */
const INDEXERS = [
  "lib/search",
  "lib/publish/search/pagefind-index.ts",
  "lib/publish/search/fragment.ts",
  "lib/publish/search/records.ts",
  "lib/records",
  "lib/site/text/labels.ts",
  "lib/site/story/teaser.ts",
  "lib/text/traditional.ts",
  "package-lock.json",
];

export interface SourceDigests {
  templates: string;
  readers: string;
  indexers: string;
}

/**
 * Digests of the project's own sources: what was made by other code is made anew. `salt` stands for a change of the
 * templates: benchmarks use it.
 */
export async function sourceDigests(root: string, salt = ""): Promise<SourceDigests> {
  const hashes = new Map<string, string>();
  for (const name of TEMPLATES) {
    for (const file of await filesUnder(path.join(root, name))) {
      const content = await readFile(file);
      hashes.set(path.relative(root, file).split(path.sep).join("/"), digest(content, "base64url", 43));
    }
  }
  const digestOf = (wanted: readonly string[], more: string) => {
    const lines = [...hashes]
      .filter(([file]) => wanted.some((name) => file === name || file.startsWith(`${name}/`)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, hash]) => `${file} ${hash}\n`);
    return digest(lines.join("") + more, "base64url", 16);
  };
  return {
    templates: digestOf(TEMPLATES, salt),
    readers: digestOf(READERS, ""),
    indexers: digestOf(INDEXERS, ""),
  };
}

/** The files of a folder, or the file itself. */
async function filesUnder(name: string): Promise<string[]> {
  try {
    const files = await listFiles(name);
    return files.filter((file) => !path.basename(file).startsWith(".")).map((file) => path.join(name, file));
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return [name];
    throw error;
  }
}
