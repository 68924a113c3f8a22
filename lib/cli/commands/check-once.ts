import { formatFurniture } from "@/lib/content/furniture-report";
import { formatNewNames, newNames } from "@/lib/content/issue/new-names";
import type { LoadResult } from "@/lib/content/load";
import { mediaProblems } from "@/lib/content/media/media-folder";
import { unusedMedia } from "@/lib/content/media/unused-media";
import { formatSuspects } from "@/lib/content/ocr/suspect-report";
import { formatReport, hasErrors } from "@/lib/content/report";
import { checkPublish } from "@/lib/publish/addresses";
import { withCachedContent } from "@/lib/publish/cached-content";
import { complain, type Io } from "../io";
import type { Project } from "../project";

export interface CheckReport {
  text: string;
  /** 1: there are errors. */
  code: 0 | 1;
}

/** Does something with the content; what neither a publish nor a check has read before is read. */
export const withContent = <T>(
  project: Project,
  io: Io,
  use: (loaded: LoadResult) => Promise<T>,
): Promise<T> =>
  withCachedContent(
    { ...project, onWait: (pid) => complain(io, `另一个命令（进程 ${pid}）还没有结束，等它完成……`) },
    use,
  );

/** What a check says of the content as it is on disk. */
export const checkOnce = (project: Project, all: boolean, io: Io): Promise<CheckReport> =>
  withContent(project, io, (loaded) => reportOf(loaded, project, all, io.now()));

async function reportOf(loaded: LoadResult, project: Project, all: boolean, now: Date): Promise<CheckReport> {
  const { root, contentDir, cacheDir, dist } = project;
  const { content, suspects, unread } = loaded;
  const unused = content ? await unusedMedia(contentDir, content) : [];
  const whole = !hasErrors(loaded.problems);
  const publish = { whole, root, contentDir, cacheDir, unread, dist, now: now.toISOString() };
  const refused = content ? await checkPublish({ content, ...publish }) : [];
  const problems = [...loaded.problems, ...refused, ...(await mediaProblems(contentDir)), ...unused];
  const doubts = formatSuspects(suspects, all);
  const names = content ? formatNewNames(newNames(content)) : "";
  const furniture = formatFurniture(content?.pages ?? []);
  const parts = [formatReport(problems) || "没有问题。", names, doubts, furniture].filter(Boolean);
  return { text: parts.join("\n\n"), code: hasErrors(problems) ? 1 : 0 };
}
