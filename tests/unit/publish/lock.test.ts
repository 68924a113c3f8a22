import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { withLock } from "@/lib/publish/lock/lock";
import { temporaryFolder } from "../folder";

const lockFile = async () => path.join(await temporaryFolder(), "lock");
const never = (pid: number) => {
  throw new Error(`waits for ${pid}`);
};

it("a lock lets one in at a time, and tells the others once whose end they wait for", async () => {
  const file = await lockFile();
  let inside = 0;
  let most = 0;
  const waited: number[] = [];
  const action = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 30));
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, (pid) => waited.push(pid), action)));
  expect(most).toBe(1);
  expect(waited).toEqual([process.pid, process.pid]);
  expect(existsSync(file)).toBe(false);
});

it("a lock is given back where the action fails", async () => {
  const file = await lockFile();
  const failing = withLock(file, never, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await withLock(file, never, async () => "yes")).toBe("yes");
});

it("a lock of a process that was killed counts as none, even where a later process has its number", async () => {
  const file = await lockFile();
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  await writeFile(file, JSON.stringify({ pid: child.pid, started: "1" }));
  expect(await withLock(file, never, async () => "yes")).toBe("yes");
  await writeFile(file, JSON.stringify({ pid: process.pid, started: "1" }));
  expect(await withLock(file, never, async () => "yes")).toBe("yes");
});

it("a lock that names nobody counts as none", async () => {
  const file = await lockFile();
  await writeFile(file, "");
  expect(await withLock(file, never, async () => "yes")).toBe("yes");
});

it("a dead process's lock is taken by only one of several who want it", async () => {
  const file = await lockFile();
  await writeFile(file, JSON.stringify({ pid: process.pid, started: "1" }));
  let inside = 0;
  const action = async () => {
    expect(++inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4, 5].map(() => withLock(file, () => {}, action)));
});
