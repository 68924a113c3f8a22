import { writeFile } from "node:fs/promises";
import path from "node:path";
import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { explainDue } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { type Published, publish } from "@/lib/publish/publish";
import { shardOf } from "@/lib/publish/shard";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import type { CommandSpec, Words } from "../line/spec";
import { callersFolder, projectFromEnvironment } from "../project";
import { addressOf, type PublishOptions } from "../publish-options";
import { stageProgress } from "../stage-progress";
import { buildPart, partsTaken } from "./build-part";
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
    options: {
      ...PUBLISH_OPTIONS,
      parts: {
        value: { zh: "文件夹", en: "FOLDER" },
        about: {
          zh: "采用别的机器用 --shard 生成的页面，都放在这个文件夹里；缺的、过时的自己生成",
          en: "take the pages that other machines made with --shard, all in this folder; what is missing is made here",
        },
      },
      shard: {
        value: { zh: "3/8", en: "3/8" },
        about: {
          zh: "只生成八份里的第三份页面，写进 --parts 的文件夹，不动 dist",
          en: "make only the third of eight shares of the pages, into the folder of --parts; dist stays as it is",
        },
      },
    },
    notes: {
      zh: "退出码：0 发布了；1 没有发布；2 命令写错了。",
      en: "Exit codes: 0 published; 1 not; 2 the command is wrong.",
    },
  },
  (line, io) => {
    const words = line.value("shard");
    const shard = words === null ? null : shardOf(words);
    const typed = line.value("parts");
    const parts = typed === null ? null : path.resolve(callersFolder("build", io), typed);
    const options = { full: line.has("full"), explain: line.has("explain"), url: line.value("url") };
    if (words === null) return build({ ...options, parts }, io);
    if (shard === null) return Promise.resolve(line.wrong(NO_SHARD));
    if (parts === null) return Promise.resolve(line.wrong(NO_PARTS));
    return buildPart({ ...options, parts, shard }, io);
  },
);

const NO_SHARD: Words = {
  zh: "--shard 写成第几份/共几份，例如 --shard 3/8",
  en: "--shard is which of how many, such as --shard 3/8",
};

const NO_PARTS: Words = {
  zh: "--shard 要和 --parts 一起用：说明生成的页面放在哪里，例如 --shard 3/8 --parts parts",
  en: "--shard goes with --parts, the folder for its pages: --shard 3/8 --parts parts",
};

/** Publishes once. `parts`: the folder with other machines' parts. */
export async function build(options: PublishOptions & { parts?: string | null }, io: Io): Promise<number> {
  const started = performance.now();
  const { report: reportFile, ...project } = projectFromEnvironment(io.env, io.cwd);
  const siteUrl = addressOf(options, project, io);
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
      ...(options.parts ? { parts: options.parts } : {}),
      onParts: (shards, pages) => {
        progress.clear();
        say(io, partsTaken(shards, pages));
      },
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
