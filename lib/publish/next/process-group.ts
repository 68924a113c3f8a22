import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isAlive, isAnother, readProcessIdentity } from "../lock/process-identity";

/** Windows has no groups of processes: there the first one ends alone, and its workers by themselves. */
const HAS_GROUPS = process.platform !== "win32";

/** Ends a process that was started with `detached`, and all that it has started. */
export function endGroup(pid: number): void {
  try {
    process.kill(HAS_GROUPS ? -pid : pid, "SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}

/** The file that names the process of Next.js which renders into a cache. */
const pidFile = (cacheDir: string): string => path.join(cacheDir, "next.pid");

/** Notes who renders into a cache, for whoever comes after a publish that was killed. */
export const noteGroup = (cacheDir: string, pid: number): Promise<void> =>
  writeFile(pidFile(cacheDir), JSON.stringify(identityOf(pid)));

export const forgetGroup = (cacheDir: string): Promise<void> => rm(pidFile(cacheDir), { force: true });

/**
 * Ends the Next.js that a killed publish left running, if it has not ended by itself yet: it would write into the pages of
 * the next one. Its workers may live on where it is dead itself; where its number is another's by now nothing is left.
 */
export async function endOrphan(cacheDir: string): Promise<void> {
  const text = await readFile(pidFile(cacheDir), "utf8").catch(() => null);
  const owner = text === null ? null : readProcessIdentity(text);
  if (owner && !isAnother(owner)) {
    endGroup(owner.pid);
    while (isAlive(owner)) await sleep(50);
  }
  await forgetGroup(cacheDir);
}
