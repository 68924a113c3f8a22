/** Publishes with Next.js itself: what the plain renderer can't show. */
import { existsSync } from "node:fs";
import { cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileTemplates } from "@/lib/publish/next/compile";
import { nextFolder, outputFolder } from "@/lib/publish/next/output";
import { nextRenderer } from "@/lib/publish/next/renderer";
import { publish } from "@/lib/publish/publish";
import { RenderFailed } from "@/lib/publish/render/renderer";
import { filesOf } from "../unit/newsroom";
import { inputFor, NEXT_CACHE, ROOT, WITH_NEXT } from "./inputs";
import { AMPLE_TIME, copyOf, differences, published, treeOf, visible, writeContent } from "./publishing";
import { AFTER, child, faultsOf, publishedBefore, publishedByNext } from "./two-states";

describe("a publish with Next.js", { timeout: AMPLE_TIME }, () => {
  it("that is killed while Next.js renders leaves the site as it was; the next one publishes, byte for byte, what one of everything does", async () => {
    const { content, dist } = await publishedByNext();
    expect(faultsOf(await treeOf(dist))).toEqual([]);
    const copy = await copyOf(dist);
    const old = visible(await treeOf(dist));
    await writeContent(content, filesOf(AFTER));

    const { signal } = await child("next", content, dist, "rendering");
    expect(signal).toBe("SIGKILL");
    expect(visible(await treeOf(dist))).toEqual(old);

    const some = await published(content, dist, WITH_NEXT);
    expect(some.due.pages).toBeLessThan(some.pages);
    const after = await treeOf(dist);
    expect(faultsOf(after)).toEqual([]);
    await published(content, copy, { ...WITH_NEXT, full: true });
    expect(differences(after, await treeOf(copy))).toEqual([]);
  });

  it("leaves the site as it was where a template fails, and compiles the templates anew next time", async () => {
    const { content, dist } = await publishedBefore();
    const old = visible(await treeOf(dist));
    // Inside the project, as Next.js wants it, and not the cache that other tests render with.
    const cacheDir = path.join(ROOT, ".cache", "broken");
    try {
      const { templates } = await WITH_NEXT.sources();
      await compileTemplates(ROOT, NEXT_CACHE, templates);
      await cp(nextFolder(NEXT_CACHE), nextFolder(cacheDir), { recursive: true });
      await writeFile(path.join(outputFolder(cacheDir), "page.js"), "throw new Error('no')");
      const broken = { ...WITH_NEXT, cacheDir, renderer: nextRenderer({ root: ROOT, cacheDir }) };
      await expect(publish(inputFor(content, dist, broken))).rejects.toThrow(RenderFailed);
      expect(visible(await treeOf(dist))).toEqual(old);
      expect(existsSync(path.join(nextFolder(cacheDir), "compiled.json"))).toBe(false);
    } finally {
      await rm(cacheDir, { recursive: true, force: true });
    }
  });
});
