import path from "node:path";
import { clearPlan, type DueParams, writeParams, writeView } from "@/lib/plan-files";
import type { Route } from "@/lib/site/routes/routes";
import { type Compiled, forgetCompiled } from "./compile";
import { clearRendered } from "./output";
import { runNext } from "./run";

interface GenerateInput {
  root: string;
  cacheDir: string;
  compiled: Compiled;
  /** Called with how many pages there are so far; Next.js counts the templates' own ones, too. */
  onPages: (done: number) => void;
}

/**
 * Makes the routes' views, lays them where the render workers read them, and has Next.js render them. Resolves with what
 * it printed.
 */
export async function generate(
  routes: readonly Route[],
  { root, cacheDir, compiled, onPages }: GenerateInput,
): Promise<string> {
  const planDir = path.join(cacheDir, "plan");
  await clearRendered(cacheDir, compiled.files);
  await writePlan(routes, planDir);
  try {
    return await runNext(root, "generate", { NEWSPAPER_CACHE: cacheDir, NEWSPAPER_PLAN: planDir }, onPages);
  } catch (error) {
    await forgetCompiled(cacheDir);
    throw error;
  }
}

/** Writes a file for each route's view, and one with the parameters of all routes: render workers read no content. */
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
