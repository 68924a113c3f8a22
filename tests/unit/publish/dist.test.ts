import { mkdir, readdir, readFile, rmdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { mergeIntoDist } from "@/lib/publish/dist";
import { temporaryFolder } from "../folder";

const file = (name: string, text: string) => ({ path: name, content: new TextEncoder().encode(text) });

it("brings a folder to the files given, and touches no other byte", async () => {
  const dist = await temporaryFolder();
  expect(await mergeIntoDist([file("index.html", "1"), file("a/index.html", "1")], dist)).toEqual({
    added: 2,
    changed: 0,
    removed: 0,
  });
  const untouched = await stat(path.join(dist, "a/index.html"), { bigint: true });

  const changes = await mergeIntoDist(
    [file("index.html", "2"), file("a/index.html", "1"), file("b/index.html", "1")],
    dist,
  );
  expect(changes).toEqual({ added: 1, changed: 1, removed: 0 });
  expect(await readFile(path.join(dist, "index.html"), "utf8")).toBe("2");
  expect((await stat(path.join(dist, "a/index.html"), { bigint: true })).mtimeNs).toBe(untouched.mtimeNs);

  expect(await mergeIntoDist([file("index.html", "2")], dist)).toEqual({ added: 0, changed: 0, removed: 2 });
  expect((await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html"))).toEqual([
    "index.html",
  ]);

  const manifest = await stat(path.join(dist, ".publish.json"), { bigint: true });
  expect(await mergeIntoDist([file("index.html", "2")], dist)).toEqual({ added: 0, changed: 0, removed: 0 });
  expect((await stat(path.join(dist, ".publish.json"), { bigint: true })).mtimeNs).toBe(manifest.mtimeNs);
});

it("writes everything anew where its record is damaged or a file is missing", async () => {
  const dist = await temporaryFolder();
  await mergeIntoDist([file("index.html", "1")], dist);
  await writeFile(path.join(dist, ".publish.json"), "{");
  expect(await mergeIntoDist([file("index.html", "1")], dist)).toEqual({ added: 1, changed: 0, removed: 0 });
});

it("completes what a killed publish began, whatever has become of the content", async () => {
  const dist = await temporaryFolder();
  await mergeIntoDist([file("index.html", "1")], dist);
  // Killed while it wrote: `b` cannot be written because a folder stands there.
  await mkdir(path.join(dist, "b.html"));
  await expect(
    mergeIntoDist([file("index.html", "2"), file("a.html", "1"), file("b.html", "1")], dist),
  ).rejects.toThrow();
  await rmdir(path.join(dist, "b.html"));
  await mergeIntoDist([file("index.html", "1")], dist);
  expect(await readFile(path.join(dist, "index.html"), "utf8")).toBe("1");
  expect((await readdir(dist)).filter((name) => name.endsWith(".html"))).toEqual(["index.html"]);
});

it("writes nothing outside its folder", async () => {
  await expect(mergeIntoDist([file("../evil.html", "1")], await temporaryFolder())).rejects.toThrow(
    "leads out of",
  );
});
