import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import { archiveOf } from "@/lib/site/archive";
import { type Route, routesOf } from "@/lib/site/routes";

/** The site as the content on disk makes it now: what `next dev` shows. */
export async function liveSite(
  contentDir: string,
): Promise<{ routes: Map<string, Route>; problems: Problem[] }> {
  const { content, problems } = await loadContent(contentDir);
  if (!content || hasErrors(problems)) return { routes: new Map(), problems };
  const archive = archiveOf(content, new Date().toISOString());
  return { routes: new Map(routesOf(archive).map((route) => [route.url, route])), problems };
}
