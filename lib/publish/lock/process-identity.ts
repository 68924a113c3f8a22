import { readFileSync } from "node:fs";
import { z } from "zod";
import { errorCode } from "@/lib/files/error-code";
import { parsedJson } from "../parsed-json";

/** A process by its number, and by when it began where the system tells: numbers are used again. */
const ProcessIdentity = z.object({ pid: z.number().int().positive(), started: z.string().nullable() });
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

export const identityOf = (pid: number): ProcessIdentity => ({ pid, started: statOf(pid)?.started ?? null });

/** The process that a file names; null where it names none. */
export const readProcessIdentity = (text: string): ProcessIdentity | null =>
  parsedJson(ProcessIdentity, text);

/** Whether a process is still running. One that has ended and waits for its parent to take note of it is not. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  const stat = statOf(pid);
  return stat === null ? started === null : stat.started === started && !/[ZX]/.test(stat.state);
}

/** Whether a process has the number that is not the one that was meant: that one has ended. */
export function isAnother({ pid, started }: ProcessIdentity): boolean {
  const stat = statOf(pid);
  return stat !== null && stat.started !== started;
}

/** The state of a process and when it began, as Linux tells them; null elsewhere. */
function statOf(pid: number): { state: string; started: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return null;
  }
}
