import { link, lstat, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A copy of a folder whose files are the same files under second names: no bytes are copied. Publishes replace files, they never write into one. */
export async function linkedCopy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkedCopy(source, target);
    else await link(source, target);
  }
}

/** Paths of files that differ or that only one of the folders has. Files that are one and the same are not read. */
export async function differences(a: string, b: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const [own, other] = await Promise.all([namesIn(path.join(a, folder)), namesIn(path.join(b, folder))]);
    for (const name of new Set([...own.keys(), ...other.keys()])) {
      const file = path.join(folder, name);
      const kinds = [own.get(name), other.get(name)];
      if (kinds.every((kind) => kind === "folder")) await visit(file);
      else if (
        !kinds.every((kind) => kind === "file") ||
        !(await isSame(path.join(a, file), path.join(b, file)))
      )
        found.push(file);
    }
  };
  await visit("");
  return found.sort();
}

async function namesIn(folder: string): Promise<Map<string, "file" | "folder">> {
  const entries = await readdir(folder, { withFileTypes: true });
  return new Map(entries.map((entry) => [entry.name, entry.isDirectory() ? "folder" : "file"]));
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([lstat(a), lstat(b)]);
  if (one.ino === other.ino && one.dev === other.dev) return true;
  if (one.size !== other.size) return false;
  const [bytes, others] = await Promise.all([readFile(a), readFile(b)]);
  return bytes.equals(others);
}
