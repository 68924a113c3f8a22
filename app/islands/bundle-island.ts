import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** Islands are the files of this folder with this ending. */
const ISLAND_ENDING = ".island.ts";
const ISLAND_FOLDER = "components";

/** The islands there are: `search` for `components/search.island.ts`. */
export async function islandNames(root: string): Promise<string[]> {
  const files = await readdir(join(/* turbopackIgnore: true */ root, ISLAND_FOLDER));
  return files
    .filter((file) => file.endsWith(ISLAND_ENDING))
    .map((file) => file.slice(0, -ISLAND_ENDING.length))
    .sort();
}

/** One island as a minified ES module for browsers of 2020. */
export const bundleIsland = (root: string, name: string): Promise<string> =>
  bundleScript(root, `${ISLAND_FOLDER}/${name}${ISLAND_ENDING}`, { format: "esm" });

/** A script and all that it imports, minified, for browsers of 2020. `entry`: its path from `root`. */
export async function bundleScript(
  root: string,
  entry: string,
  options: Pick<BuildOptions, "format" | "define">,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(/* turbopackIgnore: true */ root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    ...options,
  });
  return outputFiles.map(({ text }) => text).join("");
}
