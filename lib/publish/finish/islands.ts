import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { SiteFile } from "../site-file";

/** The export's islands under names that carry their content's hash, and the way from the old URLs to the new. */
export async function finishIslands(
  exportDir: string,
): Promise<{ files: SiteFile[]; urls: Map<string, string> }> {
  const folder = path.join(exportDir, "islands");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const urls = new Map<string, string>();
  const files = await Promise.all(
    names.map(async (name): Promise<SiteFile> => {
      const content = await readFile(path.join(folder, name));
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      const hashed = `islands/${name.replace(/\.js$/, `.${hash}.js`)}`;
      urls.set(`/islands/${name}`, `/${hashed}`);
      return { path: hashed, content };
    }),
  );
  return { files, urls };
}
