import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as check } from "@/lib/cli/commands/check";
import { EMPTY_MANIFEST, MANIFEST, type Manifest } from "@/lib/publish/manifest/manifest";
import { contentFolder, type Files, story, temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

/** What `npm run check` says of a content folder, where `manifest` says what is published. */
async function checked(files: Files, manifest: Partial<Manifest> | null = null) {
  const dist = path.join(await temporaryFolder(), "dist");
  if (manifest) {
    await mkdir(dist);
    await writeFile(path.join(dist, MANIFEST), JSON.stringify({ ...EMPTY_MANIFEST, ...manifest }));
  }
  const env = { NEWSPAPER_CONTENT: await contentFolder(files), NEWSPAPER_DIST: dist };
  const { code, stdout } = await runInProcess(check, [], { env });
  return { code, report: stdout };
}

describe("npm run check", () => {
  it("says of addresses what a publish would say, at the line", async () => {
    const { code, report } = await checked({
      "stories/a.md": story("甲。", "slug: a", "aliases: [/about/, /]"),
    });
    expect(code).toBe(1);
    expect(report).toMatchInlineSnapshot(`
      "content/stories/a.md:6:11 错误 旧网址 /about/ 已属于 /about/ [alias-taken]
          → 从 aliases 里删去它
      content/stories/a.md:6:20 错误 旧网址 / 已属于 首页 [alias-taken]
          → 从 aliases 里删去它
      2 个错误，0 个提醒
      "
    `);
  });

  it("says which addresses are gone that were published", async () => {
    const { code, report } = await checked(
      { "stories/a.md": story("甲。") },
      { pages: { "/2024/06/22/b/": ["x", 1, "x"] }, files: { "old/index.html": ["x", 1] } },
    );
    expect(code).toBe(1);
    expect(report).toMatchInlineSnapshot(`
      "content/redirects.yml:1:1 错误 网址 /2024/06/22/b/ 发布过，这次没有了 [lost-address]
          → 它若改成了 /2024/06/22/a/，在那一篇里写 aliases: [/2024/06/22/b/]；并进别的稿件的，在这个文件里写 redirects: [{from: /2024/06/22/b/, to: 新网址}]；不再有的，写 gone: [{url: /2024/06/22/b/, date: 撤下的日期, reason: 理由}]
      content/redirects.yml:1:1 错误 网址 /old/ 发布过，这次没有了 [lost-address]
          → 它是从前的旧网址：在 aliases 里写回去，或在这个文件里写 redirects: [{from: /old/, to: 新网址}]；本来就写错了的，写 mistaken: [/old/]
      2 个错误，0 个提醒
      "
    `);
  });

  it("calls no address lost where a file can't be read", async () => {
    const { report } = await checked(
      {
        "stories/b.md": story("乙。").replace("section: rural", "section: x"),
        "stories/a.md": "---\ntitle: [\n---\n",
      },
      { pages: { "/2024/06/22/a/": ["x", 1, "x"] } },
    );
    expect(report).not.toContain("lost-address");
  });

  it("does not look for another content's addresses in this project's dist", async () => {
    const env = { NEWSPAPER_CONTENT: await contentFolder({ "stories/a.md": story("甲。") }) };
    const { code, stdout } = await runInProcess(check, [], { env });
    expect([code, stdout]).toEqual([0, "没有问题。\n"]);
  });

  it("finds nothing where nothing was ever published", async () => {
    expect(await checked({ "stories/a.md": story("甲。") })).toEqual({ code: 0, report: "没有问题。\n" });
  });
});
