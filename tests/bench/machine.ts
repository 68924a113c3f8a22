import { spawnSync } from "node:child_process";
import os from "node:os";
import { ROOT } from "../command";

/** Where figures come from: without it they can't be compared. */
export interface Machine {
  /** Of the project; null outside a clone. */
  commit: string | null;
  /** Whether its files are not those of the commit. */
  modified: boolean;
  node: string;
  platform: string;
  cpu: string;
  cores: number;
  /** Of the whole machine, in bytes. */
  memory: number;
  /** Mean of the last minute before anything is measured: on a machine that has other work, times are too long. */
  load: number;
}

export function thisMachine(): Machine {
  const cpus = os.cpus();
  return {
    commit: git("rev-parse", "HEAD"),
    modified: git("status", "--porcelain") !== "",
    node: process.version,
    platform: `${os.platform()} ${os.arch()}`,
    cpu: cpus[0]?.model.trim() ?? "unknown",
    // What this process may use, which is less than the machine has in a container.
    cores: os.availableParallelism(),
    memory: os.totalmem(),
    load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  };
}

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { cwd: ROOT, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
