import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parentFolders } from "@/lib/files/parent-folders";
import { clearPlan, type DueParams, writeParams, writeView } from "@/lib/plan-files";
import { type Compiled, forgetCompiled } from "@/lib/publish/next/compile";
import { nextFolder, outputFolder } from "@/lib/publish/next/output";
import { runNext } from "@/lib/publish/next/run";
import type { Route } from "@/lib/site/routes/routes";
import { ROOT } from "./inputs";

/** What `next build` itself made of routes, with the templates that a publish has compiled: the measure for what a publish renders. */
export interface Built {
  /** By URL, as Next.js wrote it; missing where it wrote nothing. */
  pages: Map<string, Buffer>;
  /** What it printed. */
  printed: string;
}

/** Says in which folder `next build` finds what it needs beside the templates, and writes what it has rendered. */
const PRERENDERED = "prerender-manifest.json";

/** Has `next build` render routes, and leaves the compiled templates as they were. */
export async function builtByNext(
  routes: readonly Route[],
  cacheDir: string,
  { files, ...compiled }: Compiled,
): Promise<Built> {
  const planDir = path.join(cacheDir, "plan");
  const manifest = path.join(nextFolder(cacheDir), PRERENDERED);
  const before = await readFile(manifest);
  const stamp = path.join(nextFolder(cacheDir), "compiled.json");
  // Where this is interrupted nobody takes its pages for templates.
  await forgetCompiled(cacheDir);
  await writePlan(routes, planDir);
  const printed = await runNext(ROOT, "generate", { NEWSPAPER_CACHE: cacheDir, NEWSPAPER_PLAN: planDir });
  const pages = new Map<string, Buffer>();
  for (const { url } of routes) {
    const content = await readFile(path.join(outputFolder(cacheDir), builtFile(url))).catch(() => null);
    if (content) pages.set(url, content);
  }
  await clearBuilt(outputFolder(cacheDir), files);
  await writeFile(manifest, before);
  await rm(planDir, { recursive: true, force: true });
  await writeFile(stamp, JSON.stringify({ ...compiled, files }));
  return { pages, printed };
}

/** Writes a file for each route's view, and one with the parameters of all routes. */
async function writePlan(routes: readonly Route[], planDir: string): Promise<void> {
  await clearPlan(planDir);
  const params: DueParams = {};
  for (const route of routes) {
    const view = route.view();
    if (!view) throw new Error(`No view for ${route.url}, which the routes list`);
    await writeView(planDir, route.url, view);
    params[route.template] ??= [];
    params[route.template]?.push(route.params);
  }
  await writeParams(planDir, params);
}

/** The file, within the output folder, in which `next build` leaves what it rendered for a URL. */
function builtFile(url: string): string {
  const name = url.split("/").filter(Boolean).join("/");
  if (url === "/404.html") return "_not-found.html";
  return url.endsWith("/") ? `${name || "index"}.html` : `${name}.body`;
}

/** Leaves the files of the compiled templates alone in the output folder; their paths are relative to it. */
async function clearBuilt(output: string, compiled: readonly string[]): Promise<void> {
  const kept = new Set(compiled);
  const folders = new Set(compiled.flatMap(parentFolders));
  const clear = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = path.join(prefix, entry.name);
      const absolute = path.join(folder, entry.name);
      if (folders.has(name)) await clear(absolute, name);
      else if (!kept.has(name)) await rm(absolute, { recursive: true, force: true });
    }
  };
  await clear(output, "");
}
