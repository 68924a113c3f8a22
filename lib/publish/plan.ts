import { clearPlan, type DueParams, writeParams, writeView } from "@/lib/plan-files";
import type { Route } from "@/lib/site/routes";

/** Makes every route's view model and lays it where the render workers read it. Workers never see the content. */
export async function writePlan(routes: readonly Route[], planDir: string): Promise<void> {
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
