import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Route } from "@/lib/site/routes";
import { viewFile } from "@/lib/view";

/**
 * Writes what is to be rendered where the render workers read it: a view model a file, and each template's parameters.
 * Workers never see the content.
 */
export async function writePlan(routes: readonly Route[], planDir: string): Promise<void> {
  await rm(planDir, { recursive: true, force: true });
  await mkdir(path.join(planDir, "views"), { recursive: true });
  const params: Record<string, Record<string, string>[]> = {};
  for (const route of routes) {
    const view = route.view();
    if (!view) throw new Error(`No view for ${route.url}, which the routes list`);
    await writeFile(path.join(planDir, "views", viewFile(route.url)), JSON.stringify(view));
    params[route.template] = [...(params[route.template] ?? []), route.params];
  }
  await writeFile(path.join(planDir, "params.json"), JSON.stringify(params));
}
