import { writeFileSync } from "node:fs";
import { mkdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { PublishInput } from "@/lib/publish/publish";
import type { Files } from "../unit/folder";
import { begin, filesOf } from "../unit/newsroom";
import { cacheOf, OTHER_TEMPLATES } from "./inputs";
import { plainRenderer } from "./plain-renderer";
import { AMPLE_TIME, differences, published, treeOf, workFolder, writeContent } from "./publishing";

let content: string;
let dist: string;

/** Whether a publish looked at the archive, and did not take the last one's word. */
async function looked(more: Partial<PublishInput> = {}): Promise<boolean> {
  const { stages } = await published(content, dist, more);
  return stages.some(({ name }) => name === "plan");
}

afterEach(() => {
  vi.useRealTimers();
});

beforeAll(async () => {
  [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, {
    ...filesOf(begin()),
    "stories/later.md": "---\ntitle: 以后\ndate: 2026-03-01\nsection: rural\n---\n文字。\n",
    "notes.txt": "A file that nobody reads: it is warned of.",
  });
  await published(content, dist);
}, AMPLE_TIME);

it("what is published again unchanged is not looked at again, and the answer is the same", async () => {
  await rm(path.join(cacheOf(dist), "last-result.json"));
  const first = await published(content, dist);
  const before = await treeOf(dist);
  const again = await published(content, dist);
  expect(again.stages.map(({ name }) => name)).toEqual(["load"]);
  expect(first.problems.map(({ rule }) => rule)).toContain("not-read");
  expect({ ...again, stages: [] }).toEqual({ ...first, stages: [] });
  expect(differences(before, await treeOf(dist))).toEqual([]);
});

it("anything that may make a difference is seen", async () => {
  const story = path.join(content, "stories/s0.md");
  const text = await readFile(story, "utf8");
  const inContent: [name: string, change: () => Promise<unknown>][] = [
    ["a story", () => writeFile(story, text.replace("。", "！"))],
    ["only its time", () => utimes(story, new Date(0), new Date(0))],
    ["a file more", () => writeFile(path.join(content, "media.txt"), "")],
    ["a file less", () => rm(path.join(content, "media.txt"))],
    ["a folder", () => mkdir(path.join(content, "media/new"), { recursive: true })],
  ];
  for (const [name, change] of inContent) {
    await change();
    expect([name, await looked()]).toEqual([name, true]);
    expect([name, await looked()]).toEqual([name, false]);
  }
  const elsewhere: [name: string, change: () => Promise<unknown>, more?: Partial<PublishInput>][] = [
    ["the manifest", () => writeFile(path.join(dist, ".publish.json"), "{}")],
    ["what a killed publish left", () => mkdir(path.join(dist, ".staging"))],
    ["its record", () => writeFile(path.join(cacheOf(dist), "last-result.json"), "{")],
    ["the program", async () => {}, { sources: async () => OTHER_TEMPLATES }],
    ["the address", async () => {}, { siteUrl: "https://other.example.cn" }],
    ["the moment: the clock was set back", async () => {}, { now: "2025-12-01T00:00:00Z" }],
    ["that everything is asked for", async () => {}, { full: true }],
    // The last: what was published stays.
    ["the moment: something is due", async () => {}, { now: "2026-03-01T00:00:00Z" }],
  ];
  for (const [name, change, more] of elsewhere) {
    await published(content, dist);
    expect([name, await looked()]).toEqual([name, false]);
    await change();
    expect([name, await looked(more)]).toEqual([name, true]);
  }
});

it("what was changed this moment is known by what is in it, not by its times", async () => {
  const now = { now: "2026-03-02T00:00:00Z" };
  const story = path.join(content, "stories/s1.md");
  const record = path.join(cacheOf(dist), "last-result.json");
  await writeFile(story, (await readFile(story, "utf8")).replace("。", "？"));
  expect(await looked(now)).toBe(true);
  expect(Object.keys(JSON.parse(await readFile(record, "utf8")).young)).toContain(story);
  expect(await looked(now)).toBe(false);
  // As if it had been changed once more within a step of the clock: its size and times are what they were.
  const noted = JSON.parse(await readFile(record, "utf8"));
  await writeFile(record, JSON.stringify({ ...noted, young: { ...noted.young, [story]: "other" } }));
  expect([await looked(now), await looked(now)]).toEqual([true, false]);
  // A time that is still to come never tells.
  const soon = new Date(Date.now() + 3_600_000);
  await utimes(story, soon, soon);
  expect([await looked(now), await looked(now)]).toEqual([true, false]);
});

it("what is behind a link is looked at each time", async () => {
  const now = { now: "2026-03-02T00:00:00Z" };
  await symlink("s1.md", path.join(content, "media/linked.md"));
  expect([await looked(now), await looked(now)]).toEqual([true, true]);
});

it("what is changed while the content is read is published next, whichever of both was read", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files: Files = {
    ...filesOf(begin()),
    "stories/pictured.md": PICTURED,
  };
  await writeContent(content, files);
  // By then the files are old enough to be known by their times.
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
  await published(content, dist);
  await writeFile(path.join(content, "stories/pictured.md"), PICTURED.replace("有图", "有图一幅"));
  // A story whose reading is known, and the picture of one that is read anew.
  const whileRead = () => {
    writeFileSync(path.join(content, "stories/s0.md"), String(files["stories/s0.md"]).replace("。", "！"));
    writeFileSync(path.join(content, "media/a.jpg"), files["media/b.png"] ?? "");
  };
  await published(content, dist, { renderer: { ...plainRenderer(), prepare: whileRead } });
  await published(content, dist);
  const next = await treeOf(dist);
  await published(content, dist, { full: true, cacheDir: await workFolder() });
  expect(differences(next, await treeOf(dist))).toEqual([]);
});

const PICTURED = "---\ntitle: 有图\ndate: 2024-06-23\nsection: rural\n---\n![样例](/media/a.jpg)\n";
