import { writeFile } from "node:fs/promises";
import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { explainDue } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { type Published, publish } from "@/lib/publish/publish";
import { SiteUrl } from "@/lib/records/site";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { type Project, projectFromEnvironment } from "../project";
import { stageProgress } from "../stage-progress";
import { publishSummary, STAGE_NAMES } from "./build-summary";

/** The options of a publish, whatever command it is. */
export const PUBLISH_OPTIONS = {
  explain: {
    about: { zh: "列出生成的每个页面和原因", en: "list each page that is made, and why" },
  },
  full: {
    about: {
      zh: "全部重新生成：dist 里的文件被人改过、删过的时候",
      en: "make everything anew, where files in dist were changed by others",
    },
  },
  url: {
    value: { zh: "https://…", en: "https://…" },
    about: {
      zh: "网站的地址，这一次代替 site.yml 的 url",
      en: "the site's address, instead of url: in site.yml",
    },
  },
} as const satisfies CommandSpec<string>["options"];

/** `npm run build`: publishes `content/` into `dist/`. */
export const main = command(
  {
    script: "build",
    about: {
      zh: "发布：只生成有改动的页面，写进 dist。有错误就什么也不发布，已发布的网站保持原样。",
      en: "Publishes what has changed into dist. Where the content has errors nothing is published.",
    },
    options: PUBLISH_OPTIONS,
    notes: {
      zh: "退出码：0 发布了；1 没有发布；2 命令写错了。",
      en: "Exit codes: 0 published; 1 not; 2 the command is wrong.",
    },
  },
  (line, io) => build({ full: line.has("full"), explain: line.has("explain"), url: line.value("url") }, io),
);

export interface PublishOptions {
  /** Renders everything. */
  full: boolean;
  /** Prints each page that is due, with the reason. */
  explain: boolean;
  /** The site's address, as typed. */
  url: string | null;
}

/** The site's address, as typed or as the environment has it; false where it is none, which is told. */
export function addressOf({ url }: PublishOptions, { siteUrl }: Project, io: Io): string | null | false {
  const address = url ?? siteUrl;
  const read = address === null ? null : SiteUrl.safeParse(address);
  if (read?.success !== false) return read?.data ?? null;
  complain(io, `${address} 不是网站的地址；写成 --url https://news.example.cn`);
  return false;
}

export async function build(options: PublishOptions, io: Io): Promise<number> {
  const started = performance.now();
  const { report: reportFile, ...project } = projectFromEnvironment(io.env, io.cwd);
  const siteUrl = addressOf(options, { report: reportFile, ...project }, io);
  if (siteUrl === false) return 1;
  const progress = stageProgress(io.out);
  const renderer = nextRenderer(project);
  try {
    const result = await publish({
      ...project,
      sources: () => sourceDigests(project.root),
      renderer,
      siteUrl,
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

/** The publish in figures, for benchmarks. */
const machineReport = ({ problems: _, changes, published: __, ...figures }: Published) => ({
  ...figures,
  changes: { added: changes.added.length, changed: changes.changed.length, removed: changes.removed.length },
});
