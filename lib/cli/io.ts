import type { Output } from "./progress";

/** What a command has of the world around it. The process gives it its own; tests give it another. */
export interface Io {
  /** For what was asked for. */
  out: Output;
  /** For what went wrong, and for progress beside an output that is read by programs. */
  err: Output;
  /** The folder in which the command runs. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  now: () => Date;
  /** Calls back when the command is told to stop (Ctrl+C). A process in which nobody asked for that just ends. */
  onStop: (listener: () => void) => void;
}

/** A command: takes its arguments, gives its exit code. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Prints what was asked for, and hands on the exit code. */
export function say(io: Pick<Io, "out">, text: string, code = 0): number {
  io.out.write(`${text}\n`);
  return code;
}

/** Prints what went wrong or is amiss, and hands on the exit code. */
export function complain(io: Pick<Io, "err">, text: string, code = 1): number {
  io.err.write(`${text}\n`);
  return code;
}
