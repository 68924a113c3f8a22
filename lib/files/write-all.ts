import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { exists } from "./exists";

/** A file to write. */
export interface NewFile {
  absolute: string;
  content: string | Uint8Array;
}

/**
 * Writes several files, or none: all under hidden names beside their own first, then by rename. Where that fails those that
 * were there before are as they were, and those that were not are gone.
 */
export async function writeAll(files: readonly NewFile[]): Promise<void> {
  const staged = files.map((file) => ({
    ...file,
    beside: hidden(file.absolute, "new"),
    old: hidden(file.absolute, "old"),
  }));
  const replaced: (typeof staged)[number][] = [];
  try {
    for (const { absolute, beside, content } of staged) {
      await mkdir(path.dirname(absolute), { recursive: true });
      await writeFile(beside, content);
    }
    for (const file of staged) {
      await rm(file.old, { force: true });
      if (await exists(file.absolute)) await keep(file.absolute, file.old);
      await rename(file.beside, file.absolute);
      replaced.push(file);
    }
  } catch (error) {
    for (const { absolute, old } of replaced.reverse())
      await ((await exists(old)) ? rename(old, absolute) : rm(absolute, { force: true }));
    throw error;
  } finally {
    for (const { beside, old } of staged) {
      await rm(beside, { force: true });
      await rm(old, { force: true });
    }
  }
}

/** A second name for the file that is there, so that at no moment it is missing under its own; a copy where the disk knows no such names. */
const keep = (file: string, old: string): Promise<void> => link(file, old).catch(() => copyFile(file, old));

/** Hidden: whoever lists the folder meanwhile, a reader of content above all, must not take it for a file. */
const hidden = (absolute: string, kind: string): string =>
  path.join(path.dirname(absolute), `.${path.basename(absolute)}.${process.pid}.${kind}`);
