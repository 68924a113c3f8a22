import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeAll } from "@/lib/files/write-all";
import { temporaryFolder } from "../folder";

describe("files written together", () => {
  it("are all there, in folders that are made, and nothing else is", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "a"), "old");
    await writeAll([
      { absolute: path.join(folder, "a"), content: "1" },
      { absolute: path.join(folder, "b/c"), content: new Uint8Array([50]) },
    ]);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(["a", "b", "b/c"]);
    expect(await readFile(path.join(folder, "a"), "utf8")).toBe("1");
    expect(await readFile(path.join(folder, "b/c"), "utf8")).toBe("2");
  });

  it("are as they were before where one of them fails: those that were there, and those that were not", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "there"), "old");
    await mkdir(path.join(folder, "taken/full"), { recursive: true });
    const files = ["there", "new", "taken"].map((name) => ({
      absolute: path.join(folder, name),
      content: "1",
    }));
    await expect(writeAll(files)).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(["taken", "there"]);
    expect(await readFile(path.join(folder, "there"), "utf8")).toBe("old");
  });
});
