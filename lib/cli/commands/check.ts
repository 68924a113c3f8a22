import { parseArgs } from "node:util";
import { decideSuspects } from "@/lib/content/accept";
import { formatFurniture } from "@/lib/content/furniture-report";
import { formatNewNames, newNames } from "@/lib/content/issue/new-names";
import type { LoadResult } from "@/lib/content/load";
import { mediaProblems } from "@/lib/content/media/media-folder";
import { unusedMedia } from "@/lib/content/media/unused-media";
import { formatSuspects } from "@/lib/content/ocr/suspect-report";
import { formatReport, hasErrors } from "@/lib/content/report";
import { checkPublish } from "@/lib/publish/addresses";
import { withCachedContent } from "@/lib/publish/cached-content";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";

const USAGE = `用法：npm run check                                   检查
      npm run check -- --all                          存疑全部列出
      npm run check -- --accept 编号… [--right 文字]  采纳：写进 content/ocr-fixes.yml
      npm run check -- --dismiss 编号…                核对无误：不再列出`;

/** `npm run check`: reads `content/`, reports what is wrong with it and what may be misread, without publishing. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args);
  if (!options) return complain(io, USAGE, 2);
  const project = projectFromEnvironment(io.env, io.cwd);
  const onWait = (pid: number) => complain(io, `另一个命令（进程 ${pid}）还没有结束，等它完成……`);
  return withCachedContent({ ...project, onWait }, async (loaded) => {
    if (options.decision) {
      const { ok, message } = await decideSuspects(project.contentDir, loaded, options.decision);
      return ok ? say(io, message, 0) : complain(io, message, 2);
    }
    const { report, code } = await reportOf(loaded, project, options.all, io.now().toISOString());
    return say(io, report, code);
  });
}

type Project = ReturnType<typeof projectFromEnvironment>;

async function reportOf(loaded: LoadResult, project: Project, all: boolean, now: string) {
  const { root, contentDir, cacheDir, dist, isOwnDist } = project;
  const { content, suspects, unread } = loaded;
  const unused = content ? await unusedMedia(contentDir, content) : [];
  const whole = !hasErrors(loaded.problems);
  const publish = { whole, root, contentDir, cacheDir, unread, dist: isOwnDist ? dist : null, now };
  const refused = content ? await checkPublish({ content, ...publish }) : [];
  const problems = [...loaded.problems, ...refused, ...(await mediaProblems(contentDir)), ...unused];
  const names = content ? formatNewNames(newNames(content)) : "";
  const furniture = formatFurniture(content?.pages ?? []);
  const parts = [formatReport(problems) || "没有问题。", names, formatSuspects(suspects, all), furniture];
  return { report: parts.filter(Boolean).join("\n\n"), code: hasErrors(problems) ? 1 : 0 };
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals: numbers } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: "boolean", default: false },
        accept: { type: "boolean", default: false },
        dismiss: { type: "boolean", default: false },
        right: { type: "string" },
      },
    });
    const { all, accept, dismiss, right = null } = values;
    if (accept && dismiss) return null;
    if (!accept && (right !== null || (!dismiss && numbers.length > 0))) return null;
    const kind = accept ? ("accept" as const) : ("dismiss" as const);
    return { all, decision: accept || dismiss ? { kind, numbers, right } : null };
  } catch {
    return null;
  }
}
