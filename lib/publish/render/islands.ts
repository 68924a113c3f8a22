import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { nameDigest } from "@/lib/files/digest";
import type { SiteFile } from "../manifest/site-file";

const RENDERED = ".js.body";
/** Where islands are, in the rendered output and on the site. */
export const ISLANDS = "islands";

/** The rendered islands under names that carry their content's hash, and the way from the old URLs to the new. */
export async function finishIslands(
  outputDir: string,
): Promise<{ files: SiteFile[]; urls: Map<string, string> }> {
  const folder = path.join(outputDir, ISLANDS);
  const names = (await readdir(folder)).filter((name) => name.endsWith(RENDERED)).sort();
  const urls = new Map<string, string>();
  const files = await Promise.all(
    names.map(async (rendered): Promise<SiteFile> => {
      const content = await readFile(path.join(folder, rendered));
      const name = rendered.slice(0, -RENDERED.length);
      const hashed = `${ISLANDS}/${name}.${nameDigest(content)}.js`;
      urls.set(`/${ISLANDS}/${name}.js`, `/${hashed}`);
      return { path: hashed, content };
    }),
  );
  return { files, urls };
}
