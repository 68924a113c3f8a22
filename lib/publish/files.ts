import { mkdir } from "node:fs/promises";
import path from "node:path";

/** Where a file of the site lies in a folder; a path that leads out of it is a mistake of ours. */
export function inside(folder: string, name: string): string {
  const file = path.join(folder, name);
  const relative = path.relative(folder, file);
  if (relative.startsWith("..") || path.isAbsolute(relative))
    throw new Error(`${name} leads out of ${folder}`);
  return file;
}

/** Makes a file's folder; each folder once. */
export function folderMaker(): (file: string) => Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  return async (file) => {
    const folder = path.dirname(file);
    const making = made.get(folder) ?? mkdir(folder, { recursive: true });
    made.set(folder, making);
    await making;
  };
}
