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
  // An editor must never see what a worker kept: in `next dev` there is none, and one that `npm start` left is sent away.
  const site = { ...content.site, offline: false };
  const archive = archiveOf({ ...content, site }, new Date().toISOString());
  return { routes: new Map(routesOf(archive).map((route) => [route.url, route])), problems };
}
