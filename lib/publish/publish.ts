import path from "node:path";
import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { planBundles } from "@/lib/search/bundles";
import { archiveOf } from "@/lib/site/archive";
import { routesOf } from "@/lib/site/routes";
import { type Changes, mergeIntoDist } from "./dist";
import { finish } from "./finish/finish";
import { hashesOf, hostFiles } from "./hosting/host-files";
import { writePlan } from "./plan";
import { redirectsOf } from "./redirects";
import { render } from "./render";
import { searchFiles } from "./search";
import { searchRecords } from "./search-records";

export interface PublishInput {
  /** The project's folder. */
  root: string;
  contentDir: string;
  dist: string;
  /** The site's address, where it is not site.yml's. */
  siteUrl: string | null;
  /** ISO moment. */
  now: string;
  /** Told of each stage as it begins. */
  onStage?: (stage: string) => void;
}

export type PublishResult =
  | { published: true; problems: Problem[]; changes: Changes; pages: number; stories: number }
  | { published: false; problems: Problem[] };

/** load → select → plan → render → finish → search → dist. Content with errors publishes nothing and leaves `dist` as it was. */
export async function publish({
  root,
  contentDir,
  dist,
  siteUrl,
  now,
  onStage = () => {},
}: PublishInput): Promise<PublishResult> {
  onStage("读取内容");
  const { content, problems: found } = await loadContent(contentDir);
  if (!content || hasErrors(found)) return { published: false, problems: found };
  const archive = archiveOf(atAddress(content, siteUrl), now);
  const routes = routesOf(archive);
  const { redirects, problems: clashes } = redirectsOf(archive, routes);
  const problems = [...found, ...clashes];
  if (hasErrors(problems)) return { published: false, problems };

  onStage(`生成 ${routes.length} 个页面`);
  const planDir = path.join(root, ".cache", "plan");
  await writePlan(routes, planDir);
  const exportDir = await render(root, planDir);

  onStage("整理页面，建立搜索索引");
  const { url: origin } = archive.site;
  const pages = await finish({
    exportDir,
    publicDir: path.join(root, "public"),
    contentDir,
    routes,
    redirects,
    origin,
    withheldMedia: new Set(archive.withheldMedia),
  });
  const gone = archive.withdrawn.map(({ url }) => url);
  const hosting = hostFiles({ redirects, gone, ...hashesOf(pages), siteUrl: origin });
  const search = await searchFiles(planBundles(searchRecords(archive)));

  onStage("写入 dist");
  const changes = await mergeIntoDist([...pages, ...hosting, ...search], dist);
  return { published: true, problems, changes, pages: routes.length, stories: archive.stories.length };
}

const atAddress = (content: Content, url: string | null): Content =>
  url ? { ...content, site: { ...content.site, url } } : content;
