import { readdir } from "node:fs/promises";
import path from "node:path";
import { bundleScript } from "@/app/islands/bundle-island";

const FOLDER = "components/desk";
const ENDING = ".island.ts";

/** The scripts of the desk's pages, `desk.js` for `components/desk/desk.island.ts`, each made when it is first asked for. */
export function islandsIn(root: string): (name: string) => Promise<string | null> {
  const made = new Map<string, Promise<string>>();
  return async (name) => {
    const files = await readdir(path.join(root, FOLDER));
    const file = files.find((each) => each === name.replace(/\.js$/, ENDING));
    if (!file?.endsWith(ENDING)) return null;
    const known = made.get(file) ?? bundleScript(root, `${FOLDER}/${file}`, { format: "esm" });
    made.set(file, known);
    return known;
  };
}
