import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { renderPart } from "@/lib/publish/parts/render-part";
import { explainDue } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import type { Shard } from "@/lib/publish/shard";
import { countLabel } from "@/lib/site/text/labels";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";
import { addressOf, type PublishOptions } from "../publish-options";
import { stageProgress } from "../stage-progress";
import { STAGE_NAMES } from "./build-summary";

interface PartOptions extends PublishOptions {
  shard: Shard;
  /** The folder of all parts. */
  parts: string;
}

/** `npm run build -- --shard 3/8 --parts FOLDER`: renders one machine's share of the pages. */
export async function buildPart(options: PartOptions, io: Io): Promise<number> {
  const { full, explain, shard, parts } = options;
  const project = projectFromEnvironment(io.env, io.cwd);
  const siteUrl = addressOf(options, project, io);
  if (siteUrl === false) return 1;
  const progress = stageProgress(io.out);
  const renderer = nextRenderer(project);
  try {
    const result = await renderPart({
      ...project,
      sources: () => sourceDigests(project.root),
      renderer,
      siteUrl,
      now: io.now().toISOString(),
      full,
      shard,
      parts,
      onStage: (stage) => progress.stage(STAGE_NAMES[stage]),
      onProgress: (stage, done, total) => progress.count(STAGE_NAMES[stage], done, total),
      onWait: (pid) => complain(io, `另一次发布（进程 ${pid}）还没有结束，等它完成……`),
      onPlan: (due) => {
        if (!explain || due.length === 0) return;
        progress.clear();
        say(io, explainDue(due));
      },
    });
    progress.clear();
    const report = formatReport(result.problems);
    if (report) complain(io, report);
    if (!result.made) return complain(io, "没有生成。");
    const { index, count } = shard;
    return say(
      io,
      `第 ${index} 份（共 ${count} 份）生成了 ${countLabel(result.pages)} 个页面，要生成的共 ${countLabel(result.due)} 个：${result.folder}`,
    );
  } catch (error) {
    progress.clear();
    const words = explainFailure(error);
    if (words === null) throw error;
    return complain(io, `${words}\n没有生成完；处理好以后再运行一次，已经生成的不会重做。`);
  } finally {
    await renderer.close();
  }
}

/** What was found of other machines' parts. */
export function partsTaken(shards: readonly Shard[], pages: number): string {
  if (shards.length === 0)
    return "没有找到别的机器生成的页面（文件夹要叫 1-of-8 这样的名字），全部自己生成。";
  const missing = missingShards(shards);
  const found = `采用别的机器生成的 ${countLabel(pages)} 个页面，共 ${shards.length} 份。`;
  return missing.length === 0 ? found : `${found}缺 ${missing.join("、")}，自己生成。`;
}

/** The shares of the largest count found that are not there: 3/8. */
function missingShards(shards: readonly Shard[]): string[] {
  const count = Math.max(...shards.map((shard) => shard.count));
  const there = new Set(shards.filter((shard) => shard.count === count).map(({ index }) => index));
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter((index) => !there.has(index))
    .map((index) => `${index}/${count}`);
}
