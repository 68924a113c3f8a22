import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

export class RenderFailed extends Error {}

/** How Next.js tells how far it has come: `Generating static pages using 2 workers (646/1294)`. */
const GENERATED = /Generating static pages[^(]*\((\d+)\/\d+\)/g;

/** Runs `next build` in one of its modes; `onPages` is told how many pages it has generated. Rejects with what it printed. */
export async function runNext(
  root: string,
  mode: "compile" | "generate",
  env: Record<string, string>,
  onPages: (done: number) => void = () => {},
): Promise<void> {
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  const { code, output } = await run(
    process.execPath,
    [next, "build", "--experimental-build-mode", mode],
    root,
    { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    (text) => {
      for (const [, done] of text.matchAll(GENERATED)) onPages(Number(done));
    },
  );
  if (code !== 0) throw new RenderFailed(output);
}

function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  onText: (text: string) => void,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
      onText(chunk.toString("utf8"));
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
