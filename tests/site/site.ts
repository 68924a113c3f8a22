import { projectFromEnvironment } from "@/lib/cli/project";
import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import { searchRecords } from "@/lib/publish/search/records";
import type { Pattern } from "@/lib/records/address";
import type { Content, FiledStory } from "@/lib/records/content";
import type { SearchRecord } from "@/lib/search/record";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { templateOf } from "@/lib/site/routes/template";
import { urls } from "@/lib/site/urls";

/** What should stand on the site, straight from `content/`. */
export interface Site {
  dist: string;
  content: Content;
  archive: Archive;
  routes: Route[];
  records: SearchRecord[];
}

export async function openSite(): Promise<Site> {
  const { contentDir, dist } = projectFromEnvironment(process.env, process.cwd());
  return openSiteIn(contentDir, dist);
}

/** The same of another content, whose site lies in `dist`. */
export async function openSiteIn(contentDir: string, dist: string): Promise<Site> {
  const { content, problems } = await loadContent(contentDir);
  if (!content || hasErrors(problems)) throw new Error("content/ has errors: see npm run check");
  const archive = archiveOf(content, new Date().toISOString());
  return {
    dist,
    content,
    archive,
    routes: routesOf(archive),
    records: searchRecords(archive, archive.stories),
  };
}

/** The folder of `app/` that renders stories. */
export const STORY = templateOf(urls.story);

/** The first route that a folder of `app/` renders. */
export function urlOf({ routes }: Site, template: string): string {
  const route = routes.find((each) => each.template === template);
  if (!route) throw new Error(`No page of ${template}`);
  return route.url;
}

/** The first page at an address. */
export function firstAt({ routes }: Site, { pattern, read }: Pattern): string {
  const route = routes.find(({ url }) => read(url) !== null);
  if (!route) throw new Error(`No page at ${pattern}`);
  return route.url;
}

/** The newest story from a printed page, or from a Markdown file. */
export function storyFrom({ archive }: Site, kind: FiledStory["source"]["kind"]): FiledStory {
  const story = archive.stories.find(({ source }) => source.kind === kind);
  if (!story) throw new Error(`No published story from a ${kind}`);
  return story;
}
