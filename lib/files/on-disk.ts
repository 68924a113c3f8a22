import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { eachAtOnce } from "./each-at-once";
import { errorCode } from "./error-code";

/** Files and folders that the system is asked to write at the same time. */
const AT_ONCE = 16;
/** For more than these Linux is asked to write the whole file system: 12,000 one by one take four times as long, 400 a tenth. */
const ONE_BY_ONE = 2000;

const run = promisify(execFile);

/**
 * Returns when files, and what folders list, are on disk, not only in the system's memory: they outlast a loss of power. `within`: a
 * folder of the file system that they are all on.
 */
export async function writtenToDisk(paths: readonly string[], within: string): Promise<void> {
  if (paths.length > ONE_BY_ONE && (await wholeFileSystem(within))) return;
  await eachAtOnce(paths, AT_ONCE, one);
}

/** Whether the system has a program that does it. */
const wholeFileSystem = async (folder: string): Promise<boolean> =>
  process.platform === "linux" &&
  (await run("sync", ["-f", folder]).then(
    () => true,
    () => false,
  ));

async function one(name: string): Promise<void> {
  try {
    const handle = await open(name, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT.has(errorCode(error) ?? "")) throw error;
  }
}

/** What systems say that have no such thing: Windows of folders, some network drives of everything. What is gone need not be written. */
const CANNOT = new Set(["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "ENOSYS", "ENOENT", "EBADF"]);
