import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type HostingRecord, RECORD_FILE, readRecord } from "../hosting/hosting-record";

/**
 * Reads what the last publish left for servers, again when it has changed. Null where there is none, or none that can be
 * read; one that can't be read for a moment (a publish, a full disk) leaves the last in force.
 */
export function recordReader(dist: string): () => Promise<HostingRecord | null> {
  const file = path.join(dist, RECORD_FILE);
  let version = "";
  let record: HostingRecord | null = null;
  return async () => {
    const stats = await stat(file).catch(() => null);
    // A publish renames a new file into place: another inode, even in the same millisecond.
    const found = stats ? `${stats.ino} ${stats.mtimeMs} ${stats.size}` : "";
    if (stats && found !== version) {
      record = readRecord(await readFile(file, "utf8").catch(() => "")) ?? record;
      version = found;
    }
    return record;
  };
}
