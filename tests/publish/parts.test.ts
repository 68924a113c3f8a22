/** What several machines render and one publishes is, byte for byte, what one machine publishes. */
import { appendFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { partsTaken } from "@/lib/cli/commands/build-part";
import { renderPart } from "@/lib/publish/parts/render-part";
import type { PublishInput } from "@/lib/publish/publish";
import { hasPage, type Shard, shardOf } from "@/lib/publish/shard";
import type { Route } from "@/lib/site/routes/routes";
import type { Files } from "../unit/folder";
import { begin, edited, filesOf } from "../unit/newsroom";
import { inputFor } from "./inputs";
import { plainRenderer } from "./plain-renderer";
import { differences, published, treeOf, workFolder, writeContent } from "./publishing";

const COUNT = 3;
const SHARDS: Shard[] = Array.from({ length: COUNT }, (_, index) => ({ index: index + 1, count: COUNT }));

/** A machine's share of a newsroom, made from a copy of its files, with a cache of its own. */
async function part(files: Files, shard: Shard, parts: string, more: Partial<PublishInput> = {}) {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, files);
  const result = await renderPart({ ...inputFor(content, dist, more), shard, parts });
  if (!result.made) throw new Error("not made");
  expect(await treeOf(dist)).toEqual(new Map());
  return result;
}

/** A renderer that counts the pages it is asked for, or is to begin with. */
function counting() {
  const asked: string[] = [];
  const plain = plainRenderer();
  return {
    asked,
    renderer: {
      ...plain,
      begin: ({ url }: Route) => {
        asked.push(url);
      },
      async compile(templates: string) {
        const compiled = await plain.compile(templates);
        const render: typeof compiled.render = (routes, onPage) => {
          asked.push(...routes.map(({ url }) => url));
          return compiled.render(routes, onPage);
        };
        return { ...compiled, render };
      },
    },
  };
}

const alone = async (files: Files) => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, files);
  const { pages } = await published(content, dist);
  return { tree: await treeOf(dist), pages };
};

/** Publishes a newsroom with what other machines have rendered of it. */
async function together(files: Files, parts: string) {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, files);
  const { asked, renderer } = counting();
  const found: [readonly Shard[], number][] = [];
  await published(content, dist, {
    renderer,
    parts,
    onParts: (shards, pages) => found.push([shards, pages]),
  });
  return { tree: await treeOf(dist), asked, found };
}

it("each page is rendered by one machine, and none by the one that publishes", async () => {
  const files = filesOf(begin());
  const parts = await workFolder();
  const made = [];
  for (const shard of SHARDS) made.push(await part(files, shard, parts));
  const one = await alone(files);
  expect(made.map(({ due }) => due)).toEqual([one.pages, one.pages, one.pages]);
  expect(made.reduce((sum, { pages }) => sum + pages, 0)).toBe(one.pages);
  expect(Math.min(...made.map(({ pages }) => pages))).toBeGreaterThan(one.pages / COUNT / 2);
  const all = await together(files, parts);
  expect(differences(all.tree, one.tree)).toEqual([]);
  expect(all.asked).toEqual([]);
  expect(all.found).toEqual([[SHARDS, one.pages]]);
  expect((await readdir(parts)).sort()).toEqual(["1-of-3", "2-of-3", "3-of-3"]);
});

it("what is missing, damaged or was made from something else is rendered by the one that publishes", async () => {
  const room = begin();
  const [files, changed] = [room, edited(room, { kind: "retitle", what: 1, how: 9 })].map(filesOf);
  if (!files || !changed) throw new Error("no files");
  const parts = await workFolder();
  const [first, second] = SHARDS;
  if (!first || !second) throw new Error("no shards");
  await part(files, first, parts);
  const { folder } = await part(files, second, parts);
  const pages = path.join(folder, "files");
  const [emptied, gone] = (await readdir(pages, { recursive: true }))
    .filter((name) => name.endsWith("index.html"))
    .sort();
  if (!emptied || !gone) throw new Error("no pages");
  await appendFile(path.join(pages, emptied), "?");
  await rm(path.join(pages, gone));
  const one = await alone(changed);
  const { tree, asked, found } = await together(changed, parts);
  expect(differences(tree, one.tree)).toEqual([]);
  expect(found[0]?.[0]).toEqual([first, second]);
  const urls = [emptied, gone].map((name) => `/${name.slice(0, -"index.html".length)}`);
  expect(asked).toEqual(expect.arrayContaining(urls));
  // All of the third share, and of the others what shows the new title.
  const others = asked.filter((url) => hasPage(first, url) || hasPage(second, url));
  expect(others.length).toBeGreaterThan(urls.length);
  expect(asked.length).toBeLessThan(one.pages);
});

it("a part goes on where it was killed", async () => {
  const files = filesOf(begin());
  const parts = await workFolder();
  const shard = { index: 1, count: 1 };
  const plain = plainRenderer();
  const failing = {
    ...plain,
    async compile(templates: string) {
      const compiled = await plain.compile(templates);
      const render: typeof compiled.render = async (routes, onPage) => {
        await compiled.render(routes.slice(0, 5), onPage);
        throw new Error("killed");
      };
      return { ...compiled, render };
    },
  };
  await expect(part(files, shard, parts, { renderer: failing })).rejects.toThrow("killed");
  const { asked, renderer } = counting();
  const { pages } = await part(files, shard, parts, { renderer });
  expect(asked.length).toBe(pages - 5);
});

it("content with errors makes no part", async () => {
  const [content, dist, parts] = [await workFolder(), await workFolder(), await workFolder()];
  await writeContent(content, { ...filesOf(begin()), "stories/x.md": "---\ntitle：x\n---\n" });
  const result = await renderPart({ ...inputFor(content, dist), shard: { index: 1, count: 2 }, parts });
  expect(result.made).toBe(false);
  expect(await readdir(parts)).toEqual([]);
});

it.each([
  ["3/8", { index: 3, count: 8 }],
  ["1/1", { index: 1, count: 1 }],
  ["0/8", null],
  ["9/8", null],
  ["3", null],
  ["a/b", null],
  ["1/1001", null],
])("%s is a share or none", (text, shard) => {
  expect(shardOf(text)).toEqual(shard);
});

it.each([
  [[], "没有找到别的机器生成的页面（文件夹要叫 1-of-8 这样的名字），全部自己生成。"],
  [SHARDS, "采用别的机器生成的 1,234 个页面，共 3 份。"],
  [SHARDS.slice(1, 2), "采用别的机器生成的 1,234 个页面，共 1 份。缺 1/3、3/3，自己生成。"],
])("says which parts it has found: %j", (shards, words) => {
  expect(partsTaken(shards, 1234)).toBe(words);
});
