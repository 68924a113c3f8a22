import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sample } from "./dataset";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../lib/newspaper");

/** Of the pages' texts and labels, so that it can be seen which pages weights were learned from. */
export function digestOf(samples: readonly Sample[]): string {
  const hash = createHash("sha256");
  for (const { name, text, label } of samples) hash.update(JSON.stringify([name, text, label]));
  return `${samples.length} pages, sha256 ${hash.digest("hex")}`;
}

/** Writes what was learned to a file below `lib/newspaper/`. */
export function store(file: string, content: unknown): void {
  const at = path.join(NEWSPAPER, file);
  writeFileSync(at, JSON.stringify(content));
  // Formatted as the repository formats everything, a weight a line, so that a change can be read.
  execFileSync(path.resolve("node_modules/.bin/biome"), ["format", "--write", at], { stdio: "ignore" });
  console.log(`${file}: ${(readFileSync(at).length / 1000).toFixed(0)} kB`);
}
