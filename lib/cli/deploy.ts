import { type DeployStage, deploy, type Planned } from "@/lib/deploy/deploy";
import { DeployFailed } from "@/lib/deploy/transport";
import { explainFailure } from "@/lib/publish/failure";
import { kindOf } from "@/lib/publish/hosting/file-kinds";
import { readArguments, USAGE } from "./commands/deploy-arguments";
import { DEPLOY_STAGES, doneText, planText } from "./commands/deploy-report";
import { callersFolder, projectFromEnvironment } from "./project";
import { complain, say } from "./say";
import { stageProgress } from "./stage-progress";

/** `npm run deploy -- oss:news`: sends what changed in `dist/`. */
async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args, callersFolder("deploy"), process.env.NEWSPAPER_DEPLOY);
  if (read.kind === "help") return say(USAGE, 0);
  if (read.kind === "wrong") return complain(`${read.message}\n\n${USAGE}`, 2);
  const { target, address, dryRun, all, full } = read;
  const began = performance.now();
  const progress = deployProgress();
  const interrupt = new AbortController();
  let waits = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      // Nothing is begun yet.
      if (waits) process.exit(1);
      interrupt.abort();
    });
  try {
    const planned = await deploy({
      dist: projectFromEnvironment().dist,
      target,
      env: process.env,
      dryRun,
      full,
      headersOf,
      signal: interrupt.signal,
      onStage: (stage) => {
        waits = false;
        progress.stage(stage);
      },
      onPlan: progress.plan,
      onFile: progress.file,
      onWait: (pid) => {
        waits = true;
        console.error(`发布或另一次部署（进程 ${pid}）还没有结束，等它完成……`);
      },
    });
    progress.clear();
    return say(
      dryRun ? planText(planned, address, all) : doneText(planned, address, performance.now() - began),
      0,
    );
  } catch (error) {
    progress.clear();
    const words = error instanceof DeployFailed ? error.message : explainFailure(error);
    if (words === null && !interrupt.signal.aborted) throw error;
    const end = dryRun
      ? "没有比较完。"
      : "没有送完；目标上的网站还能照常看，处理好以后再运行一次，接着做完。";
    return complain(`${interrupt.signal.aborted ? "中断了。" : words}\n${end}`, 1);
  }
}

/** What an object store is to answer with: the same as our own servers, as far as it can. */
function headersOf(file: string) {
  const { cache, type } = kindOf(`/${file}`);
  return { "Cache-Control": cache, ...(type ? { "Content-Type": type } : {}) };
}

/** Tells how far a deploy has come. */
function deployProgress() {
  const output = stageProgress(process.stdout);
  let name = "";
  let done = 0;
  let totals: Partial<Record<DeployStage, number>> = {};
  let total = 0;
  return {
    plan: ({ plan: { added, changed, removed } }: Planned) => {
      const prepare = added.length + changed.length;
      totals = { prepare, add: added.length, change: changed.length, remove: removed.length };
    },
    stage: (stage: DeployStage) => {
      name = DEPLOY_STAGES[stage];
      total = totals[stage] ?? 0;
      done = 0;
      output.stage(name);
    },
    file: () => {
      done += 1;
      output.count(name, Math.min(done, total), total);
    },
    clear: output.clear,
  };
}

process.exitCode = await main(process.argv.slice(2));
