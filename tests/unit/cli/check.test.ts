import { mkdir, readFile, writeFile } from "node:fs/promises";
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

  it("says once that nothing is left of what was published, with the way out", async () => {
    const names = ["a1", "a2", "a3", "a4", "a5", "a6"].map((name) => `/2024/06/21/${name}/`);
    const pages = Object.fromEntries(
      names.map((url): [string, [string, number, string]] => [url, ["x", 1, "x"]]),
    );
    const { code, report } = await checked({ "stories/a.md": story("甲。") }, { pages });
    expect(code).toBe(1);
    expect(report).toMatchInlineSnapshot(`
      "content/redirects.yml:1:1 错误 发布过的稿件这次一篇也没有了，共 6 个网址（例如 /2024/06/21/a1/）：内容整个换过了 [lost-address]
          → 发布过的只是样例、没有给读者看过：删去 dist 文件夹，再发布（npm run new-site 会替你移开样例和 dist）；不是有意换的：把内容文件夹（--content）或 dist（--out）换回来；读者看过的，在这个文件里逐条写明：redirects 转到哪里，或 gone 不再有
      1 个错误，0 个提醒
      "
    `);
    const { report: kept } = await checked(
      { "stories/a1.md": story("甲。") },
      { pages: { ...pages, "/2024/06/22/a1/": ["x", 1, "x"] } },
    );
    expect(kept.split("lost-address").length - 1).toBe(6);
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

describe("npm run check, again", () => {
  /** Checks the same content with the same cache; `between` is done before the second time. */
  async function twice(between: (content: string, cache: string) => Promise<void>) {
    const content = await contentFolder({
      "stories/a.md": story("甲。"),
      "stories/b.md": story("乙。", "slug: b"),
    });
    const cache = await temporaryFolder();
    const run = async () =>
      (await runInProcess(check, [], { env: { NEWSPAPER_CONTENT: content, NEWSPAPER_CACHE: cache } })).stdout;
    const first = await run();
    await between(content, cache);
    return { first, second: await run() };
  }

  it("says the same of what has not changed", async () => {
    const { first, second } = await twice(async () => {});
    expect(second).toBe(first);
  });

  it("says what is new of what has changed", async () => {
    const { first, second } = await twice((content) =>
      writeFile(path.join(content, "stories/b.md"), story("乙。", "slug: B?")),
    );
    expect(first).not.toContain("stories/b.md");
    expect(second).toContain("content/stories/b.md:5:7 错误");
  });

  it("needs no folder for what it keeps", async () => {
    const content = await contentFolder({ "stories/a.md": story("甲。") });
    const cache = path.join(content, "site.yml/cache");
    const env = { NEWSPAPER_CONTENT: content, NEWSPAPER_CACHE: cache };
    expect(await runInProcess(check, [], { env })).toEqual({ code: 0, stdout: "没有问题。\n", stderr: "" });
  });

  it("reads everything anew where what it has kept is damaged", async () => {
    const { first, second } = await twice(async (_, cache) => {
      const shard = path.join(cache, "content", "2024-06.cache");
      const bytes = await readFile(shard);
      bytes[bytes.byteLength - 3] = (bytes.at(-3) ?? 0) ^ 1;
      await writeFile(shard, bytes);
    });
    expect(second).toBe(first);
  });
});
