import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { PublishInput } from "@/lib/publish/publish";
import { launched } from "../command";
import type { Files } from "../unit/folder";
import { begin, edited, filesOf } from "../unit/newsroom";
import { cacheOf, ROOT, WITH_NEXT } from "./inputs";
import { copyOf, published, treeOf, workFolder, writeContent } from "./publishing";

/** Two states of a newsroom that differ in added, changed and removed pages. */
export const BEFORE = begin();
export const AFTER = [
  { kind: "add" as const, what: 0, how: 3 },
  { kind: "change" as const, what: 1, how: 2 },
  { kind: "delete" as const, what: 0, how: 0 },
  { kind: "resection" as const, what: 0, how: 0 },
  { kind: "addPage" as const, what: 1, how: 3 },
].reduce(edited, BEFORE);

interface Newsroom {
  content: string;
  dist: string;
}

async function publishFirst(more: Partial<PublishInput> = {}): Promise<Newsroom> {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, filesOf(BEFORE));
  await published(content, dist, more);
  return { content, dist };
}

/** One that nobody changes, made for the first test of a file that wants one. */
let original: Promise<Newsroom> | null = null;

/** A newsroom that has published its first state: a copy, with all that the publish has kept, of one that did. */
export async function publishedBefore(): Promise<Newsroom> {
  // Folders are removed after the file that made them.
  if (original && !existsSync((await original).dist)) original = null;
  original ??= publishFirst();
  const { content, dist } = await original;
  const copy = { content: await copyOf(content), dist: await copyOf(dist) };
  await cp(cacheOf(dist), cacheOf(copy.dist), { recursive: true, preserveTimestamps: true });
  return copy;
}

/** The same by Next.js. */
export const publishedByNext = (): Promise<Newsroom> => publishFirst(WITH_NEXT);

/** What a site is after its second state was published without a mishap. */
export async function undisturbed(after: Files): Promise<Map<string, string>> {
  const { content, dist } = await publishedBefore();
  await writeContent(content, after);
  await published(content, dist);
  return treeOf(dist);
}

/** Runs a publish in a process of its own, which kills itself at a stage or step if one is given. */
export function child(
  renderer: "plain" | "next",
  content: string,
  dist: string,
  at = "",
): Promise<{ signal: string | null; output: string }> {
  const args = [...launched("tests/publish/child"), renderer, content, dist, at];
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, args, { cwd: ROOT });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    running.stdout.on("data", collect);
    running.stderr.on("data", collect);
    running.on("error", reject);
    running.on("close", (_, signal) => resolve({ signal, output }));
  });
}

/** What readers could stumble over: pages that are not whole, copies that are not their page's, links that lead nowhere. */
export function faultsOf(tree: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const seen = new Set(["/"]);
  for (const url of seen) {
    const file = url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
    const content = tree.get(decodeURI(file));
    if (content === undefined) {
      faults.push(`${url} is not there`);
      continue;
    }
    if (!file.endsWith(".html")) continue;
    if (!content.startsWith("<!DOCTYPE html>")) faults.push(`${url} is not whole`);
    if (!content.endsWith("</html>") && !content.includes('http-equiv="refresh"'))
      faults.push(`${url} has no end`);
    for (const [, link = ""] of content.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g))
      if (!link.startsWith("//")) seen.add(link);
  }
  return [...faults, ...damagedCopies(tree)];
}

function damagedCopies(tree: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [file, content] of tree) {
    if (!/\.(?:br|gz)$/.test(file) || file.startsWith(".")) continue;
    const bytes = Buffer.from(content, "latin1");
    try {
      const whole = file.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      if (tree.get(file.slice(0, -3)) !== whole.toString("latin1"))
        faults.push(`${file} is not of its file's version`);
    } catch {
      faults.push(`${file} is not whole`);
    }
  }
  return faults;
}
