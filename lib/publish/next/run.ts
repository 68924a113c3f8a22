import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isAlive, readProcessIdentity } from "../lock/process-identity";
import { RenderFailed } from "../render/renderer";

/** The file that names the process of Next.js which renders into a cache: it goes on running where its publish is killed. */
const pidFile = (cacheDir: string): string => path.join(cacheDir, "next.pid");

/** Ends the Next.js that a killed publish left running: it would write into the pages of the next one. */
export async function endOrphan(cacheDir: string): Promise<void> {
  const file = pidFile(cacheDir);
  const text = await readFile(file, "utf8").catch(() => null);
  const owner = text === null ? null : readProcessIdentity(text);
  if (owner && isAlive(owner)) {
    process.kill(owner.pid, "SIGKILL");
    while (isAlive(owner)) await sleep(50);
  }
  await rm(file, { force: true });
}

/** How Next.js tells how far it has come: `Generating static pages using 2 workers (646/1294)`. */
const GENERATED_COUNT = /Generating static pages[^(]*\((\d+)\/\d+\)/g;

/**
 * Runs `next build` in one of its modes; `onPages` hears how many pages it has generated. Resolves with what Next.js
 * printed, and rejects with it where that is an error.
 */
export async function runNext(
  root: string,
  mode: "compile" | "generate",
  env: { NEWSPAPER_CACHE: string; NEWSPAPER_PLAN?: string },
  onPages: (done: number) => void = () => {},
): Promise<string> {
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  const { code, output } = await run(
    process.execPath,
    [next, "build", "--experimental-build-mode", mode],
    root,
    { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    pidFile(env.NEWSPAPER_CACHE),
    (text) => {
      for (const [, done] of text.matchAll(GENERATED_COUNT)) onPages(Number(done));
    },
  );
  if (code !== 0) throw new RenderFailed(output);
  return output;
}

function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  pid: string,
  onText: (text: string) => void,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    if (child.pid) writeFileSync(pid, JSON.stringify(identityOf(child.pid)));
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
      onText(chunk.toString("utf8"));
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      rmSync(pid, { force: true });
      resolve({ code, output: signal ? `${output}\n${signal}` : output });
    });
  });
}
