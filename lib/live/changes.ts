import { watchTree } from "@/lib/files/watch-tree";

interface Watched {
  folder: string | null;
  count: number;
}

declare global {
  /** The folder that is watched, and how often something in it has changed. `next dev` bundles a module once for pages and once for what they ask: both have one count. */
  var watchedContent: Watched | undefined;
}

/**
 * Calls back for each change of a file in the folder until it is closed. A folder that can't be watched, or no more, is not an
 * error: nothing is told of it then.
 */
export function watchFolder(folder: string, onChange: (name: string) => void): { close: () => void } {
  const onName = (name: string) => {
    // Files that are being written have hidden names; their own follow by a rename.
    if (!/(?:^|[\\/])\.[^\\/]*$/.test(name)) onChange(name.replaceAll("\\", "/"));
  };
  try {
    return watchTree(folder, { onName });
  } catch {
    // The system watches no more folders.
    return { close: () => {} };
  }
}

/**
 * A number that is another one after each change of a file in the folder, which is watched from the first time that this is
 * asked. Another process begins with another number.
 */
export function changesIn(folder: string): string {
  globalThis.watchedContent ??= { folder: null, count: 0 };
  const watched = globalThis.watchedContent;
  if (watched.folder !== folder) {
    watched.folder = folder;
    watchFolder(folder, () => {
      if (watched.folder === folder) watched.count += 1;
    });
  }
  return `${process.pid}.${watched.count}`;
}
