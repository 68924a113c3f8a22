import type { Output } from "./progress";

/** What a command has of the world around it. The process gives it its own; tests give it another. */
export interface Io {
  /** Where results are printed. */
  out: Output;
  /** Where errors are printed, and the progress of commands whose results other programs may read. */
  err: Output;
  /** The folder in which the command runs. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  now: () => Date;
  /** Calls back when the command is told to stop (Ctrl+C). Without a listener Ctrl+C ends the process at once. */
  onStop: (listener: () => void) => void;
}

/** A command: takes its arguments, gives its exit code. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Prints a result and returns the exit code. */
export function say(io: Pick<Io, "out">, text: string, code = 0): number {
  io.out.write(`${text}\n`);
  return code;
}

/** Prints an error or a warning and returns the exit code. */
export function complain(io: Pick<Io, "err">, text: string, code = 1): number {
  io.err.write(`${text}\n`);
  return code;
}
