import { appendFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contentHash, EMPTY_MANIFEST, type FileEntry } from "@/lib/publish/manifest/manifest";
import { type ReadyPage, Staging } from "@/lib/publish/merge/staging";
import { temporaryFolder } from "../folder";

const NAME = "about/index.html";
/** Long enough for compressed copies. */
const content = new TextEncoder().encode("关于本站。".repeat(200));
const short = new TextEncoder().encode("关于");

const pageOf = (url: string, entry: FileEntry): ReadyPage => ({
  url,
  made: "made",
  entry,
  inlined: { styles: ["style"], scripts: [] },
});

/** A page that a killed publish left ready, and where the next one looks for it. */
async function ready(bytes = content) {
  const dist = await temporaryFolder();
  const entry = await (await Staging.open(dist, EMPTY_MANIFEST)).put({ path: NAME, content: bytes });
  return { dist, entry, staging: await Staging.open(dist, EMPTY_MANIFEST) };
}

describe("a page that was ready when a publish was killed", () => {
  it("is ready as long as it and its copies are whole", async () => {
    const { staging, entry } = await ready();
    expect(await staging.isReady(NAME, entry)).toBe(true);
  });

  it("is not ready where its file is gone, or has something else in it", async () => {
    const { staging, entry } = await ready();
    await writeFile(staging.placeOf(NAME), "another page");
    expect(await staging.isReady(NAME, entry)).toBe(false);
    await rm(staging.placeOf(NAME));
    expect(await staging.isReady(NAME, entry)).toBe(false);
  });

  it.each(["br", "gz"])("is not ready where its .%s copy is gone, or cut off", async (ending) => {
    const { staging, entry } = await ready();
    const copy = staging.placeOf(`${NAME}.${ending}`);
    await writeFile(copy, "cut off");
    expect(await staging.isReady(NAME, entry)).toBe(false);
    await rm(copy);
    expect(await staging.isReady(NAME, entry)).toBe(false);
  });

  it("is not ready where its copy is whole, but another page's", async () => {
    const { staging, entry } = await ready();
    await writeFile(staging.placeOf(`${NAME}.gz`), gzipSync("another page"));
    expect(await staging.isReady(NAME, entry)).toBe(false);
  });

  it("needs no copies where it is too short for them", async () => {
    const { staging, entry } = await ready(short);
    expect(await staging.isReady(NAME, entry)).toBe(true);
  });

  it("is ready where it has been published already, and waits no longer", async () => {
    const dist = await temporaryFolder();
    const entry: FileEntry = [contentHash(content), content.byteLength];
    const staging = await Staging.open(dist, { ...EMPTY_MANIFEST, files: { [NAME]: entry } });
    expect(await staging.isReady(NAME, entry)).toBe(true);
    expect(await staging.isReady(NAME, [contentHash(short), short.byteLength])).toBe(false);
  });
});

describe("what was noted of ready pages", () => {
  it("is read again by the next publish", async () => {
    const dist = await temporaryFolder();
    const staging = await Staging.open(dist, EMPTY_MANIFEST);
    const pages = [pageOf("/about/", ["hash", 1]), pageOf("/archive/", ["hash", 2])];
    for (const page of pages) await staging.note(page);
    expect([...(await Staging.open(dist, EMPTY_MANIFEST)).ready.values()]).toEqual(pages);
  });

  it("says nothing in a line that was cut off, or that is no page's", async () => {
    const dist = await temporaryFolder();
    const staging = await Staging.open(dist, EMPTY_MANIFEST);
    await staging.note(pageOf("/about/", ["hash", 1]));
    const log = path.join(dist, ".staging", "pages.jsonl");
    await appendFile(log, '\n{"url":"/archive/","made":"made","entry":["hash"\n{"url":"/archive/"}\n[]');
    await staging.note(pageOf("/search/", ["hash", 3]));
    expect([...(await Staging.open(dist, EMPTY_MANIFEST)).ready.keys()]).toEqual(["/about/", "/search/"]);
  });
});
