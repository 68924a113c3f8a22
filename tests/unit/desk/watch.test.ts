import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { writeWhole } from "@/lib/files/write-whole";
import { watchFolder } from "@/lib/live/changes";
import { PATIENCE } from "../../patience";
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
  }, PATIENCE);
  expect(told).not.toContain(".a.md.123");
  await rm(folder, { recursive: true });
  watched.close();
});

it("hears of a file each time that it is replaced, and of what comes in new folders", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, "stories/2024/a.md");
  await writeWhole(file, "1");
  const told: string[] = [];
  const watched = watchFolder(folder, (name) => told.push(name));
  onTestFinished(watched.close);
  const hears = async (name: string, change: () => Promise<void>) => {
    told.length = 0;
    await change();
    await vi.waitFor(() => expect(told).toContain(name), PATIENCE);
  };
  const name = "stories/2024/a.md";
  for (const text of ["2", "3", "4"]) await hears(name, () => writeWhole(file, text));
  await hears(name, () => writeFile(file, "5"));
  await hears("pages/2025/b.md", () => writeWhole(path.join(folder, "pages/2025/b.md"), "1"));
  await hears("pages/2025/b.md", () => writeWhole(path.join(folder, "pages/2025/b.md"), "2"));
  await hears("pages/2025", () => rm(path.join(folder, "pages/2025"), { recursive: true }));
  await hears("pages/2025/c.md", () => writeWhole(path.join(folder, "pages/2025/c.md"), "1"));
  await hears(name, () => rm(file));
  await hears(name, () => writeFile(file, "6"));
});

it("watches nothing where there is no folder", () => {
  expect(() => watchFolder("/no/such/folder", () => {}).close()).not.toThrow();
});
