import { cp, rename, rm } from "node:fs/promises";
import { errorCode } from "./error-code";

/** Moves a file or a folder; one on another disk is copied whole before it is deleted. `from` stays where that fails. */
export async function move(from: string, to: string, renamed: typeof rename = rename): Promise<void> {
  try {
    await renamed(from, to);
  } catch (error) {
    if (errorCode(error) !== "EXDEV") throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await rm(from, { recursive: true });
  }
}
