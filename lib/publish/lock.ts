import { readFileSync } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** The name of the lock of whoever writes `dist/` or the cache, or needs them to stay as they are. */
export const LOCK = ".publish.lock";

/** How often somebody who waits looks again. Milliseconds. */
const PAUSE = 200;
/** Nobody needs this long to remove a lock. Milliseconds. */
const FORGOTTEN = 10_000;

const Owner = z.object({ pid: z.number().int().positive(), started: z.string().nullable() });
type Owner = z.infer<typeof Owner>;

/**
 * Does something while nobody else does it: the lock is a file that names its owner. `onWait` is told once whose end is
 * waited for. The lock of a process that is no more counts as none.
 */
export async function withLock<T>(
  file: string,
  onWait: (pid: number) => void,
  action: () => Promise<T>,
): Promise<T> {
  await acquire(file, onWait);
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string, onWait: (pid: number) => void): Promise<void> {
  let told = false;
  for (;;) {
    if (await create(file)) return;
    const owner = await ownerOf(file);
    if (owner === "gone") continue;
    if (owner === null || !isAlive(owner)) {
      await removeDead(file);
      continue;
    }
    if (!told) onWait(owner.pid);
    told = true;
    await sleep(PAUSE);
  }
}

/** Removes a dead owner's lock. One at a time: the next that looks may see the lock of a new, living owner. */
async function removeDead(file: string): Promise<void> {
  const guard = `${file}.dead`;
  if (!(await create(guard))) {
    const since = await stat(guard).catch(() => null);
    if (since && Date.now() - since.mtimeMs > FORGOTTEN) await rm(guard, { force: true });
    await sleep(PAUSE);
    return;
  }
  try {
    const owner = await ownerOf(file);
    if (owner === null || (owner !== "gone" && !isAlive(owner))) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** null where the file names nobody for longer than it takes to write a name. */
async function ownerOf(file: string): Promise<Owner | null | "gone"> {
  for (const wait of [0, PAUSE]) {
    await sleep(wait);
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) return "gone";
    try {
      return Owner.parse(JSON.parse(text));
    } catch {
      // It is being written, or its writer was killed.
    }
  }
  return null;
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return startOf(pid) === started;
}

/** When a process began, as Linux tells it: numbers of processes come again. null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
