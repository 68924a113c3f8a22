import type { Command } from "./io";

/** Runs a command as this process: the one place where commands meet `process`. */
export async function runCommand(command: Command): Promise<void> {
  const stop = stopSignal();
  const code = await command(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    onStop: stop.onStop,
  });
  // A stopped command may leave something open that would keep the process alive; others first print all they have to.
  if (stop.isStopped()) process.exit(code);
  process.exitCode = code;
}

/** The first signal tells the command to stop, the second ends the process at once. */
function stopSignal() {
  const listeners: (() => void)[] = [];
  let stopped = false;
  const stop = () => {
    if (stopped) process.exit(1);
    stopped = true;
    for (const listener of listeners) listener();
  };
  return {
    isStopped: () => stopped,
    onStop: (listener: () => void) => {
      if (listeners.length === 0) process.on("SIGINT", stop).on("SIGTERM", stop);
      listeners.push(listener);
    },
  };
}
