import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "../command";
import { SilenceWatch } from "./silence-watch";

export interface Child {
  /** Arguments of Node.js. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  onOutput(text: string): void;
  /** Asked again and again while it runs: whether something was heard from it in another way. */
  isHeard(): boolean;
  /** Milliseconds without a word after which it is ended. */
  silence: number;
}

export type Ending = "ok" | "failed" | "silent";

/** The groups of the processes that run: they end when this one does. */
const running = new Set<ChildProcess>();

function end(child: ChildProcess): void {
  try {
    // A group of its own, so that its workers end with it.
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Ended by itself.
  }
}

/** From now on a signal that ends this process ends those that it runs, too. */
export function endChildrenOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      for (const child of running) end(child);
      process.exit(130);
    });
}

/** Runs a process until it ends, or is ended because nothing is heard from it any more; how long it takes is its own affair. */
export function runChild({ args, env, onOutput, isHeard, silence }: Child): Promise<Ending> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  const watch = new SilenceWatch(silence, isHeard, () => end(child));
  const hear = (text: string) => {
    watch.hear();
    onOutput(text);
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  // What it leaves behind would keep its output open.
  child.on("exit", () => end(child));
  return new Promise((resolve) => {
    const done = (ending: Ending) => {
      watch.stop();
      running.delete(child);
      resolve(watch.wasSilent ? "silent" : ending);
    };
    child.on("error", ({ message }) => {
      onOutput(`${message}\n`);
      done("failed");
    });
    child.on("close", (code) => done(code === 0 ? "ok" : "failed"));
  });
}
