import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { errorCode, ifMissing } from "@/lib/files/error-code";
import { inside, isInside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { isPictureName, mediaTypeOf } from "@/lib/files/media-types";
import { writeWhole } from "@/lib/files/write-whole";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "newspaper-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file that is written whole", () => {
  it("has all of its parts, in a folder made for it, and nothing is left beside it", async () => {
    const file = path.join(folder, "a/b/稿件.md");
    await writeWhole(file, "一", Buffer.from("二"));
    await writeWhole(file, "三", Buffer.from("四"));
    expect(await readFile(file, "utf8")).toBe("三四");
    expect(await readdir(path.dirname(file))).toEqual(["稿件.md"]);
  });

  it("stays as it was where writing fails, and nothing is left beside it", async () => {
    const file = path.join(folder, "taken");
    await mkdir(file);
    await writeFile(path.join(file, "inside"), "");
    await expect(writeWhole(file, "text")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["taken"]);
  });
});

describe("a path inside a folder", () => {
  it.each([
    ["/site", "/site", true],
    ["/site", "/site/a/b", true],
    // Two dots begin a name like any other.
    ["/site", "/site/..a", true],
    ["/site", "/site-2", false],
    ["/site", "/", false],
    ["/site/a", "/site/b", false],
  ])("%s holds %s: %s", (outer, file, expected) => {
    expect(isInside(outer, file)).toBe(expected);
  });

  it("is refused where it leads out", () => {
    expect(inside("/site", "a/../b")).toBe("/site/b");
    expect(() => inside("/site", "../secret")).toThrow("../secret leads out of /site");
  });
});

describe("the files of a folder", () => {
  it("are listed with forward slashes, in one order, folders left out", async () => {
    for (const name of ["b.md", "a/z.md", "a/.hidden", "a/b/c"])
      await writeWhole(path.join(folder, name), "");
    expect(await listFiles(folder)).toEqual(["a/.hidden", "a/b/c", "a/z.md", "b.md"]);
  });

  it("are none where the folder is not there, and an error where it is no folder", async () => {
    expect(await listFiles(path.join(folder, "none"))).toEqual([]);
    await writeFile(path.join(folder, "file"), "");
    await expect(listFiles(path.join(folder, "file"))).rejects.toThrow("ENOTDIR");
  });
});

describe("doing something with each of many", () => {
  it("does so many at a time, and each once", async () => {
    let running = 0;
    let highest = 0;
    const done: number[] = [];
    await eachAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      running += 1;
      highest = Math.max(highest, running);
      await Promise.resolve();
      done.push(item);
      running -= 1;
    });
    expect([done.sort(), highest]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it("begins nothing after a failure, and fails when what was running has ended", async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const all = eachAtOnce([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error("full");
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(item);
    });
    await expect(all).rejects.toThrow("full");
    expect([begun, ended]).toEqual([[1, 2], [2]]);
  });
});

it("tells the system's errors by their codes, and only what is missing can be made up for", async () => {
  const error = await readFile(path.join(folder, "none")).catch((error: unknown) => error);
  expect(errorCode(error)).toBe("ENOENT");
  expect(ifMissing("")(error)).toBe("");
  expect(errorCode(new Error("no code"))).toBeNull();
  expect(() => ifMissing("")(new Error("other"))).toThrow("other");
});

it("tells what a file is by its name", () => {
  expect(mediaTypeOf("media/2024/图.JPG")).toBe("image/jpeg");
  expect(mediaTypeOf("fonts/a.unknown")).toBe("application/octet-stream");
  expect([isPictureName("a.svg"), isPictureName("a.svg.txt"), isPictureName("png")]).toEqual([
    true,
    false,
    false,
  ]);
});
