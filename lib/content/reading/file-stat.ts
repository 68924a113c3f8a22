import { type Stats, statSync } from "node:fs";
import { z } from "zod";
import { errorCode } from "@/lib/files/error-code";

/** Size in bytes and times in milliseconds by which a file is known again; null where there is none. */
export const FileStat = z.tuple([z.number(), z.number(), z.number()]).nullable();
export type FileStat = [size: number, mtimeMs: number, ctimeMs: number] | null;

/** null where there is no file: nothing, a folder, a pipe, a device, or a name that no file can have. */
export function statOf(file: string): FileStat {
  const found = statIfAny(file);
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs] : null;
}

/** Whatever stands there, links followed; null for nothing, and for what can't be looked at. */
export function statIfAny(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // Longer than the system takes, with a NUL in it, links in a circle, in a folder that may not be entered.
    if (errorCode(error) !== null) return null;
    throw error;
  }
}
