import type { Command, Io } from "@/lib/cli/io";
import { ROOT } from "../../command";
import { temporaryFolder } from "../folder";

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

type Surroundings = Partial<Omit<Io, "env">> & { env?: Record<string, string | undefined> };

/** Runs a command in this process: in the project's folder with an empty environment and a cache of its own, if nothing else is given. */
export async function runInProcess(
  command: Command,
  args: readonly string[],
  { env, ...surroundings }: Surroundings = {},
): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const outputTo = (stream: keyof typeof written) => ({
    write: (text: string) => {
      written[stream] += text;
    },
  });
  const code = await command(args, {
    out: outputTo("stdout"),
    err: outputTo("stderr"),
    cwd: ROOT,
    now: () => new Date("2026-01-01T00:00:00Z"),
    onStop: () => {},
    ...surroundings,
    env: { NODE_ENV: "test", NEWSPAPER_CACHE: await temporaryFolder(), ...env },
  });
  return { code, ...written };
}
