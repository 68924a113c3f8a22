import { open, readFile, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "@/lib/files/error-code";
import { identityOf, isAlive, type ProcessIdentity, readProcessIdentity } from "./process-identity";

/** The name of the lock of a process that writes `dist/` or the cache, or needs them to stay as they are. */
export const LOCK = ".publish.lock";

/** After how long a process that waits looks again. Milliseconds. */
const RETRY_AFTER = 200;
/** Removing a lock takes less time than this: a process that began to longer ago was killed. Milliseconds. */
const REMOVAL_LIMIT = 10_000;

/**
 * Does something while no other process does it: the lock is a file that names the process which has it. Where another
 * one has it this one waits, and `onWait` is called once, with that one's number. A lock whose process has ended is taken over.
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
    await sleep(RETRY_AFTER);
  }
}

/**
 * Removes the lock of a process that has ended. Only one waiting process does it at a time: another might remove the lock
 * that a third has taken since.
 */
async function removeDead(file: string): Promise<void> {
  const guard = `${file}.dead`;
  if (!(await create(guard))) {
    const since = await stat(guard).catch(() => null);
    if (since && Date.now() - since.mtimeMs > REMOVAL_LIMIT) await rm(guard, { force: true });
    await sleep(RETRY_AFTER);
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
      await handle.writeFile(JSON.stringify(identityOf(process.pid)));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** The process that has the lock; null where the file has named none for longer than it takes to write a name. */
async function ownerOf(file: string): Promise<ProcessIdentity | null | "gone"> {
  for (const wait of [0, RETRY_AFTER]) {
    await sleep(wait);
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) return "gone";
    // No name yet: its writer is about to write it, or was killed before it could.
    const owner = readProcessIdentity(text);
    if (owner) return owner;
  }
  return null;
}
