import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SiteFile } from "./site-file";

/**
 * The URLs whose stories were taken down, for servers that can answer 410 Gone: the lines of an nginx `map` block.
 * Hidden, so that no server hands it out. It is always there, because nginx stops at an `include` that is not.
 */
const GONE_FILE = ".gone.map";

export const goneFile = (urls: readonly string[]): SiteFile => ({
  path: GONE_FILE,
  content: new TextEncoder().encode(
    [...urls]
      .sort()
      .map((url) => `"${url}" 1;\n`)
      .join(""),
  ),
});

/** The URLs that a finished site lists. */
export async function readGone(dist: string): Promise<Set<string>> {
  const text = await readFile(path.join(dist, GONE_FILE), "utf8").catch(() => "");
  return new Set([...text.matchAll(/^"(.*)" 1;$/gm)].flatMap(([, url]) => url ?? []));
}
