import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Run } from "@/lib/desk/publishing/publishing";

/** A command of the terminal in a process of its own, in the project's folder; what it says is handed on line by line. */
export const runBeside =
  (root: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv): Run =>
  (onLine) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["lib/cli/launch.mjs", command, ...args], {
        cwd: root,
        env: ownEnvironment(env),
        stdio: ["ignore", "pipe", "pipe"],
      });
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on("line", onLine);
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    });

/** The desk's process renders previews: what it says of them is not a publish's. */
function ownEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NEWSPAPER_PREVIEW: _, ...own } = env;
  return { ...own, NODE_ENV: "production" };
}
