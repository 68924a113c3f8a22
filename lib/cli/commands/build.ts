import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { explainDue } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { type Published, publish } from "@/lib/publish/publish";
import { SiteUrl } from "@/lib/records/site";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";
import { stageProgress } from "../stage-progress";
import { publishSummary, STAGE_NAMES } from "./build-summary";

const USAGE = `用法：npm run build                发布有改动的页面
      npm run build -- --explain   列出生成的每个页面和原因
      npm run build -- --full      全部重新生成`;

/** `npm run build`: publishes `content/` into `dist/`. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args);
  if (!options) return complain(io, USAGE, 2);
  const started = performance.now();
  const { report: reportFile, ...project } = projectFromEnvironment(io.env, io.cwd);
  const siteUrl = project.siteUrl === null ? null : SiteUrl.safeParse(project.siteUrl);
  if (siteUrl?.success === false)
    return complain(io, `SITE_URL=${project.siteUrl} 不是网站的地址；写成 SITE_URL=https://news.example.cn`);
  const progress = stageProgress(io.out);
  const renderer = nextRenderer(project);
  try {
    const result = await publish({
      ...project,
      sources: () => sourceDigests(project.root),
      renderer,
      siteUrl: siteUrl?.data ?? null,
      now: io.now().toISOString(),
      full: options.full,
      onStage: (stage) => progress.stage(STAGE_NAMES[stage]),
      onProgress: (stage, done, total) => progress.count(STAGE_NAMES[stage], done, total),
      onWait: (pid) => complain(io, `另一次发布（进程 ${pid}）还没有结束，等它完成……`),
      onPlan: (due) => {
        if (!options.explain || due.length === 0) return;
        progress.clear();
        say(io, explainDue(due));
      },
    });
    progress.clear();
    const report = formatReport(result.problems);
    if (report) complain(io, report);
    if (!result.published) return complain(io, "没有发布；已发布的网站保持原样。");
    say(io, publishSummary(result, performance.now() - started));
    if (reportFile) await writeFile(reportFile, JSON.stringify(machineReport(result)));
    return 0;
  } catch (error) {
    progress.clear();
    const words = explainFailure(error);
    if (words === null) throw error;
    return complain(io, `${words}\n没有发布完；已发布的网站还能照常看，处理好以后再运行一次。`);
  } finally {
    await renderer.close();
  }
}

/** Reads the command line: `full` renders everything, `explain` prints each page that is due, with the reason. */
function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { full: { type: "boolean", default: false }, explain: { type: "boolean", default: false } },
    });
    return values;
  } catch {
    return null;
  }
}

/** The publish in figures, for benchmarks. */
const machineReport = ({ problems: _, changes, published: __, ...figures }: Published) => ({
  ...figures,
  changes: { added: changes.added.length, changed: changes.changed.length, removed: changes.removed.length },
});
