import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatReport } from "@/lib/content/report";
import { type Published, type PublishInput, publish } from "@/lib/publish/publish";
import { madeFolder } from "../made-folders";
import type { Files } from "../unit/folder";
import { cacheOf, inputFor } from "./inputs";

/** For tests that start several processes or Next.js, on a machine that is slow and has other things to do. Milliseconds. */
export const AMPLE_TIME = 15 * 60_000;

/** An empty folder, removed after the tests of the file, its cache with it. */
export const workFolder = (): Promise<string> =>
  madeFolder("newspaper-publish-", (folder) => [cacheOf(folder)]);

/** Makes a folder hold these files and no others; files that are as they should be are not touched. */
export async function writeContent(folder: string, files: Files): Promise<void> {
  const old = await treeOf(folder);
  for (const name of old.keys()) if (!(name in files)) await rm(path.join(folder, name));
  for (const [name, content] of Object.entries(files)) {
    if (content === null || old.get(name) === Buffer.from(content).toString("latin1")) continue;
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

/** When an original was last changed, in a manifest: folders of the same content differ in it. */
const CHANGED = /(?<=clean-\d+ \d+) [\d.]+ [\d.]+(?=")/g;

/** Every file of a folder, byte for byte but for the manifest's times, by its path. A folder that is not there has none. */
export async function treeOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const bytes = await readFile(file, "latin1");
        const name = path.relative(folder, file);
        return [name, name === ".publish.json" ? bytes.replace(CHANGED, "") : bytes] as const;
      }),
    ),
  );
}

/** A publish that must succeed. */
export async function published(
  contentDir: string,
  dist: string,
  more: Partial<PublishInput> = {},
): Promise<Published> {
  const result = await publish(inputFor(contentDir, dist, more));
  if (!result.published) throw new Error(formatReport(result.problems));
  return result;
}

/** The files that readers can ask for. */
export const visible = (tree: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...tree].filter(([name]) => !name.startsWith(".")));

/** The names of files whose bytes differ, and of those that only one side has. */
export const differences = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();

export async function copyOf(folder: string): Promise<string> {
  const copy = await workFolder();
  await cp(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}
