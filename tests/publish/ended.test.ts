/** What is left of a rendering's processes. Tests wait for what is to happen, however long it takes. */
import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { identityOf, isAlive, type ProcessIdentity } from "@/lib/publish/lock/process-identity";
import { endOrphan } from "@/lib/publish/next/process-group";
import { runNext } from "@/lib/publish/next/run";
import { RenderFailed } from "@/lib/publish/render/renderer";
import { launched } from "../command";
import { ROOT } from "./inputs";
import { AMPLE_TIME, workFolder } from "./publishing";

/** A worker that has nothing to do, and one that is too busy to hear anything. Both would live for ever. */
const WORKERS = {
  "idle.js": "process.on('message', () => {}); setInterval(() => {}, 1000); process.send('up');",
  "busy.js": "process.on('SIGTERM', () => {}); process.send('up'); process.nextTick(() => { for (;;); });",
};

/** In the place of Next.js: starts both as Next.js does, writes all processes' numbers, and ends as it is told. */
const PROGRAM = `
const { fork } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const here = (name) => path.join(__dirname, name);
const workers = ["idle.js", "busy.js"].map((name) => fork(here(name), { silent: true }));
const up = workers.map((worker) => new Promise((resolve) => worker.once("message", resolve)));
Promise.all(up).then(() => {
  writeFileSync(here("pids.json"), JSON.stringify([process, ...workers].map(({ pid }) => pid)));
  END
});
setInterval(() => {}, 1000);
`;

const ENDS = { well: "process.exit(0);", badly: "process.exit(1);", never: "" };

/** A project whose Next.js is that program. */
async function project(end: keyof typeof ENDS) {
  const root = await workFolder();
  const bin = path.join(root, "node_modules/next/dist/bin");
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(root, "package.json"), "{}");
  await writeFile(path.join(bin, "next.js"), PROGRAM.replace("END", ENDS[end]));
  for (const [name, text] of Object.entries(WORKERS)) await writeFile(path.join(bin, name), text);
  return { root, cacheDir: root, pids: path.join(bin, "pids.json") };
}

/** The processes that the program has named, as soon as it has. */
async function processesIn(pids: string): Promise<ProcessIdentity[]> {
  for (;;) {
    const text = await readFile(pids, "utf8").catch(() => "");
    if (text.endsWith("]")) return JSON.parse(text).map(identityOf);
    await sleep(20);
  }
}

async function untilEnded(processes: readonly ProcessIdentity[]): Promise<void> {
  while (processes.some(isAlive)) await sleep(20);
}

/** A publish's process that renders for ever, and all that it has started. */
async function rendering() {
  const { root, cacheDir, pids } = await project("never");
  const publish = spawn(process.execPath, [...launched("tests/publish/rendering-child"), root, cacheDir], {
    cwd: ROOT,
    stdio: "ignore",
  });
  return { publish, cacheDir, processes: await processesIn(pids) };
}

describe("of Next.js and its workers nothing is left", { timeout: AMPLE_TIME }, () => {
  it("where it has ended well", async () => {
    const { root, cacheDir, pids } = await project("well");
    await runNext(root, "generate", { NEWSPAPER_CACHE: cacheDir });
    await untilEnded(await processesIn(pids));
    await expect(readFile(path.join(cacheDir, "next.pid"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("where it has failed", async () => {
    const { root, cacheDir, pids } = await project("badly");
    const run = runNext(root, "generate", { NEWSPAPER_CACHE: cacheDir });
    await expect(run).rejects.toThrow(RenderFailed);
    await untilEnded(await processesIn(pids));
  });

  it.each(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "where its publish was ended by %s",
    async (signal) => {
      const { publish, processes } = await rendering();
      expect(processes).toHaveLength(3);
      publish.kill(signal);
      await untilEnded(processes);
    },
  );

  it("where Next.js itself was killed", async () => {
    const { processes } = await rendering();
    const [next] = processes;
    if (next) process.kill(next.pid, "SIGKILL");
    await untilEnded(processes);
  });

  it("where both were killed at once, when the next publish begins", async () => {
    const { publish, cacheDir, processes } = await rendering();
    const [next] = processes;
    // Neither can do a thing before both are dead.
    publish.kill("SIGSTOP");
    if (next) process.kill(next.pid, "SIGKILL");
    publish.kill("SIGKILL");
    await endOrphan(cacheDir);
    await untilEnded(processes);
  });
});

it.skipIf(process.platform !== "linux")(
  "a process that has the number of an ended one is left alone",
  async () => {
    const cacheDir = await workFolder();
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
    const { pid = 0 } = stranger;
    await writeFile(path.join(cacheDir, "next.pid"), JSON.stringify({ pid, started: "1" }));
    await endOrphan(cacheDir);
    expect(isAlive(identityOf(pid))).toBe(true);
    stranger.kill("SIGKILL");
  },
);
