import { watch } from "node:fs";

/** The folder that is watched, and how often something in it has changed. */
const watched: { folder: string | null; count: number } = { folder: null, count: 0 };

/**
 * A number that is another one after each change of a file in the folder, which is watched from the first time that this is
 * asked. Another process begins with another number.
 */
export function changesIn(folder: string): string {
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
