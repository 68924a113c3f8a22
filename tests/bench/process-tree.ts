import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process tree on Linux. PSS, the proportional set size, counts a page that n processes share as 1/n in
 * each, so that the sum over a tree is what the tree really holds; RSS would count Node.js's own code once a process.
 * Where the kernel has no `smaps_rollup` or does not let us read it, RSS takes its place.
 */
export interface TreeMemory {
  bytes: number;
  kind: "pss" | "rss";
  processes: number;
}

/** The memory of the process and all that descend from it; null where there is no /proc. */
export function treeMemory(root: number): TreeMemory | null {
  const pids = treeOf(root);
  if (!pids) return null;
  const memory: TreeMemory = { bytes: 0, kind: "pss", processes: pids.length };
  for (const pid of pids) {
    const pss = kilobytes(`/proc/${pid}/smaps_rollup`, "Pss");
    // A process that has just ended has neither.
    const rss = pss === null ? kilobytes(`/proc/${pid}/status`, "VmRSS") : null;
    if (rss !== null) memory.kind = "rss";
    memory.bytes += (pss ?? rss ?? 0) * 1024;
  }
  return memory;
}

/** The process, its descendants, and orphans of its session: what a child of a child that has ended left behind. */
function treeOf(root: number): number[] | null {
  const all = processes();
  if (!all) return null;
  const tree = new Set([root]);
  // Parents need not have lower numbers than their children, so until nothing is added.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { pid, parent, session } of all) if (tree.has(parent) || session === root) tree.add(pid);
  }
  return [...tree];
}

interface Process {
  pid: number;
  parent: number;
  /** Number of the process that leads its session. */
  session: number;
}

function processes(): Process[] | null {
  let names: string[];
  try {
    names = readdirSync("/proc");
  } catch {
    return null;
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      // pid (name) state parent group session …; the name may hold spaces and brackets.
      const [, parent, , session] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
      return parent && session
        ? [{ pid: Number(name), parent: Number(parent), session: Number(session) }]
        : [];
    });
}

function kilobytes(file: string, key: string): number | null {
  const found = read(file)?.match(new RegExp(`^${key}:\\s*(\\d+) kB`, "m"))?.[1];
  return found === undefined ? null : Number(found);
}

/** Processes end while they are looked at. */
function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
