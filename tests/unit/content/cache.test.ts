import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CacheDamaged } from "@/lib/content/cache/blob-store";
import { ContentCache } from "@/lib/content/cache/content-cache";
import { writeShard } from "@/lib/content/cache/shard";
import { loadContent } from "@/lib/content/load";
import { serialiseLayout } from "@/lib/layout/serialise";
import { contentHash } from "@/lib/publish/manifest/manifest";
import { runs } from "../../length";
import { contentFolder, type Files, png, story, temporaryFolder } from "../folder";
import { begin, edited, edits, filesOf } from "../newsroom";
import { LAYOUT, pageText } from "./pictured-page";

const loadCached = (content: string, folder: string, version = "1") =>
  loadContent(content, { folder, version });

/** A folder's content by way of a cache, and the cache's files with the time of their last change. */
async function cached(files: Files) {
  const content = await contentFolder(files);
  const cache = await temporaryFolder();
  const load = (version?: string) => loadCached(content, cache, version);
  await load();
  return { content, cache, load };
}

const bytesOf = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [
        name,
        contentHash(await readFile(path.join(folder, name))),
      ]),
    ),
  );

const A = "stories/a.md";
const FILES: Files = {
  [A]: story("甲文。"),
  "stories/b.md": story("乙文。").replace("2024-06-22", "2023-01-05"),
};

/** Makes a file two days old, so that its time alone can be trusted. */
async function makeOld(file: string) {
  const then = new Date(Date.now() - 2 * 86_400_000);
  await utimes(file, then, then);
}

