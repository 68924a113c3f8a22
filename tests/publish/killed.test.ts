import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { explainFailure } from "@/lib/publish/failure";
import { outputFolder } from "@/lib/publish/next/compile";
import { RenderFailed } from "@/lib/publish/next/run";
import { publish } from "@/lib/publish/publish";
import type { Files } from "../unit/folder";
import { begin, edited, filesOf } from "../unit/newsroom";
import { CACHE, inputFor, ROOT } from "./inputs";
import { published, treeOf, workFolder, writeContent } from "./publishing";

/** Runs a publish in a process of its own, which kills itself at a stage or step if one is given. */
function child(content: string, dist: string, at = ""): Promise<{ signal: string | null; output: string }> {
  const script = path.join(import.meta.dirname, "child.ts");
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, ["--import", "tsx", script, content, dist, at], { cwd: ROOT });
    let output = "";
    running.stdout.on("data", (chunk) => {
      output += chunk;
    });
    running.stderr.on("data", (chunk) => {
      output += chunk;
    });
    running.on("error", reject);
    running.on("close", (_, signal) => resolve({ signal, output }));
  });
}

/** Whether a small disk can be made: by root on Linux, and not in every container. */
function canMount(): boolean {
  const folder = mkdtempSync(path.join(os.tmpdir(), "newspaper-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=100k", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** What readers could stumble over: pages that are not whole, copies that are not their page's, links that lead nowhere. */
function faultsOf(tree: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const seen = new Set(["/"]);
  for (const url of seen) {
    const file = url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
    const content = tree.get(decodeURI(file));
    if (content === undefined) {
      faults.push(`${url} is not there`);
      continue;
    }
    if (!file.endsWith(".html")) continue;
    if (!content.startsWith("<!DOCTYPE html>")) faults.push(`${url} is not whole`);
    if (!content.endsWith("</html>") && !content.includes('http-equiv="refresh"'))
      faults.push(`${url} has no end`);
    for (const [, link = ""] of content.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g))
      if (!link.startsWith("//")) seen.add(link);
  }
  for (const [file, content] of tree) {
    if (!/\.(?:br|gz)$/.test(file) || file.startsWith(".")) continue;
    const bytes = Buffer.from(content, "latin1");
    try {
      file.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    } catch {
      faults.push(`${file} is not whole`);
    }
  }
  return faults;
}

/** Two states of a newsroom that differ in added, changed and removed pages. */
const BEFORE = begin();
const AFTER = [
  { kind: "add" as const, what: 0, how: 3 },
  { kind: "change" as const, what: 1, how: 2 },
  { kind: "delete" as const, what: 0, how: 0 },
  { kind: "resection" as const, what: 0, how: 0 },
  { kind: "addPage" as const, what: 1, how: 3 },
].reduce(edited, BEFORE);

async function site(): Promise<{ content: string; dist: string }> {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, filesOf(BEFORE));
  await published(content, dist);
  return { content, dist };
}

/** What a site is after its second state was published without a mishap. */
async function undisturbed(after: Files): Promise<Map<string, string>> {
  const { content, dist } = await site();
  await writeContent(content, after);
  await published(content, dist);
  return treeOf(dist);
}

describe("a publish that is killed", () => {
  it("leaves a whole site wherever it stood, and the next one completes it", async () => {
    const after = filesOf(AFTER);
    const expected = await undisturbed(after);
    const { content, dist } = await site();
    await writeContent(content, after);
    const old = await treeOf(dist);
    for (const at of ["plan", "render", "rendering", "search", "merge"]) {
      const { signal, output } = await child(content, dist, at);
      expect([at, signal, output.includes("published")]).toEqual([at, "SIGKILL", false]);
      const visible = [...(await treeOf(dist))].filter(([name]) => !name.startsWith("."));
      expect(new Map(visible)).toEqual(new Map([...old].filter(([name]) => !name.startsWith("."))));
    }
    // Pages that were ready when it was killed are not rendered again.
    const { output } = await child(content, dist, "1");
    expect(output).not.toContain("stage render");
    for (const step of [2, 9, 45, 75, 90]) {
      const { signal } = await child(content, dist, String(step));
      expect([step, signal]).toEqual([step, "SIGKILL"]);
      expect([step, faultsOf(await treeOf(dist))]).toEqual([step, []]);
    }
    expect((await child(content, dist)).output).toContain("published true");
    expect(await treeOf(dist)).toEqual(expected);
  });

  it("is taken up again where it was the first one", async () => {
    const [content, dist] = [await workFolder(), await workFolder()];
    await writeContent(content, filesOf(BEFORE));
    expect((await child(content, dist, "search")).signal).toBe("SIGKILL");
    expect([...(await treeOf(dist)).keys()].filter((name) => !name.startsWith("."))).toEqual([]);
    // While its files are put in their places there is no front page that could lead nowhere.
    for (const step of [5, 60]) {
      expect((await child(content, dist, String(step))).signal).toBe("SIGKILL");
      expect([...(await treeOf(dist)).keys()]).not.toContain("index.html");
    }
    await published(content, dist);
    expect(await treeOf(dist)).toEqual(await treeOf((await site()).dist));
  });

  it("is completed even where the content has gone back to what it was", async () => {
    const { content, dist } = await site();
    const old = await treeOf(dist);
    await writeContent(content, filesOf(edited(BEFORE, { kind: "retitle", what: 1, how: 9 })));
    const { signal } = await child(content, dist, "7");
    expect(signal).toBe("SIGKILL");
    expect(faultsOf(await treeOf(dist))).toEqual([]);
    await writeContent(content, filesOf(BEFORE));
    await published(content, dist);
    expect(await treeOf(dist)).toEqual(old);
  });
});

describe("a publish that can't be done", () => {
  it("waits for another one to the same place, and says so", async () => {
    const { content, dist } = await site();
    await writeContent(content, filesOf(AFTER));
    const [one, other] = await Promise.all([child(content, dist), child(content, dist)]);
    expect([one.output, other.output].filter((output) => output.includes("waits for"))).toHaveLength(1);
    expect(one.output).toContain("published true");
    expect(other.output).toContain("published true");
    expect(faultsOf(await treeOf(dist))).toEqual([]);
  });

  it("leaves the site as it was where the renderer fails, and mends the renderer next time", async () => {
    const { content, dist } = await site();
    const old = await treeOf(dist);
    await writeContent(content, filesOf(AFTER));
    const page = path.join(outputFolder(CACHE), "page.js");
    readFileSync(page);
    await writeFile(page, "throw new Error('no')");
    await expect(publish(inputFor(content, dist))).rejects.toThrow(RenderFailed);
    expect([...(await treeOf(dist))].filter(([name]) => !name.startsWith("."))).toEqual(
      [...old].filter(([name]) => !name.startsWith(".")),
    );
    await published(content, dist);
    expect(faultsOf(await treeOf(dist))).toEqual([]);
  });

  it.skipIf(!canMount())("leaves the site as it was where the disk is full, and says so", async () => {
    const [content, dist] = [await workFolder(), await workFolder()];
    await writeContent(content, filesOf(BEFORE));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", dist]);
    try {
      await published(content, dist);
      const old = await treeOf(dist);
      await writeFile(path.join(dist, ".filler"), "x".repeat(8 << 20)).catch(() => {});
      await writeContent(content, filesOf(AFTER));
      const failure = await publish(inputFor(content, dist)).catch((error: unknown) => error);
      expect(explainFailure(failure)).toContain("磁盘满了");
      await rm(path.join(dist, ".filler"));
      const visible = (tree: ReadonlyMap<string, string>) =>
        [...tree].filter(([name]) => !name.startsWith("."));
      expect(visible(await treeOf(dist))).toEqual(visible(old));
      await published(content, dist);
      expect(faultsOf(await treeOf(dist))).toEqual([]);
    } finally {
      execFileSync("umount", [dist]);
    }
  });

  it("says what stands in the way of dist", async () => {
    const { content } = await site();
    const file = path.join(await workFolder(), "dist");
    await writeFile(file, "");
    await expect(publish(inputFor(content, file))).rejects.toMatchObject({ code: "EEXIST" });
  });

  it("makes a damaged cache anew", async () => {
    const { content, dist } = await site();
    const shard = path.join(CACHE, "content", "2024-05.cache");
    const bytes = readFileSync(shard);
    bytes[bytes.byteLength - 3] = (bytes.at(-3) ?? 0) ^ 1;
    await writeFile(shard, bytes);
    const { due, pages } = await published(content, dist, { full: true });
    expect(due.pages).toBe(pages);
  });
});
