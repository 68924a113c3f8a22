import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { exists } from "@/lib/files/exists";
import { move } from "@/lib/files/move";
import { temporaryFolder } from "../folder";

const otherDisk = async () => {
  throw Object.assign(new Error("cross-device link not permitted"), { code: "EXDEV" });
};

it("a folder is moved, also to another disk", async () => {
  const folder = await temporaryFolder();
  const [a, b, c] = ["a", "b", "c"].map((name) => path.join(folder, name));
  if (!a || !b || !c) throw new Error("no names");
  await mkdir(path.join(a, "in"), { recursive: true });
  await writeFile(path.join(a, "in", "1.txt"), "甲");
  await move(a, b);
  await move(b, c, otherDisk);
  expect(await readFile(path.join(c, "in", "1.txt"), "utf8")).toBe("甲");
  expect([await exists(a), await exists(b)]).toEqual([false, false]);
  await expect(move(b, a)).rejects.toMatchObject({ code: "ENOENT" });
});
