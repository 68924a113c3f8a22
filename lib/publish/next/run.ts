import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { RenderFailed } from "../render/renderer";
import { endGroup, forgetGroup, noteGroup } from "./process-group";

/** What Next.js and its workers load first, to end with the publish that has started them. */
const END_WITH_PUBLISH = pathToFileURL(path.join(import.meta.dirname, "end-with-publish.mjs")).href;

/** Runs `next build` in one of its modes. Resolves with what Next.js printed, and rejects with it where that is an error. */
export async function runNext(
  root: string,
  mode: "compile" | "generate",
  env: { NEWSPAPER_CACHE: string; NEWSPAPER_PLAN?: string },
): Promise<string> {
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  const { code, output } = await run(
    process.execPath,
    [`--import=${END_WITH_PUBLISH}`, next, "build", "--experimental-build-mode", mode],
    root,
    { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    env.NEWSPAPER_CACHE,
  );
  if (code !== 0) throw new RenderFailed(output);
  return output;
}

/** Runs a program in a group of its own, of which nothing is left when this resolves. */
async function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  cacheDir: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(command, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], detached: true });
  const { pid } = child;
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on("error", reject);
    // What it leaves behind would keep its output open, and write on.
    child.on("exit", () => pid && endGroup(pid));
    child.on("close", (code, signal) => resolve({ code, output: signal ? `${output}\n${signal}` : output }));
  });
  try {
    if (pid) await noteGroup(cacheDir, pid);
    return await ended;
  } finally {
    if (pid) endGroup(pid);
    await forgetGroup(cacheDir);
  }
}
