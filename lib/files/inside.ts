import path from "node:path";

/** Whether a path is a folder's or leads to something in it. Both absolute, or both from the same place. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Where a name lies in a folder. Throws where it leads out of it: names come from manifests, which may be damaged. */
export function inside(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!isInside(folder, file)) throw new Error(`${name} leads out of ${folder}`);
  return file;
}
