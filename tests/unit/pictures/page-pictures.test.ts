import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { blank } from "@/lib/pictures/blank";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants, PictureChanged } from "@/lib/pictures/make";
import { largestPage, pageVariantsOf } from "@/lib/pictures/page-variants";
import { originalHash } from "@/lib/pictures/sharp/encode";
import { pageFacts } from "@/lib/pictures/sharp/facts";
import { temporaryFolder } from "../folder";

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#887" } });

describe("sizes of a page's picture", () => {
  it("are those that are shown, up to the largest, never enlarged", () => {
    const sizes = (width: number) =>
      pageVariantsOf({ hash: "h", width, height: width * 1.4 }).map(({ name }) => name.slice(2));
    expect(sizes(3000)).toEqual([
      ...["320.avif", "480.avif", "720.avif", "960.avif", "1600.avif", "2400.avif"],
      ...["720.webp", "2400.webp", "960.jpg"],
    ]);
    expect(sizes(700)).toEqual(["320.avif", "480.avif", "700.avif", "700.webp", "700.jpg"]);
    expect(largestPage({ width: 3000, height: 12_000 })).toEqual({ width: 1200, height: 4800 });
  });
});

describe("a file", () => {
  it.each(["webp", "jpeg", "png", "avif"] as const)(
    "of %s is known by its beginning and its end",
    async (format) => {
      const bytes = await grey(60, 80).toFormat(format).toBuffer();
      expect(await pageFacts(bytes)).toEqual({ width: 60, height: 80, hash: originalHash(bytes) });
    },
  );

  it.each(["webp", "jpeg", "png"] as const)("of %s that was broken off is damaged", async (format) => {
    const noise = sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "#000",
      },
    });
    const bytes = await noise.toFormat(format).toBuffer();
    expect(await pageFacts(bytes.subarray(0, bytes.length - 5000))).toBeNull();
  });

  it("that is no picture, or a drawing, is none", async () => {
    expect(await pageFacts(Buffer.from("no picture"))).toBeNull();
    expect(
      await pageFacts(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ).toBeNull();
  });
});

describe("what is blanked", () => {
  it("has the paper's colour, every pixel of it, and nothing else has changed", async () => {
    const { data: pixels, info } = await sharp({
      create: { width: 40, height: 60, channels: 3, background: "#f0e8d8" },
    })
      .composite([{ input: await grey(20, 20).png().toBuffer(), left: 10, top: 10 }])
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    blank({ pixels, info }, [[0.25, 0.25, 0.25, 0.5]]);
    const at = (x: number, y: number) =>
      pixels.subarray((y * 40 + x) * 3, (y * 40 + x) * 3 + 3).toString("hex");
    expect([at(10, 10), at(19, 29), at(20, 10), at(29, 29), at(5, 5)]).toEqual([
      "f0e8d8",
      "f0e8d8",
      "888877",
      "888877",
      "f0e8d8",
    ]);
  });

  it("is blanked of the file that was read with the content, and of no other", async () => {
    const [folder, cache] = [await temporaryFolder(), await temporaryFolder()];
    const file = path.join(folder, "a.png");
    await writeFile(file, await grey(30, 40).png().toBuffer());
    const original = { hash: "named", width: 30, height: 40 };
    const made = makeVariants({
      file,
      original,
      page: { fileHash: "another", blanks: [] },
      variants: pageVariantsOf(original),
      cache: new EncodedCache(cache),
    });
    await expect(made.next()).rejects.toThrow(PictureChanged);
    await rm(file);
  });
});
