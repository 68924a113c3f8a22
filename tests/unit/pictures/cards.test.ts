import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Card } from "@/lib/pictures/cards/card";
import { cardPress } from "@/lib/pictures/cards/draw";
import { cardFont, coverage } from "@/lib/pictures/cards/font";
import { sfntOf } from "@/lib/pictures/cards/woff";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import type { Manifest } from "@/lib/publish/manifest/manifest";
import { EMPTY_MANIFEST } from "@/lib/publish/manifest/manifest";
import { Staging } from "@/lib/publish/merge/staging";
import { cardFiles } from "@/lib/publish/pictures/card-files";
import { cardInput } from "@/lib/publish/pictures/card-input";
import { archiveOf } from "@/lib/site/archive/archive";
import { isNightly } from "../../length";
import { contentOf, story, temporaryFolder } from "../folder";

const CARD: Card = {
  paper: "样例新闻",
  section: "三农",
  kicker: "引题",
  lines: ["施工供水两不误，", "多管齐下保夏灌"],
  size: 92,
  year: "1985",
  date: "6月22日 星期六",
  page: "第01版",
};
const INK = 0x40;

/** The share of dark pixels in a part of a card; of 1. */
async function inkIn(png: Uint8Array, [left, top, width, height]: readonly [number, number, number, number]) {
  const { data } = await sharp(png)
    .extract({ left, top, width, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < INK).length / data.length;
}

describe("a share card", () => {
  it("is a PNG of 1200 × 630 that shows what it is to say, and the same each time", async () => {
    const draw = cardPress();
    const png = await draw(CARD);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(png.byteLength).toBeLessThan(120_000);
    for (const part of [
      [72, 50, 200, 50],
      [72, 200, 900, 130],
      [72, 330, 900, 120],
    ] as const)
      expect(await inkIn(png, part), part.join()).toBeGreaterThan(0.05);
    // Margins are empty.
    expect(await inkIn(png, [0, 0, 60, 630])).toBe(0);
    expect(await inkIn(png, [1140, 0, 60, 630])).toBe(0);
    expect(await draw(CARD)).toEqual(png);
    expect(await draw({ ...CARD, year: null, date: "1985年6月22日 星期六" })).not.toEqual(png);
  });
});

describe("the face of cards", () => {
  it("is unpacked to what satori, too, reads in its file", async () => {
    const { default: satori } = await import("satori");
    const woff = await readFile(path.resolve("lib/pictures/cards/font/song-bold.woff"));
    const drawn = (data: Buffer) =>
      satori(
        { type: "div", key: null, props: { children: "茌平 2024" } },
        { width: 300, height: 100, fonts: [{ name: "Song", data, weight: 700, style: "normal" }] },
      );
    expect(await drawn(sfntOf(woff))).toBe(await drawn(woff));
    expect(() => sfntOf(woff.subarray(4))).toThrow("Not a WOFF file");
    expect(() => sfntOf(woff.subarray(0, 60_000))).toThrow();
  });

  it("has the characters that it is said to have, 通用规范汉字表 among them, and comes with its licence", async () => {
    const covers = await coverage();
    expect(covers("茌平莘县东阿聊城冠县朱镕基陶喆堃昇：“一二三”《》——……·％0123456789ABCabcéüǎ")).toBe(true);
    expect(covers("𠮷")).toBe(false);
    const { default: satori } = await import("satori");
    const said = await readFile(path.resolve("lib/pictures/cards/font/song-bold.txt"), "utf8");
    // By day one in twelve: each is drawn.
    const characters = [...said.trim()].filter((_, index) => isNightly() || index % 12 === 0).join("");
    const missing: string[] = [];
    await satori(
      {
        type: "div",
        key: null,
        props: { style: { display: "flex", flexWrap: "wrap" }, children: characters },
      },
      {
        width: 1200,
        height: 630,
        fonts: [{ name: "Song", data: await cardFont(), weight: 700, style: "normal" }],
        loadAdditionalAsset: async (_, text) => {
          missing.push(text);
          return [];
        },
      },
    );
    expect(missing).toEqual([]);
    expect(await readFile(path.resolve("lib/pictures/cards/font/OFL.txt"), "utf8")).toContain(
      "SIL OPEN FONT LICENSE Version 1.1",
    );
  });
});

describe("the files of cards", () => {
  it("are made once: what is published stays, what is kept is not drawn again, what is shown no more is forgotten", async () => {
    const [dist, cacheDir] = [await temporaryFolder(), await temporaryFolder()];
    const cache = new EncodedCache(cacheDir);
    const content = await contentOf({ "stories/a.md": story("正文。") });
    const archive = archiveOf(content, "2026-01-01T00:00:00Z", await cardInput(EMPTY_MANIFEST, null));
    const run = async (last: Manifest["files"], shown = archive.stories) => {
      const progress: number[] = [];
      const staging = await Staging.open(dist, EMPTY_MANIFEST);
      const files = await cardFiles({
        archive: { stories: shown, cardOf: archive.cardOf },
        last,
        cache,
        staging,
        onProgress: (done) => progress.push(done),
      });
      return { files, progress };
    };
    const first = await run({});
    const [name = ""] = Object.keys(first.files);
    expect([name, first.progress]).toEqual([
      expect.stringMatching(/^pictures\/[0-9a-f]{14}-card\.png$/),
      [1],
    ]);
    expect(await run(first.files)).toEqual({ files: first.files, progress: [] });
    // What a killed publish left behind, or nobody can be sure of, is put there again.
    for (const hash of ["?", "-", ""]) expect((await run({ [name]: [hash, 0] })).files).toEqual(first.files);
    // Another folder: from the cache.
    await cache.put(name, new TextEncoder().encode("kept"));
    expect((await run({})).files[name]?.[1]).toBe(4);
    expect(await run(first.files, [])).toEqual({ files: {}, progress: [] });
    expect(await cache.get(name)).toBeNull();
  });

  it("are known by the inputs of pages that were published", async () => {
    const published = {
      ...EMPTY_MANIFEST,
      basis: "basis",
      pages: {
        "/a/": ["h", 1, 'story="x" card="0123456789abcd" people=[]'],
        "/b/": ["h", 1, 'story="x" card=null people=[]'],
      },
    } satisfies Manifest;
    const askedWith = async (basis: string | null) => {
      const { publishedAt } = await cardInput(published, basis);
      return ["/a/", "/b/", "/c/"].map(publishedAt);
    };
    const card = "0123456789abcd";
    expect(await askedWith("basis")).toEqual([{ card, story: "x" }, { card: null, story: "x" }, null]);
    // What other templates made of a story tells nothing of it.
    for (const other of ["another", null])
      expect(await askedWith(other)).toEqual([{ card, story: null }, { card: null, story: null }, null]);
  });
});
