import { spawn } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { changesBetween, folderState } from "../../bench/folder-state";
import { canLimitMemory } from "../../bench/limits";
import { measure } from "../../bench/measure";
import { treeMemory } from "../../bench/process-tree";
import { PATIENCE } from "../../patience";
import { temporaryFolder } from "../folder";

const MIB = 1024 * 1024;
const here = { cwd: import.meta.dirname, env: process.env };
const node = (program: string) => measure(process.execPath, ["--eval", program], here);

/** A program that holds so many MiB of memory, all of it written to, until it is killed. */
const holding = (mebibytes: number) =>
  `const held = Buffer.alloc(${mebibytes} * ${MIB}, 1); setInterval(() => held.length, 1e6);`;

it.runIf(process.platform === "linux")(
  "the memory of a process includes what its children hold",
  async () => {
    const grandchild = `require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(holding(200))}]);`;
    const child = spawn(process.execPath, ["--eval", `${holding(100)} ${grandchild}`], { detached: true });
    const { pid } = child;
    if (pid === undefined) throw new Error("not started");
    try {
      const held = () => (treeMemory(pid)?.bytes ?? 0) / MIB;
      await vi.waitFor(() => expect(held()).toBeGreaterThan(300), { ...PATIENCE, interval: 100 });
      // Two processes of Node.js take up to 100 MiB themselves.
      expect(held()).toBeLessThan(450);
    } finally {
      process.kill(-pid, "SIGKILL");
    }
  },
);

describe("measure", () => {
  it("says how long a command took, and how much memory", async () => {
    const { code, seconds, peakBytes } = await node("setTimeout(() => {}, 300)");
    expect(code).toBe(0);
    expect(seconds).toBeGreaterThan(0.3);
    if (process.platform === "linux") expect(peakBytes).toBeGreaterThan(0);
  });

  it("reports that a command failed, and what it said", async () => {
    const { code, output } = await node("console.error('样例'); process.exitCode = 3");
    expect([code, output]).toEqual([3, "样例\n"]);
  });

  it.runIf(canLimitMemory())("ends what needs more memory or sees more processors than it may", async () => {
    const within = (program: string) =>
      measure(process.execPath, ["--eval", program], { ...here, limits: { memory: 256, cores: 1 } });
    const few = await within(
      "console.log(require('node:os').availableParallelism(), Buffer.alloc(50 * 2 ** 20, 1).length)",
    );
    expect([few.code, few.output]).toEqual([0, `1 ${50 * MIB}\n`]);
    const { code } = await within(`Buffer.alloc(400 * ${MIB}, 1)`);
    expect(code).not.toBe(0);
  });

  it("rejects a command that is not there", async () => {
    await expect(measure("no-such-command-here", [], here)).rejects.toThrow("ENOENT");
  });
});

describe("changesBetween", () => {
  it("counts files that were written, with the same bytes too", async () => {
    const folder = await temporaryFolder();
    const file = (name: string) => path.join(folder, name);
    await mkdir(file("a"));
    for (const name of ["a/kept", "a/written", "gone", ".hidden"]) await writeFile(file(name), "1234");
    const before = folderState(folder);
    expect([before.files.size, before.bytes]).toEqual([4, 16]);
    expect(changesBetween(before, folderState(folder))).toEqual({ added: 0, changed: 0, removed: 0 });
    await writeFile(file("new"), "1234");
    await rename(file("new"), file("a/written"));
    await writeFile(file("added"), "");
    await rm(file("gone"));
    expect(changesBetween(before, folderState(folder))).toEqual({ added: 1, changed: 1, removed: 1 });
  });
});
