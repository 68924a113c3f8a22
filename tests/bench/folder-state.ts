import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { ifMissing } from "@/lib/files/error-code";

/** What a folder holds: path → what changes when the file is written, even with the same bytes. */
export interface FolderState {
  files: Map<string, string>;
  /** Sum of the files' sizes. */
  bytes: number;
}

export interface FolderChanges {
  added: number;
  changed: number;
  removed: number;
}

/** Hidden files too. A folder that is not there is empty. */
export function folderState(folder: string): FolderState {
  const state: FolderState = { files: new Map(), bytes: 0 };
  const visit = (directory: string) => {
    for (const entry of entriesOf(directory)) {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        visit(file);
        continue;
      }
      // A rename over the file changes its inode, a write into it the time.
      const { size, mtimeMs, ino } = lstatSync(file);
      state.files.set(file, `${mtimeMs} ${size} ${ino}`);
      state.bytes += size;
    }
  };
  visit(folder);
  return state;
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    return ifMissing([])(error);
  }
}

export function changesBetween(before: FolderState, after: FolderState): FolderChanges {
  const changes: FolderChanges = { added: 0, changed: 0, removed: 0 };
  for (const [file, mark] of after.files) {
    const old = before.files.get(file);
    if (old === undefined) changes.added += 1;
    else if (old !== mark) changes.changed += 1;
  }
  for (const file of before.files.keys()) if (!after.files.has(file)) changes.removed += 1;
  return changes;
}
