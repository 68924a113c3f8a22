import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writtenToDisk } from "@/lib/files/on-disk";
import { temporaryFolder } from "../folder";

it("takes files and folders, few and many, and passes over what is gone", async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, "a"));
  await writeFile(path.join(folder, "a/b"), "b");
  const paths = [folder, path.join(folder, "a"), path.join(folder, "a/b"), path.join(folder, "none")];
  await expect(writtenToDisk(paths, folder)).resolves.toBeUndefined();
  const many = Array.from({ length: 2001 }, () => path.join(folder, "a/b"));
  await expect(writtenToDisk(many, folder)).resolves.toBeUndefined();
});
