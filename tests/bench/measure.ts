import { spawn } from "node:child_process";
import { type Limits, limited, NO_LIMITS } from "./limits";
import { type TreeMemory, treeMemory } from "./process-tree";

/** What a command took. */
export interface Usage {
  /** null where a signal ended it, or where it could not be started. */
  code: number | null;
  /** From its start until it and all that hold its output have ended. */
  seconds: number;
  /** The most that its process tree held at once, of what was seen in samples; null where the system has no /proc. */
  peakBytes: number | null;
  memoryKind: TreeMemory["kind"] | null;
  /** The end of what it printed. */
  output: string;
}

/** Samples are at least so far apart; milliseconds. */
const SAMPLE_INTERVAL = 50;
/** Reading a large process's memory holds it up: reading takes at most one part in so many of the time. */
const TIME_PER_SAMPLING = 25;
/** How many characters of the output are kept, its last ones. */
const OUTPUT_LENGTH = 4000;

/** Runs a command and samples the memory of its process tree. Rejects only where the command can't be started, or not within limits. */
export function measure(
  command: string,
  args: readonly string[],
  { cwd, env, limits = NO_LIMITS }: { cwd: string; env: NodeJS.ProcessEnv; limits?: Limits },
): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const within = limited(command, args, limits);
    const started = performance.now();
    // A session of its own: what it leaves behind is found, and ends with it.
    const child = spawn(within.command, within.args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const watch = watchMemory(child.pid ?? null);
    let output = "";
    const collect = (chunk: Buffer) => {
      output = (output + chunk).slice(-OUTPUT_LENGTH);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const interrupt = () => {
      endGroup(child.pid);
      process.exit(130);
    };
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const stop = () => {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      within.end();
      return watch.stop();
    };
    child.on("error", (error) => {
      stop();
      reject(error);
    });
    child.on("close", (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ code, seconds, ...stop(), output });
    });
  });
}

function watchMemory(pid: number | null): { stop: () => Pick<Usage, "peakBytes" | "memoryKind"> } {
  let peak: TreeMemory | null = null;
  let timer: NodeJS.Timeout | undefined;
  const sample = () => {
    if (pid === null) return;
    const started = performance.now();
    const now = treeMemory(pid);
    if (!now) return;
    if (!peak || now.bytes > peak.bytes) peak = now;
    timer = setTimeout(sample, Math.max(SAMPLE_INTERVAL, TIME_PER_SAMPLING * (performance.now() - started)));
  };
  sample();
  return {
    stop: () => {
      clearTimeout(timer);
      return { peakBytes: peak?.bytes ?? null, memoryKind: peak?.kind ?? null };
    },
  };
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Ended by itself.
  }
}
