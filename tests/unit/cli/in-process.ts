import type { Command, Io } from "@/lib/cli/io";
import { ROOT } from "../../command";

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in this process, as if it had been given in `cwd` with nothing but `env` in its environment. */
export async function runInProcess(
  command: Command,
  args: readonly string[],
  {
    env = {},
    cwd = ROOT,
    onStop = () => {},
  }: Partial<Pick<Io, "cwd" | "onStop">> & { env?: Record<string, string | undefined> } = {},
): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const code = await command(args, {
    out: {
      write: (text) => {
        written.stdout += text;
      },
    },
    err: {
      write: (text) => {
        written.stderr += text;
      },
    },
    cwd,
    env: { NODE_ENV: "test", ...env },
    now: () => new Date("2026-01-01T00:00:00Z"),
    onStop,
  });
  return { code, ...written };
}