describe("content that is read by way of a cache", () => {
  it("is the same as content read without one, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits(), { minLength: 3, maxLength: 8 }), async (list) => {
        const cache = await temporaryFolder();
        let room = begin();
        for (const edit of list) {
          room = edited(room, edit);
          const content = await contentFolder(filesOf(room));
          // Loaded twice: once from the files, and once from the cache.
          await loadCached(content, cache);
          const { content: found, problems, suspects } = await loadCached(content, cache);
          const plain = await loadContent(content);
          expect({ content: found, problems, suspects }).toEqual({
            content: plain.content,
            problems: plain.problems,
            suspects: plain.suspects,
          });
        }
      }),
      { numRuns: runs(4, 200) },
    );
  });

  it("writes nothing where nothing changed", async () => {
    const { cache, load } = await cached(FILES);
    await load();
    const before = await bytesOf(cache);
    await load();
    expect(await bytesOf(cache)).toEqual(before);
    expect(Object.keys(before).sort()).toEqual(["2023-01.cache", "2024-06.cache"]);
  });

  it("writes the month of what changed, and no other", async () => {
    const { content, cache, load } = await cached(FILES);
    await load();
    const before = await bytesOf(cache);
    await writeFile(path.join(content, A), story("改过的甲文。"));
    expect((await load()).content?.stories[0]?.body).toMatchObject({ text: "改过的甲文。" });
    const after = await bytesOf(cache);
    expect(after["2023-01.cache"]).toBe(before["2023-01.cache"]);
    expect(after["2024-06.cache"]).not.toBe(before["2024-06.cache"]);
  });

  it("forgets files that are gone, and months without files", async () => {
    const { content, cache, load } = await cached(FILES);
    await rm(path.join(content, "stories/b.md"));
    expect((await load()).content?.stories).toHaveLength(1);
    expect(await readdir(cache)).toEqual(["2024-06.cache"]);
  });

  it("follows a story whose date moves to another month, and one whose file is renamed", async () => {
    const { content, cache, load } = await cached(FILES);
    await writeFile(path.join(content, A), story("甲文。").replace("2024-06-22", "2024-07-01"));
    await rename(path.join(content, "stories/b.md"), path.join(content, "stories/c.md"));
    const urls = (await load()).content?.stories.map(({ url }) => url);
    expect(urls).toEqual(["/2024/07/01/a/", "/2023/01/05/c/"]);
    expect((await load()).content?.stories.map(({ body }) => body)).toMatchObject([
      { text: "甲文。" },
      { text: "乙文。" },
    ]);
    expect((await readdir(cache)).sort()).toEqual(["2023-01.cache", "2024-07.cache"]);
  });

  it("notices a change that kept size and time of the file", async () => {
    const { content, load } = await cached(FILES);
    const file = path.join(content, A);
    await makeOld(file);
    await load();
    const { mtime } = await stat(file);
    await writeFile(file, story("丙文。"));
    await utimes(file, mtime, mtime);
    expect((await load()).content?.stories[0]?.body).toMatchObject({ text: "丙文。" });
  });

  it("reads anew what was read with other settings", async () => {
    const { content, load } = await cached(FILES);
    const site = path.join(content, "site.yml");
    await writeFile(site, (await readFile(site, "utf8")).replace("id: rural", "id: farming"));
    expect((await load()).problems.map(({ rule }) => rule)).toContain("unknown-section");
  });

  it("notices that a picture has come, or changed its size", async () => {
    const { content, load } = await cached({
      [A]: story("![田地](/media/a.png)\n"),
      "media/a.png": await png(2, 1),
    });
    const imageOf = async () => JSON.stringify((await load()).content?.stories[0]?.body);
    expect(await imageOf()).toContain('"width":2');
    await writeFile(path.join(content, "media/a.png"), await png(30, 1));
    expect(await imageOf()).toContain('"width":30');
    await rm(path.join(content, "media/a.png"));
    expect((await load()).problems.map(({ rule }) => rule)).toEqual(["missing-image"]);
    await writeFile(path.join(content, "media/a.png"), await png(4, 1));
    expect((await load()).problems).toEqual([]);
  });

  it("notices that a page's layout has come, or changed, or gone", async () => {
    const { content, load } = await cached({ "pages/2024-06-22-01.md": pageText() });
    const file = path.join(content, "pages/2024-06-22-01.layout.json");
    const boxes = async () => {
      const { content: loaded, problems } = await load();
      expect(problems).toEqual([]);
      return loaded?.pages[0]?.lines.flatMap((line) => line.boxes).length;
    };
    expect(await boxes()).toBe(0);
    await writeFile(file, serialiseLayout(LAYOUT));
    const all = await boxes();
    expect(all).toBe(LAYOUT.lines.length);
    await writeFile(file, serialiseLayout({ ...LAYOUT, lines: LAYOUT.lines.slice(1) }));
    expect(await boxes()).toBe(LAYOUT.lines.length - 1);
    await writeFile(file, '{"version": 2}');
    expect((await load()).problems.map(({ rule }) => rule)).toEqual(["bad-layout"]);
    await rm(file);
    expect(await boxes()).toBe(0);
  });

  it("is read anew where other code made it", async () => {
    const { cache, load } = await cached(FILES);
    const before = await bytesOf(cache);
    expect((await load("2")).content?.stories).toHaveLength(2);
    expect(await bytesOf(cache)).not.toEqual(before);
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, 200)],
    ["empty", () => Buffer.alloc(0)],
    ["of another kind", () => Buffer.from("{}")],
    [
      "damaged at its beginning",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 99), Buffer.from("x"), bytes.subarray(100)]),
    ],
  ])("is read anew where its file is %s", async (_, damage) => {
    const { cache, load } = await cached(FILES);
    const file = path.join(cache, "2024-06.cache");
    const whole = await readFile(file);
    await writeFile(file, damage(whole));
    expect((await load()).content?.stories.map(({ body }) => body)).toMatchObject([
      { text: "甲文。" },
      { text: "乙文。" },
    ]);
    expect((await readFile(file)).byteLength).toBe(whole.byteLength);
  });

  it("is read anew where a head has another shape than this code gives it", async () => {
    const { cache, load } = await cached(FILES);
    await writeShard(path.join(cache, "2024-06.cache"), { version: "1", entries: [{ file: A }] }, []);
    expect((await load()).content?.stories.map(({ body }) => body)).toMatchObject([
      { text: "甲文。" },
      { text: "乙文。" },
    ]);
  });

  it("keeps the slugs of contributors, and finds them again where the file is damaged, or other code made it", async () => {
    const signed = (name: string) => story("文。", `bylines: [{name: ${name}, role: reporter}]`);
    const { content, cache, load } = await cached({ [A]: signed("测试甲") });
    const file = path.join(cache, "people.slugs");
    const whole = await readFile(file);
    expect((await load()).content?.people).toEqual({ 测试甲: "ce-shi-jia" });
    expect((await readFile(file)).equals(whole)).toBe(true);
    await writeShard(file, { version: "1", slugs: { 测试甲: "kept" } }, []);
    expect((await load()).content?.people).toEqual({ 测试甲: "kept" });
    await load("2");
    for (const bytes of [whole.subarray(0, -9), Buffer.alloc(0), await readFile(file)]) {
      await writeFile(file, bytes);
      expect((await load()).content?.people).toEqual({ 测试甲: "ce-shi-jia" });
    }
    await writeFile(path.join(content, A), signed("测试乙"));
    expect((await load()).content?.people).toEqual({ 测试乙: "ce-shi-yi" });
    expect((await readFile(file, "utf8")).includes("测试甲")).toBe(false);
  });

  it("says so where a text is damaged, when it is asked for", async () => {
    const { cache, load } = await cached(FILES);
    const file = path.join(cache, "2024-06.cache");
    const whole = await readFile(file);
    whole[whole.byteLength - 3] = (whole.at(-3) ?? 0) ^ 1;
    await writeFile(file, whole);
    const { content } = await load();
    expect(content?.stories.map(({ url }) => url)).toEqual(["/2024/06/22/a/", "/2023/01/05/b/"]);
    expect(() => content?.stories[0]?.body).toThrow(CacheDamaged);
  });
});

