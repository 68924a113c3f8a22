import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { watchFolder } from "@/lib/live/changes";
import { temporaryFolder } from "../folder";

it("tells of files that change, hidden ones apart, and outlives the folder", async () => {
  const folder = path.join(await temporaryFolder(), "content");
  await mkdir(folder);
  const told: string[] = [];
  const watched = watchFolder(folder, (file) => told.push(file));
  await vi.waitFor(async () => {
    await writeFile(path.join(folder, ".a.md.123"), "x");
    await writeFile(path.join(folder, "a.md"), "x");
    expect(told).toContain("a.md");
  });
  expect(told).not.toContain(".a.md.123");
  await rm(folder, { recursive: true });
  watched.close();
});

it("watches nothing where there is no folder", () => {
  expect(() => watchFolder("/no/such/folder", () => {}).close()).not.toThrow();
});
