import { type Announced, announce } from "@/lib/announce/announce";
import { NETWORK } from "@/lib/announce/post";
import { explainFailure } from "@/lib/publish/failure";
import type { Manifest } from "@/lib/publish/manifest/manifest";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";
import { type Channels, channelsOf } from "./announce-channels";
import { plannedText, toldText } from "./announce-report";

export interface AnnounceOptions {
  dryRun: boolean;
  all: boolean;
  markOnly: boolean;
  /** What the target had before a deploy. */
  before?: Manifest | null;
}

/** Announces a site and says what became of it. Whatever fails, the site is published: that is a warning, and the exit code 0. */
export async function announceSite(options: AnnounceOptions, io: Io): Promise<number> {
  const project = projectFromEnvironment(io.env, io.cwd);
  const who = await channelsOf(project);
  if (who.kind === "bad") return complain(io, `${who.report}\n没有通知：site.yml 读不了。`);
  for (const warning of who.warnings) complain(io, warning);
  if (who.channels.length === 0) return say(io, who.warnings.length > 0 ? "没有通知任何人。" : NOBODY);
  const stop = new AbortController();
  io.onStop(() => stop.abort());
  try {
    const announced = await announce({
      ...options,
      dist: project.dist,
      siteUrl: who.siteUrl,
      channels: who.channels,
      network: { ...NETWORK, signal: stop.signal },
      onWait: (pid) => {
        complain(io, `发布或另一次通知（进程 ${pid}）还没有结束，等它完成……`);
      },
    });
    return report(announced, who, options, io);
  } catch (error) {
    const words = stop.signal.aborted ? "中断了" : explainFailure(error);
    if (words === null) throw error;
    return complain(
      io,
      `提醒 没有通知完：${words}\n    → 网站不受影响；再运行 npm run announce 就接着通知`,
      0,
    );
  }
}

const NOBODY = "没有通知任何人：site.yml 里没有写 indexnow、baiduPush 或 hub。";

function report(
  announced: Announced,
  { channels }: Extract<Channels, { kind: "channels" }>,
  { dryRun, all, markOnly }: AnnounceOptions,
  io: Io,
): number {
  if (announced.kind === "unpublished")
    return complain(io, "还没有发布过网站，或上一次发布没有完成：先运行 npm run build");
  if (dryRun) return say(io, plannedText(announced, channels, all));
  if (markOnly) return say(io, "现有的网址都记作通知过了，没有通知任何人。");
  const { results, warnings } = toldText(announced);
  say(io, results.join("\n"));
  for (const warning of warnings) complain(io, warning);
  return 0;
}
