import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { digest } from "./digest";
import { errorCode } from "./error-code";

/** By which a file is known again. Bytes, and milliseconds. */
export interface FileTimes {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

/** What a folder holds, without a look into its files: names, sizes, times. */
export interface FolderState {
  /** Another one where anything differs. */
  digest: string;
  /** The files that were changed at `since` or later: what was changed just before may be changed again without another time. */
  young: string[];
}

/**
 * The state of a folder and of all in it; of one that is not there, that. null where it has symbolic links, which may lead to what changes
 * elsewhere, or where something can't be asked. `since`: in milliseconds. `onFile`: called with each file in it. Synchronous: with a promise for each, 100,000 files take four times as long.
 */
export function folderState(
  folder: string,
  since = Number.POSITIVE_INFINITY,
  onFile: (file: string, stat: FileTimes) => void = () => {},
): FolderState | null {
  const lines: string[] = [];
  const young: string[] = [];
  const look = (name: string, { size, mtimeMs, ctimeMs }: Stats) => {
    lines.push(`${path.basename(name)} ${size} ${mtimeMs} ${ctimeMs}`);
    if (Math.max(mtimeMs, ctimeMs) >= since) young.push(name);
    onFile(name, { size, mtimeMs, ctimeMs });
  };
  try {
    if (!add(folder, lines, look)) return null;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
  return { digest: digest(lines.join("\n"), "base64url", 22), young };
}

/** Adds a line for each entry of a folder, in the order of their names. False where one is a link. */
function add(folder: string, lines: string[], look: (name: string, stats: Stats) => void): boolean {
  const entries = entriesOf(folder);
  if (!entries) return lines.push("-") > 0;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = folder + path.sep + entry.name;
    if (entry.isFile()) look(name, statSync(name));
    else if (entry.isDirectory()) {
      lines.push(`${entry.name}/`);
      if (!add(name, lines, look)) return false;
      lines.push("..");
    } else if (entry.isSymbolicLink()) return false;
    else lines.push(`${entry.name} ?`);
  }
  return true;
}

/** null where there is no folder. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
