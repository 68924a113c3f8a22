import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { type Made, makeVariants, PictureChanged } from "@/lib/pictures/make";
import { pictureFacts } from "@/lib/pictures/sharp/facts";
import { largestOf, type Variant, variantsIn, variantsOf } from "@/lib/pictures/variants";
import { temporaryFolder } from "../folder";
import { cmykJpeg, colourAt, metadataOf, plainJpeg, SECRETS, seeThroughPng, turnedJpeg } from "./samples";

const HASH = "0123456789abcdef";
const widths = (width: number, height: number) =>
  variantsIn("avif", { hash: HASH, width, height }).map((each) => `${each.width}×${each.height}`);

it("a picture has the widths that the layout asks for, none larger than itself", () => {
  expect(widths(3000, 2000)).toEqual(["320×213", "480×320", "720×480", "1080×720", "1400×933"]);
  expect(widths(2000, 3000)).toEqual(["320×480", "480×720", "720×1080", "933×1400"]);
  expect(widths(1080, 10)).toEqual(["320×3", "480×4", "720×7", "1080×10"]);
  expect(widths(12_000, 6)).toEqual(["320×1", "480×1", "720×1", "1080×1", "1400×1"]);
  expect(widths(40, 30)).toEqual(["40×30"]);
  expect(variantsOf({ hash: HASH, width: 800, height: 600 }).map(({ name }) => name.slice(16))).toEqual([
    ...["-320", "-480", "-720", "-800"].map((width) => `${width}.avif`),
    ...["-320", "-480", "-720", "-800"].map((width) => `${width}.webp`),
    "-720.jpg",
    "-800.jpg",
  ]);
});

describe("a long picture", () => {
  it("is as wide as a phone's column, however high", () => {
    expect(widths(400, 1200)).toEqual(["320×960", "400×1200"]);
    expect(widths(400, 8000)).toEqual(["320×6400", "400×8000"]);
    expect(widths(2000, 6001)).toEqual(["320×960", "480×1440", "720×2161", "1080×3241"]);
  });

  it("has no files in a format that can't be so high", () => {
    const names = (width: number, height: number) =>
      variantsOf({ hash: HASH, width, height }).map(({ name }) => name.slice(16));
    expect(names(400, 16_384)).toEqual(["-400.jpg"]);
    expect(names(1080, 60_000)).toEqual(["-720.jpg", "-1080.jpg"]);
    // JPEG ends at 65,535 pixels: the widest that is not higher.
    expect(largestOf({ width: 1080, height: 120_000 })).toEqual({ width: 589, height: 65_444 });
  });

  it("is encoded whole", async () => {
    const { made } = await run(await plainJpeg(40, 20_000), await temporaryFolder());
    const sizes = made.map(async ({ bytes }) => {
      const { format, width, height } = await metadataOf(bytes);
      return [format, width, height];
    });
    expect(await Promise.all(sizes)).toEqual([["jpeg", 40, 20_000]]);
  });
});

interface Run {
  made: Made[];
  encoded: string[];
}

/** Makes all variants of a picture. */
async function run(bytes: Uint8Array, folder: string, variants?: readonly Variant[]): Promise<Run> {
  const seen = await pictureFacts(bytes);
  if (!seen?.hash) throw new Error("nothing to encode");
  const original = { ...seen, hash: seen.hash };
  const file = path.join(folder, "original");
  await writeFile(file, bytes);
  const cache = new EncodedCache(path.join(folder, "cache"));
  const encoded: string[] = [];
  const made: Made[] = [];
  for await (const each of makeVariants({
    file,
    original,
    variants: variants ?? variantsOf(original),
    cache,
    onEncode: ({ name }) => encoded.push(name),
  }))
    made.push(each);
  return { made, encoded };
}

it("variants are upright, of their size, in the web's colours, and say nothing else", async () => {
  for (const [bytes, shape] of [
    [await turnedJpeg(400, 500), "upright"],
    [await cmykJpeg(), "printed"],
  ] as const) {
    const { made } = await run(bytes, await temporaryFolder());
    expect(made.length).toBeGreaterThan(2);
    for (const { variant, bytes: content } of made) {
      const { width, height, exif, xmp, iptc, icc, space } = await metadataOf(content);
      expect([shape, { width, height, exif, xmp, iptc, icc, space }]).toEqual([
        shape,
        { width: variant.width, height: variant.height, space: "srgb" },
      ]);
      expect(SECRETS.filter((secret) => Buffer.from(content).includes(secret))).toEqual([]);
      const [red = 0, , blue = 0] = await colourAt(content, Math.floor(variant.width / 2), 2);
      expect(red - blue, variant.name).toBeGreaterThan(120);
    }
  }
});

it("what can be seen through stands on white: drawings stay readable at night", async () => {
  const { made } = await run(await seeThroughPng(20, 20), await temporaryFolder());
  for (const { bytes } of made)
    for (const part of await colourAt(bytes, 5, 5)) expect(part).toBeGreaterThan(250);
});

it("each is encoded once; what is damaged in the cache is made again, the same", async () => {
  const folder = await temporaryFolder();
  const bytes = await plainJpeg(360, 240);
  const first = await run(bytes, folder);
  expect(first.encoded).toEqual(first.made.map(({ variant }) => variant.name));
  const again = await run(bytes, folder);
  expect(again.encoded).toEqual([]);
  expect(again.made).toEqual(first.made);

  const [, damaged = ""] = (await readdir(path.join(folder, "cache"))).sort();
  const file = path.join(folder, "cache", damaged);
  const content = await readFile(file);
  content[20] = (content[20] ?? 0) ^ 1;
  await writeFile(file, content);
  const mended = await run(bytes, folder);
  expect(mended.encoded).toEqual([damaged]);
  expect(mended.made).toEqual(first.made);
});

it("a file that was changed since it was looked at is not encoded under the old name", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, "original");
  await writeFile(file, await plainJpeg(20, 20));
  const original = { hash: HASH, width: 20, height: 20 };
  const made = makeVariants({
    file,
    original,
    variants: variantsOf(original),
    cache: new EncodedCache(folder),
  });
  await expect(made.next()).rejects.toThrow(PictureChanged);
});
