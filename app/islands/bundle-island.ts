import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const SUFFIX = ".island.ts";
const FOLDER = "components";

/** The islands there are: `search` for `components/search.island.ts`. */
export async function islandNames(root: string): Promise<string[]> {
  const files = await readdir(join(/* turbopackIgnore: true */ root, FOLDER));
  return files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}

/** One island as a minified ES module for browsers of 2020. */
export async function bundleIsland(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(/* turbopackIgnore: true */ root, FOLDER, name + SUFFIX)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
