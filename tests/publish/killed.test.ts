import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explainFailure } from "@/lib/publish/failure";
import { publish } from "@/lib/publish/publish";
import { RenderFailed } from "@/lib/publish/render/renderer";
import { isNightly } from "../length";
import { edited, filesOf } from "../unit/newsroom";
import { cacheOf, inputFor } from "./inputs";
import { AMPLE_TIME, published, treeOf, visible, workFolder, writeContent } from "./publishing";
import { AFTER, BEFORE, child, faultsOf, publishedBefore, undisturbed } from "./two-states";

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

describe("a publish that is killed", { timeout: AMPLE_TIME }, () => {
  it("leaves a whole site wherever it stood, and the next one completes it", async () => {
    const after = filesOf(AFTER);
    const expected = await undisturbed(after);
    const { content, dist } = await publishedBefore();
    await writeContent(content, after);
    const old = visible(await treeOf(dist));
    for (const at of isNightly() ? ["plan", "rendering", "merge"] : ["rendering", "merge"]) {
      const { signal, output } = await child("plain", content, dist, at);
      expect([at, signal, output.includes("published")]).toEqual([at, "SIGKILL", false]);
      expect(visible(await treeOf(dist))).toEqual(old);
    }
    // Pages that were ready when it was killed are not rendered again.
    const { output } = await child("plain", content, dist, "1");
    expect(output).not.toContain("stage render");
    // Every step by itself: tests/unit/publish/merge.test.ts.
    for (const step of isNightly() ? [9, 75] : [9]) {
      const { signal } = await child("plain", content, dist, String(step));
      expect([step, signal]).toEqual([step, "SIGKILL"]);
      expect([step, faultsOf(await treeOf(dist))]).toEqual([step, []]);
    }
    await published(content, dist);
    expect(await treeOf(dist)).toEqual(expected);
  });

  it("is taken up again where it was the first one", async () => {
    const [content, dist] = [await workFolder(), await workFolder()];
    await writeContent(content, filesOf(BEFORE));
    if (isNightly()) {
      expect((await child("plain", content, dist, "search")).signal).toBe("SIGKILL");
      expect([...visible(await treeOf(dist)).keys()]).toEqual([]);
    }
    // While its files are put in their places there is no front page that could lead nowhere.
    expect((await child("plain", content, dist, "60")).signal).toBe("SIGKILL");
    expect([...(await treeOf(dist)).keys()]).not.toContain("index.html");
    await published(content, dist);
    expect(await treeOf(dist)).toEqual(await treeOf((await publishedBefore()).dist));
  });

  it("is completed even where the content has gone back to what it was", async () => {
    const { content, dist } = await publishedBefore();
    const old = await treeOf(dist);
    await writeContent(content, filesOf(edited(BEFORE, { kind: "retitle", what: 1, how: 9 })));
    const { signal } = await child("plain", content, dist, "7");
    expect(signal).toBe("SIGKILL");
    expect(faultsOf(await treeOf(dist))).toEqual([]);
    await writeContent(content, filesOf(BEFORE));
    await published(content, dist);
    expect(await treeOf(dist)).toEqual(old);
  });
});

describe("a publish that can't be done", () => {
  it("waits for another one to the same place, and says so", async () => {
    const { content, dist } = await publishedBefore();
    await writeContent(content, filesOf(AFTER));
    const both = await Promise.all([child("plain", content, dist), child("plain", content, dist)]);
    expect(both.filter(({ output }) => output.includes("waits for"))).toHaveLength(1);
    for (const { output } of both) expect(output).toContain("published true");
    expect(faultsOf(await treeOf(dist))).toEqual([]);
  });

  it("leaves the site as it was where the renderer fails", async () => {
    const { content, dist } = await publishedBefore();
    const old = visible(await treeOf(dist));
    await writeContent(content, filesOf(AFTER));
    const renderer = {
      compile: async () => ({ islands: [], render: () => Promise.reject(new RenderFailed("no")) }),
      close: async () => {},
      prepare: () => {},
      begin: () => {},
    };
    await expect(publish(inputFor(content, dist, { renderer }))).rejects.toThrow(RenderFailed);
    expect(visible(await treeOf(dist))).toEqual(old);
    await published(content, dist);
    expect(faultsOf(await treeOf(dist))).toEqual([]);
  });

  it.skipIf(!canMount())("leaves the site as it was where the disk is full, and says so", async () => {
    const [content, dist] = [await workFolder(), await workFolder()];
    await writeContent(content, filesOf(BEFORE));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", dist]);
    try {
      await published(content, dist);
      const old = visible(await treeOf(dist));
      await writeFile(path.join(dist, ".filler"), "x".repeat(8 << 20)).catch(() => {});
      await writeContent(content, filesOf(AFTER));
      const failure = await publish(inputFor(content, dist)).catch((error: unknown) => error);
      expect(explainFailure(failure)).toContain("磁盘满了");
      await rm(path.join(dist, ".filler"));
      expect(visible(await treeOf(dist))).toEqual(old);
      await published(content, dist);
      expect(faultsOf(await treeOf(dist))).toEqual([]);
    } finally {
      execFileSync("umount", [dist]);
    }
  });

  it("says what stands in the way of dist", async () => {
    const { content } = await publishedBefore();
    const file = path.join(await workFolder(), "dist");
    await writeFile(file, "");
    await expect(publish(inputFor(content, file))).rejects.toMatchObject({ code: "EEXIST" });
  });

  it("makes a damaged cache anew", async () => {
    const { content, dist } = await publishedBefore();
    const shard = path.join(cacheOf(dist), "content", "2024-05.cache");
    const bytes = readFileSync(shard);
    bytes[bytes.byteLength - 3] = (bytes.at(-3) ?? 0) ^ 1;
    await writeFile(shard, bytes);
    const { due, pages } = await published(content, dist, { full: true });
    expect(due.pages).toBe(pages);
  });
});
