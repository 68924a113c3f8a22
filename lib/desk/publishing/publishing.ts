import { plainLine } from "./plain-line";
import type { Snapshots } from "./snapshots";

/** Runs a command of the terminal to its end: each line that it says is told; its exit code. */
export type Run = (onLine: (line: string) => void) => Promise<number>;

/** What can be run from the desk; `deploy` is null where no target is configured. */
export interface Runs {
  publish: Run;
  deploy: { target: string; run: Run } | null;
}

/** How far a publish is, or how the last one ended. */
export type Progress =
  | { kind: "idle" }
  | { kind: "running"; lines: readonly string[] }
  | { kind: "done"; lines: readonly string[] }
  | { kind: "failed"; lines: readonly string[] };

export interface Publishing {
  progress: () => Progress;
  /** Begins; false where one goes on already. Goes on by itself, and tells. */
  start: (now: Date) => boolean;
  /** The end of what goes on, for tests and for closing. */
  ended: () => Promise<void>;
}

/** The lines of a long run that are kept. */
const MOST_LINES = 400;

/** Publishes, then deploys: as the commands of the terminal do, and with what they say. */
export function publishingOf(
  runs: Runs,
  snapshots: Snapshots,
  tell: (progress: Progress) => void,
): Publishing {
  let state: Progress = { kind: "idle" };
  let going: Promise<void> = Promise.resolve();
  const lines: string[] = [];
  const show = (next: Progress) => {
    state = next;
    tell(next);
  };
  const say = (typed: string) => {
    const line = plainLine(typed);
    if (line === null || line.trim() === "") return;
    lines.push(line);
    if (lines.length > MOST_LINES) lines.shift();
    show({ kind: "running", lines: [...lines] });
  };
  const go = async (now: Date) => {
    try {
      const { id } = await snapshots.take(now, "发布");
      const code = await runs.publish(say);
      const isDone = code === 0;
      if (!isDone) await snapshots.note(id, "没有发布成");
      else {
        await snapshots.note(id, lines.find((line) => line.startsWith("已发布")) ?? "已发布");
        if (runs.deploy) {
          say(`送到 ${runs.deploy.target}`);
          const sent = await runs.deploy.run(say);
          if (sent !== 0)
            return show({
              kind: "failed",
              lines: [...lines, "已经发布在本机，没有送完：处理好以后再按一次"],
            });
        }
      }
      show({ kind: isDone ? "done" : "failed", lines: [...lines] });
    } catch (error) {
      show({
        kind: "failed",
        lines: [...lines, `没有发布成：${error instanceof Error ? error.message : String(error)}`],
      });
    }
  };
  return {
    progress: () => state,
    start(now) {
      if (state.kind === "running") return false;
      lines.length = 0;
      show({ kind: "running", lines: ["开始发布"] });
      going = go(now);
      return true;
    },
    ended: () => going,
  };
}
