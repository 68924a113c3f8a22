import path from "node:path";
import { watchTree } from "@/lib/files/watch-tree";
import { chinaClock } from "../china-time";
import { type Io, say } from "../io";
import type { Project } from "../project";
import { checkOnce } from "./check-once";

/** Programs save in several steps: a check waits until nothing has happened for so long. Milliseconds. */
const SETTLED = 60;

/** Checks, and again after every save, until it is told to stop. What has not changed is not read again. */
export async function watchContent(project: Project, all: boolean, io: Io): Promise<number> {
  const check = async () => say(io, `${(await checkOnce(project, all, io)).text}\n`);
  await check();
  say(io, `正在看着 ${project.contentDir}，存了文件就再检查（按 Ctrl+C 停止）\n`);
  const changes = changesOf(project.contentDir);
  io.onStop(changes.stop);
  try {
    for (let file = await changes.next(); file !== null; file = await changes.next()) {
      const began = performance.now();
      say(io, `—— ${chinaClock(io.now())} 改了 ${file}`);
      await check();
      say(io, `（用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒）\n`);
    }
  } finally {
    changes.stop();
  }
  return 0;
}

/** The files that change, one at a time, after they have settled; null when it is over. */
function changesOf(folder: string) {
  let latest: string | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const onName = (name: string) => {
    // Files that are being written have hidden names; their own follow by a rename.
    if (path.basename(name).startsWith(".")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      latest = name.split(path.sep).join("/");
      wake();
    }, SETTLED);
  };
  const watcher = watchTree(folder, { onName });
  return {
    next: async (): Promise<string | null> => {
      while (latest === null && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const file = stopped ? null : latest;
      latest = null;
      return file;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      watcher.close();
      wake();
    },
  };
}
