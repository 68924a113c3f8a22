import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { clearPlan, type DueParams, writeParams, writeView } from "@/lib/plan-files";
import type { Route } from "@/lib/site/routes/routes";
import { type Compiled, forgetCompiled, outputFolder } from "./compile";
import { runNext } from "./run";

/** Pages rendered by one run of Next.js: more would take more memory. */
export const RUN = 2500;

interface GenerateInput {
  root: string;
  cacheDir: string;
  compiled: Compiled;
  /** Told how many of the pages are there. */
  onPages: (done: number) => void;
}

/** Makes the routes' views, lays them where the render workers read them, and has Next.js render them. */
export async function generate(
  routes: readonly Route[],
  { root, cacheDir, compiled, onPages }: GenerateInput,
): Promise<void> {
  const planDir = path.join(cacheDir, "plan");
  await clearOutput(cacheDir, compiled);
  await writePlan(routes, planDir);
  try {
    await runNext(root, "generate", { NEWSPAPER_CACHE: cacheDir, NEWSPAPER_PLAN: planDir }, onPages);
  } catch (error) {
    await forgetCompiled(cacheDir);
    throw error;
  }
}

/** Workers never see the content: a view model a file, and the parameters of what is due. */
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

/** The file in which Next.js leaves what it rendered for a URL. */
export function renderedFile(cacheDir: string, url: string): string {
  const name = url.split("/").filter(Boolean).join("/");
  const file =
    url === "/404.html" ? "_not-found.html" : url.endsWith("/") ? `${name || "index"}.html` : `${name}.body`;
  return path.join(outputFolder(cacheDir), file);
}

/** Leaves the compiled templates alone in the output folder. */
export async function clearOutput(cacheDir: string, { files }: Compiled): Promise<void> {
  const kept = new Set(files);
  const folders = new Set(files.flatMap(parentsOf));
  const clear = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = path.join(prefix, entry.name);
      const absolute = path.join(folder, entry.name);
      if (folders.has(name)) await clear(absolute, name);
      else if (!kept.has(name)) await rm(absolute, { recursive: true, force: true });
    }
  };
  await clear(outputFolder(cacheDir), "");
}

function parentsOf(file: string): string[] {
  const parents: string[] = [];
  for (let folder = path.dirname(file); folder !== "."; folder = path.dirname(folder)) parents.push(folder);
  return parents;
}
