import { mkdir } from "node:fs/promises";
import path from "node:path";

/** Returns what makes a file's folder; each folder is made once, however many files go into it. */
export function folderMaker(): (file: string) => Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  return async (file) => {
    const folder = path.dirname(file);
    const making = made.get(folder) ?? mkdir(folder, { recursive: true });
    made.set(folder, making);
    await making;
  };
}
