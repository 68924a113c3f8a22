import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changesBetween, folderState } from "../../bench/folder-state";
import { measure } from "../../bench/measure";
import { temporaryFolder } from "../folder";

const MIB = 1024 * 1024;
const here = { cwd: import.meta.dirname, env: process.env };
const node = (program: string) => measure(process.execPath, ["--eval", program], here);

/** A program that holds so many MiB of memory, all of it written to, for so long. */
const holding = (mebibytes: number, milliseconds: number) =>
  `const held = Buffer.alloc(${mebibytes} * ${MIB}, 1); setTimeout(() => held.length, ${milliseconds});`;

describe("measure", () => {
  it.runIf(process.platform === "linux")("adds up what a process and its children hold at once", async () => {
    const grandchild = `require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(holding(200, 1500))}], { stdio: "inherit" });`;
    const { code, peakBytes, seconds } = await node(`${grandchild} ${holding(100, 1500)}`);
    expect(code).toBe(0);
    expect(seconds).toBeGreaterThan(1.5);
    // Two processes of Node.js take up to 100 MiB themselves.
    expect((peakBytes ?? 0) / MIB).toBeGreaterThan(300);
    expect((peakBytes ?? 0) / MIB).toBeLessThan(450);
  });

  it("reports that a command failed, and what it said", async () => {
    const { code, output } = await node("console.error('样例'); process.exitCode = 3");
    expect([code, output]).toEqual([3, "样例\n"]);
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
