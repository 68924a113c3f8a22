import type { watch } from "node:fs";
import path from "node:path";
import { folderState } from "./folder-state";
import { watchTree } from "./watch-tree";

/** Programs save in several steps: a change is told when nothing has happened for so long. Milliseconds. */
const SETTLED = 300;
/** How often a folder is looked at that the system does not watch: on disks of other machines, or where too much is watched. */
const LOOK_EVERY = 5000;

export interface WatchedFolder {
  /** Whether the system tells of changes; else the folder is looked at every few seconds. */
  readonly isTold: boolean;
  stop: () => void;
}

/** Calls back, with its path, after files of a folder, or of a folder in it, have changed. Hidden files are nobody's concern. */
export function watchFolder(
  folder: string,
  onChange: (file: string) => void,
  open?: typeof watch,
): WatchedFolder {
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  const changed = (file: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => onChange(file), SETTLED);
  };
  const look = () => {
    let last = folderState(folder)?.digest;
    looking ??= setInterval(() => {
      const now = folderState(folder)?.digest;
      if (now !== last) changed("");
      last = now;
    }, LOOK_EVERY);
  };
  const watcher = watcherOf(folder, changed, look, open);
  if (!watcher) look();
  return {
    isTold: watcher !== null,
    stop: () => {
      clearTimeout(timer);
      clearInterval(looking);
      watcher?.close();
    },
  };
}

/** null where the system watches no such folder. `lost`: it does no more. */
function watcherOf(
  folder: string,
  changed: (file: string) => void,
  lost: () => void,
  open: typeof watch | undefined,
): { close: () => void } | null {
  const onName = (name: string) => {
    // Files that are being written have hidden names; their own follow by a rename.
    if (!path.basename(name).startsWith(".")) changed(name.split(path.sep).join("/"));
  };
  try {
    return watchTree(folder, { onName, onLost: lost, ...(open && { open }) });
  } catch {
    return null;
  }
}
