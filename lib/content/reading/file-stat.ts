import { statSync } from "node:fs";
import { z } from "zod";

/** Size in bytes and times in milliseconds by which a file is known again; null where there is none. */
export const FileStat = z.tuple([z.number(), z.number(), z.number()]).nullable();
export type FileStat = [size: number, mtimeMs: number, ctimeMs: number] | null;

export function statOf(file: string): FileStat {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? [found.size, found.mtimeMs, found.ctimeMs] : null;
}
