import { deploy, type Planned } from "@/lib/deploy/deploy";
import { DeployFailed } from "@/lib/deploy/transport";
import { explainFailure } from "@/lib/publish/failure";
import { cacheControl, fileKindOf } from "@/lib/publish/hosting/file-kinds";
import { recordIn } from "@/lib/publish/hosting/hosting-record";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { callersFolder, projectFromEnvironment } from "../project";
import { announceSite } from "./announce-site";
import { DEPLOY, type DeployArguments, type DeployLine, readDeployArguments } from "./deploy-arguments";
import { deployProgress } from "./deploy-progress";
import { doneText, planText } from "./deploy-report";

type Wanted = Extract<DeployArguments, { kind: "deploy" }>;

/** `npm run deploy -- oss:news`: sends what changed in `dist/`. */
export const main = command(DEPLOY, deployAsTyped);

async function deployAsTyped(line: DeployLine, io: Io): Promise<number> {
  const { deployTarget } = projectFromEnvironment(io.env, io.cwd);
  const read = readDeployArguments(line, callersFolder("deploy", io), deployTarget);
  if (read.kind === "wrong") return line.wrong(read.words);
  const began = performance.now();
  const progress = deployProgress(io.out);
  const stop = new AbortController();
  let sent: Planned;
  try {
    const planned = await send(read, io, progress, stop);
    progress.clear();
    if (planned === "given up waiting") return 1;
    const { dryRun, address, all } = read;
    say(io, dryRun ? planText(planned, address, all) : doneText(planned, address, performance.now() - began));
    sent = planned;
  } catch (error) {
    progress.clear();
    const words = error instanceof DeployFailed ? error.message : explainFailure(error);
    if (words === null && !stop.signal.aborted) throw error;
    const end = read.dryRun
      ? "没有比较完。"
      : "没有送完；目标上的网站还能照常看，处理好以后再运行一次，接着做完。";
    return complain(io, `${stop.signal.aborted ? "中断了。" : words}\n${end}`);
  }
  // Whatever comes of it, what was sent is there.
  if (read.tells)
    await announceSite({ dryRun: read.dryRun, all: read.all, markOnly: false, before: sent.before }, io);
  return 0;
}

/** Sends until it is done or told to stop. While it only waits for a publish or another deploy, it stops at once. */
async function send(
  { target, dryRun, full }: Wanted,
  io: Io,
  progress: ReturnType<typeof deployProgress>,
  stop: AbortController,
): Promise<Planned | "given up waiting"> {
  let waits = false;
  const givenUp = new Promise<"given up waiting">((resolve) =>
    io.onStop(() => {
      stop.abort();
      if (waits) resolve("given up waiting");
    }),
  );
  const { dist } = projectFromEnvironment(io.env, io.cwd);
  const record = await recordIn(dist);
  const sent = deploy({
    dist,
    target,
    env: io.env,
    dryRun,
    full,
    headersOf: (file) => headersOf(file, record?.noTransform ?? false),
    signal: stop.signal,
    onStage: (stage) => {
      waits = false;
      progress.stage(stage);
    },
    onPlan: progress.plan,
    onFile: progress.file,
    onWait: (pid) => {
      waits = true;
      complain(io, `发布或另一次部署（进程 ${pid}）还没有结束，等它完成……`);
    },
  });
  return Promise.race([sent, givenUp]);
}

/** The headers that an object store is to send with a file: those of our own servers, as far as it can. */
function headersOf(file: string, noTransform: boolean) {
  const kind = fileKindOf(`/${file}`);
  const { type } = kind;
  return { "Cache-Control": cacheControl(kind, noTransform), ...(type ? { "Content-Type": type } : {}) };
}
