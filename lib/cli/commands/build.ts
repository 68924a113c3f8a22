import { writeFile } from "node:fs/promises";
import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { explain } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { type Published, publish } from "@/lib/publish/publish";
import { SiteUrl } from "@/lib/records/site";
import { projectFromEnvironment } from "../project";
import { stageProgress } from "../stage-progress";
import { STAGE_NAMES, summaryOf } from "./build-summary";

export interface BuildOptions {
  /** Renders everything, whether it is due or not. */
  full?: boolean;
  /** Prints each page that is due, with the reason. */
  explain?: boolean;
}

/** `npm run build`: publishes `content/` into `dist/`. Returns whether it did. */
export async function build(options: BuildOptions = {}): Promise<boolean> {
  const started = performance.now();
  const { report: reportFile, ...project } = projectFromEnvironment();
  const siteUrl = project.siteUrl === null ? null : SiteUrl.safeParse(project.siteUrl);
  if (siteUrl?.success === false) {
    console.error(`SITE_URL=${project.siteUrl} 不是网站的地址；写成 SITE_URL=https://news.example.cn`);
    return false;
  }
  const progress = stageProgress(process.stdout);
  try {
    const result = await publish({
      ...project,
      sources: () => sourceDigests(project.root),
      renderer: nextRenderer(project),
      siteUrl: siteUrl?.data ?? null,
      now: new Date().toISOString(),
      full: options.full,
      onStage: (stage) => progress.stage(STAGE_NAMES[stage]),
      onProgress: (stage, done, total) => progress.count(STAGE_NAMES[stage], done, total),
      onWait: (pid) => console.error(`另一次发布（进程 ${pid}）还没有结束，等它完成……`),
      onPlan: (due) => {
        if (!options.explain || due.length === 0) return;
        progress.clear();
        console.log(explain(due));
      },
    });
    progress.clear();
    const report = formatReport(result.problems);
    if (report) console.error(report);
    if (!result.published) {
      console.error("没有发布；已发布的网站保持原样。");
      return false;
    }
    console.log(summaryOf(result, performance.now() - started));
    if (reportFile) await writeFile(reportFile, JSON.stringify(machineReport(result)));
    return true;
  } catch (error) {
    progress.clear();
    const words = explainFailure(error);
    if (words === null) throw error;
    console.error(`${words}\n没有发布完；已发布的网站还能照常看，处理好以后再运行一次。`);
    return false;
  }
}

/** The publish in figures, for benchmarks. */
const machineReport = ({ problems: _, changes, published: __, ...figures }: Published) => ({
  ...figures,
  changes: { added: changes.added.length, changed: changes.changed.length, removed: changes.removed.length },
});
