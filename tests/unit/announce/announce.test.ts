import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { announce } from "@/lib/announce/announce";
import { indexNow } from "@/lib/announce/index-now";
import { MEMORY } from "@/lib/announce/memory";
import { webSub } from "@/lib/announce/web-sub";
import { JOURNAL, journalOf, readRecords } from "@/lib/publish/manifest/manifest";
import { temporaryFolder } from "../folder";
import { type Heard, hasty, inTurn, listener, saying, searchEngine } from "./listeners";
import { FIRST, publishSmall, SITE } from "./small-site";

const HOST = "news.example.cn";
const KEY = "0123456789abcdef";

const engineAt = (endpoint: string) =>
  indexNow({ endpoint, siteUrl: SITE, key: KEY, keyPath: "/indexnow.txt" });
const urlsOf = (heard: readonly Heard[]) =>
  heard.map(({ body }) => JSON.parse(body).urlList.map((url: string) => url.slice(SITE.length)));
const feedsOf = (heard: readonly Heard[]) =>
  heard.map(({ body }) => new URLSearchParams(body).getAll("hub.url"));

async function site() {
  const dist = await temporaryFolder();
  await publishSmall(dist, FIRST);
  const engine = await listener(searchEngine(HOST, KEY));
  const hub = await listener(saying(204));
  const channels = [engineAt(engine.url), webSub(hub.url)];
  const run = (more: Partial<Parameters<typeof announce>[0]> = {}) =>
    announce({ dist, siteUrl: SITE, channels, network: hasty().network, ...more });
  return { dist, engine, hub, run };
}

describe("an announcement", () => {
  it("tells of all that the sitemap lists at first, stories before the rest, the newest first", async () => {
    const { engine, hub, run } = await site();
    await run();
    expect(urlsOf(engine.heard)).toEqual([["/2024/06/23/yazi/", "/2024/06/22/tudou/", "/"]]);
    expect(feedsOf(hub.heard)).toEqual([[`${SITE}/feed.xml`, `${SITE}/section/rural/atom.xml`]]);
    expect(new URLSearchParams(hub.heard[0]?.body).get("hub.mode")).toBe("publish");
  });

  it("tells nothing twice", async () => {
    const { engine, hub, run } = await site();
    await run();
    expect(await run()).toMatchObject({ difference: { added: [], changed: [], deleted: [] } });
    expect([engine.heard.length, hub.heard.length]).toEqual([1, 1]);
  });

  it("tells of what is new, says something else, or is gone; not of new templates, unlisted pages, or other inputs alone", async () => {
    const { dist, engine, hub, run } = await site();
    await run();
    const { "/2024/06/22/tudou/": _, ...kept } = FIRST;
    await publishSmall(dist, {
      ...kept,
      "/": { says: "头版，新模板", from: "头版" },
      "/2024/06/23/yazi/": { says: "鸭子，更正" },
      "/2024/06/24/mai/": { says: "麦" },
      "/people/gao-tian/": { says: "高天改了", unlisted: true },
      "/feed.xml": { says: "订阅", from: "别的" },
      "/section/rural/atom.xml": { says: "新的订阅" },
    });
    expect(await run()).toMatchObject({
      difference: {
        added: ["/2024/06/24/mai/"],
        changed: ["/2024/06/23/yazi/", "/section/rural/atom.xml"],
        deleted: ["/2024/06/22/tudou/"],
      },
    });
    expect(urlsOf(engine.heard)[1]).toEqual(["/2024/06/24/mai/", "/2024/06/23/yazi/", "/2024/06/22/tudou/"]);
    expect(feedsOf(hub.heard)[1]).toEqual([`${SITE}/section/rural/atom.xml`]);
  });

  it("tells of a page that search engines should not have any more, and is still there, as one that is gone", async () => {
    const { dist, engine, run } = await site();
    await run();
    await publishSmall(dist, { ...FIRST, "/2024/06/22/tudou/": { says: "已撤下", unlisted: true } });
    await run();
    expect(urlsOf(engine.heard)[1]).toEqual(["/2024/06/22/tudou/"]);
  });

  it("tells next time what one did not take, and the others nothing again", async () => {
    const { dist, run } = await site();
    const engine = await listener(inTurn(saying(500), saying(500), saying(500), searchEngine(HOST, KEY)));
    const hub = await listener(saying(204));
    const channels = [engineAt(engine.url), webSub(hub.url)];
    const first = await run({ channels });
    expect(first).toMatchObject({
      told: [
        { sent: 0, left: { length: 3 }, why: { kind: "failed", words: "那边出了故障（500）" } },
        { sent: 2, why: null },
      ],
    });
    await publishSmall(dist, { ...FIRST, "/2024/06/24/mai/": { says: "麦" } });
    await run({ channels });
    expect(urlsOf(engine.heard)[3]).toEqual([
      "/2024/06/24/mai/",
      "/2024/06/23/yazi/",
      "/2024/06/22/tudou/",
      "/",
    ]);
    expect(hub.heard).toHaveLength(1);
  });

  it("tells somebody of all who is told for the first time", async () => {
    const { run, engine, hub } = await site();
    await run({ channels: [webSub(hub.url)] });
    await run();
    expect(urlsOf(engine.heard)[0]).toHaveLength(3);
    expect(hub.heard).toHaveLength(1);
  });

  it("only says what it would tell, or notes it as told, where it is asked to", async () => {
    const { dist, engine, run } = await site();
    expect(await run({ dryRun: true })).toMatchObject({ pending: { indexnow: { length: 3 } }, told: [] });
    await expect(readFile(path.join(dist, MEMORY))).rejects.toThrow();
    await run({ markOnly: true });
    await run();
    expect(engine.heard).toEqual([]);
  });

  it("knows from a deploy what the target had, where nothing else is remembered", async () => {
    const { dist, engine, run } = await site();
    const before = (await readRecords(dist)).manifest;
    await publishSmall(dist, {
      ...FIRST,
      "/2024/06/22/tudou/": { says: "已撤下", unlisted: true },
      "/2024/06/24/mai/": { says: "麦" },
    });
    await run({ before });
    expect(urlsOf(engine.heard)).toEqual([["/2024/06/24/mai/", "/2024/06/22/tudou/"]]);
  });

  it("forgets what was told of another address, and a damaged memory", async () => {
    const { dist, engine, run } = await site();
    await run();
    await writeFile(path.join(dist, MEMORY), "{");
    await run();
    expect(urlsOf(engine.heard).map(({ length }) => length)).toEqual([3, 3]);
  });

  it("waits for a site that is whole", async () => {
    const { dist, engine, run } = await site();
    await writeFile(path.join(dist, JOURNAL), journalOf("another", ["index.html"]));
    expect(await run()).toEqual({ kind: "unpublished" });
    expect(await run({ dist: await temporaryFolder() })).toEqual({ kind: "unpublished" });
    expect(engine.heard).toEqual([]);
  });
});