describe("a file whose size and times are those of its reading", () => {
  const changedAt = Date.parse("2024-06-22T08:00:00+08:00");
  const stat = { size: 100, mtimeMs: changedAt, ctimeMs: changedAt };
  const reading = {
    kind: "story" as const,
    record: {
      kind: "withdrawn" as const,
      file: "content/stories/a.md",
      url: "/2024/06/22/a/",
      printed: null,
      at: { slug: { line: 2, column: 1 }, printed: { line: 2, column: 1 } },
      withdrawn: {
        url: "/2024/06/22/a/",
        aliases: [],
        date: "2024-06-23",
        reason: "当事人要求",
        files: ["content/stories/a.md"],
      },
      media: [],
    },
  };

  /** Whether the reading is still believed, and whether the file's bytes had to be looked at for that. */
  async function lookAgain(readAt: number, hashNow: string) {
    const cache = new ContentCache(await temporaryFolder(), "1", () => null);
    const wanted = { file: "content/stories/a.md", stat, context: "settings" };
    cache.put(wanted, "hash as read", readAt, [], { reading, problems: [] });
    let hashed = false;
    const hash = async () => {
      hashed = true;
      return hashNow;
    };
    return { believed: (await cache.get({ ...wanted, hash })) !== null, hashed };
  }

  // A file system's clock may stand still for two seconds: a change after the reading can leave the times as they are.
  it.each([0, 1, 1999, 2000])("is hashed again where it was read %i ms after its last change", async (ms) => {
    expect(await lookAgain(changedAt + ms, "hash as read")).toEqual({ believed: true, hashed: true });
    expect(await lookAgain(changedAt + ms, "another hash")).toEqual({ believed: false, hashed: true });
  });

  it("is believed without a look at its bytes where it was read later than that", async () => {
    expect(await lookAgain(changedAt + 2001, "another hash")).toEqual({ believed: true, hashed: false });
  });
});
