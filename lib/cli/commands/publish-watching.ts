import { mkdir } from "node:fs/promises";
import { formatReport } from "@/lib/content/report";
import { explainFailure } from "@/lib/publish/failure";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { explainDue } from "@/lib/publish/plan/explain";
import { runningSources } from "@/lib/publish/plan/sources";
import { type PublishResult, publish } from "@/lib/publish/publish";
import type { Renderer } from "@/lib/publish/render/renderer";
import { keepPublished, type Reason } from "@/lib/publish/watching/keep-published";
import { chinaClock, chinaMinute } from "../china-time";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";
import { addressOf, type PublishOptions } from "../publish-options";
import { publishSummary } from "./build-summary";

/** Publishes until it is told to stop. `renderer`: what makes pages; its threads and templates stay ready from one publish to the next. */
export async function publishWatching(
  options: PublishOptions,
  io: Io,
  rendererFor: (project: { root: string; cacheDir: string }) => Renderer = nextRenderer,
): Promise<number> {
  const project = projectFromEnvironment(io.env, io.cwd);
  const siteUrl = addressOf(options, project, io);
  if (siteUrl === false) return 1;
  const renderer = rendererFor(project);
  const told = teller(io);
  let { full } = options;
  await mkdir(project.cacheDir, { recursive: true });
  try {
    await keepPublished({
      ...project,
      now: io.now,
      onStop: io.onStop,
      onWait: (pid) => told.say(`另一个 publish --watch（进程 ${pid}）正在发布这个网站，等它结束……`),
      onReady: (isTold) =>
        told.say(
          `正在看着 ${project.contentDir}，存了文件、到了时候就发布（按 Ctrl+C 停止）${isTold ? "" : "；系统不通知改动，每隔几秒看一次"}`,
        ),
      publish: async (reason) => {
        const began = performance.now();
        const result = await publish({
          ...project,
          sources: () => runningSources(project.root),
          renderer,
          siteUrl,
          now: io.now().toISOString(),
          full,
          onWait: (pid) => told.say(`另一次发布（进程 ${pid}）还没有结束，等它完成……`),
          onPlan: (due) => {
            if (options.explain && due.length > 0) told.say(explainDue(due));
          },
        });
        // Errors in the content kept it from being done.
        if (result.published) full = false;
        told.result(result, reason, performance.now() - began);
        return result;
      },
      onFailure: (error) => {
        const words = explainFailure(error);
        if (words !== null) told.failure(`${words}\n没有发布完；一分钟后再试，已发布的网站还能照常看。`);
        return words !== null;
      },
    });
    told.say("停止了；已发布的网站还能照常看。");
    return 0;
  } finally {
    await renderer.close();
  }
}

/** Tells what is new: what was said last, and has not changed, is not said every minute. */
function teller(io: Io) {
  let last = "";
  const line = (text: string) => say(io, `${chinaClock(io.now())} ${text}`);
  return {
    say: line,
    result: (result: PublishResult, reason: Reason, ms: number): void => {
      const report = formatReport(result.problems);
      const isNew = report !== last;
      last = report;
      if (isNew && report !== "") complain(io, report);
      if (!result.published) {
        if (isNew) complain(io, "没有发布；已发布的网站保持原样。改好存盘就再发布。");
        return;
      }
      const { changes, due, nextDue } = result;
      const written = changes.added.length + changes.changed.length + changes.removed.length + due.pages;
      if (written > 0 || reason.kind === "start") line(`${why(reason)}${publishSummary(result, ms)}`);
      else if (isNew) line(`没有改动${nextDue ? `；下一次到点：${chinaMinute(new Date(nextDue))}` : ""}`);
    },
    failure: (words: string): void => {
      if (words === last) return;
      last = words;
      complain(io, `${chinaClock(io.now())} ${words}`);
    },
  };
}

function why(reason: Reason): string {
  switch (reason.kind) {
    case "start":
      return "";
    case "changed":
      return reason.file === "" ? "有改动。" : `改了 ${reason.file}。`;
    case "due":
      return "到时候了。";
    default:
      return reason satisfies never;
  }
}
