import path from "node:path";

/** Imports of values; types are gone once a module runs. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
const ENDINGS = [".ts", ".tsx", "/index.ts", "/index.tsx", ""];

/**
 * The modules of a project that run when those at `entries` do, themselves among them. `sources`: its files' texts, by
 * path from its root. Throws where an entry is not there. Libraries are left out: the lock file names them.
 */
export function modulesOf(entries: readonly string[], sources: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set(entries);
  for (const file of reached) {
    const text = sources.get(file);
    if (text === undefined) throw new Error(`No module ${file}`);
    for (const [, from, lazily] of text.matchAll(IMPORT)) {
      const found = resolved(from ?? lazily ?? "", file, sources);
      if (found) reached.add(found);
    }
  }
  return reached;
}

function resolved(name: string, importer: string, sources: ReadonlyMap<string, string>): string | undefined {
  const base = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? path.posix.join(path.posix.dirname(importer), name)
      : null;
  return base === null ? undefined : ENDINGS.map((end) => base + end).find((file) => sources.has(file));
}
