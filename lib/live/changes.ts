import { watch } from "node:fs";

interface Watched {
  folder: string | null;
  count: number;
}

declare global {
  /** The folder that is watched, and how often something in it has changed. `next dev` bundles a module once for pages and once for what they ask: both have one count. */
  var watchedContent: Watched | undefined;
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
    watch(/* turbopackIgnore: true */ folder, { recursive: true }, (_, name) => {
      // Files that are being written have hidden names; their own follow by a rename.
      if (watched.folder === folder && name !== null && !/(?:^|[\\/])\.[^\\/]*$/.test(name))
        watched.count += 1;
    });
  }
  return `${process.pid}.${watched.count}`;
}
