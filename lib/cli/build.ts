import { formatReport } from "@/lib/content/report";
import { publish } from "@/lib/publish/publish";
import { RenderFailed } from "@/lib/publish/render";
import { SiteUrl } from "@/lib/records/site";
import { projectFromEnvironment } from "./project";

/** `npm run build`: publishes `content/` into `dist/`. Exit code 1 if nothing was published. */
export async function build(): Promise<boolean> {
  const started = performance.now();
  const project = projectFromEnvironment();
  const siteUrl = project.siteUrl === null ? null : SiteUrl.safeParse(project.siteUrl);
  if (siteUrl?.success === false) {
    console.error(`SITE_URL=${project.siteUrl} 不是网站的地址；写成 SITE_URL=https://news.example.cn`);
    return false;
  }
  try {
    const result = await publish({
      ...project,
      siteUrl: siteUrl?.data ?? null,
      now: new Date().toISOString(),
      onStage: (stage) => console.log(`· ${stage}`),
    });
    const report = formatReport(result.problems);
    if (report) console.error(report);
    if (!result.published) {
      console.error("没有发布；已发布的网站保持原样。");
      return false;
    }
    const { added, changed, removed } = result.changes;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `已发布：${result.stories} 篇报道，${result.pages} 个页面；新增 ${added}、更改 ${changed}、删除 ${removed} 个文件，用时 ${seconds} 秒`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof RenderFailed)) throw error;
    console.error(error.message);
    console.error("页面生成失败，没有发布；已发布的网站保持原样。");
    return false;
  }
}
