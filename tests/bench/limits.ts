import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a command may have: a small machine on a large one. */
export interface Limits {
  /** The most memory of all its processes together, in MiB; a process that needs more is killed. null: what the machine has. */
  memory: number | null;
  /** How many processors it sees; null: all. */
  cores: number | null;
}

export const NO_LIMITS: Limits = { memory: null, cores: null };

/** A command within its limits, and what takes the limits away when it has ended. */
export interface Limited {
  command: string;
  args: string[];
  end: () => void;
}

/** Control groups of Linux, version 1 and 2: where a group is made, and the files that set its limit, swap included. */
const CONTROLS = [
  { root: "/sys/fs/cgroup/memory", limits: ["memory.limit_in_bytes", "memory.memsw.limit_in_bytes"] },
  { root: "/sys/fs/cgroup", limits: ["memory.max"] },
] as const;

let groups = 0;

/**
 * The command as it is started so that it keeps within limits: by a control group, which takes root, and by `taskset`. Throws where
 * this system can't limit memory.
 */
export function limited(command: string, args: readonly string[], { memory, cores }: Limits): Limited {
  const pinned = cores === null ? [command, ...args] : ["taskset", "-c", `0-${cores - 1}`, command, ...args];
  const [first = command, ...rest] = pinned;
  if (memory === null) return { command: first, args: rest, end: () => {} };
  const group = memoryGroup(memory);
  if (group === null)
    throw new Error("Memory can't be limited here: that takes root, and control groups of memory.");
  const join = 'echo $$ > "$0" && exec "$@"';
  return {
    command: "sh",
    args: ["-c", join, path.join(group, "cgroup.procs"), ...pinned],
    end: () => removeGroup(group),
  };
}

/** A group in which something still runs can't be removed; it costs nothing. */
function removeGroup(group: string): void {
  try {
    rmdirSync(group);
  } catch {
    // Busy.
  }
}

/** Whether memory can be limited here. */
export function canLimitMemory(): boolean {
  const group = memoryGroup(1024);
  if (group !== null) removeGroup(group);
  return group !== null;
}

/** A new group with so many MiB; null where there can be none. */
function memoryGroup(memory: number): string | null {
  groups += 1;
  for (const { root, limits } of CONTROLS) {
    const group = path.join(root, `newspaper-bench-${process.pid}-${groups}`);
    try {
      mkdirSync(group);
    } catch {
      continue;
    }
    const set = limits.map((name) => write(path.join(group, name), String(memory * 2 ** 20)));
    // Where swap is not counted its file is missing.
    if (set[0]) return group;
    rmdirSync(group);
  }
  return null;
}

function write(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "r+" });
    return true;
  } catch {
    return false;
  }
}
