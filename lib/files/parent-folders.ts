import path from "node:path";

/** The folders around a file, the nearest first: a/b/c.html → a/b, a. */
export function parentFolders(file: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); folder !== "."; folder = path.dirname(folder)) folders.push(folder);
  return folders;
}
