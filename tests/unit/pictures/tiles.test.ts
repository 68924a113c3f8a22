import { writeFile } from "node:fs/promises";
import path from "node:path";
import { assert, integer, property } from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { originalHash } from "@/lib/pictures/sharp/encode";
import { imageInfo, tilesOf } from "@/lib/pictures/tiles";
import { temporaryFolder } from "../folder";

const IMAGE = "https://news.example.cn/pictures/h";
const of = (width: number, height: number) => ({ hash: "h", width, height });

/** What the Image API 3.0 asks of an `info.json` at level 0. */
const Length = z.number().int().positive();
const Info = z.strictObject({
  "@context": z.literal("http://iiif.io/api/image/3/context.json"),
  id: z.literal(IMAGE),
  type: z.literal("ImageService3"),
  protocol: z.literal("http://iiif.io/api/image"),
  profile: z.literal("level0"),
  width: Length,
  height: Length,
  sizes: z.array(z.strictObject({ width: Length, height: Length })),
  tiles: z.array(z.strictObject({ width: Length, scaleFactors: z.array(Length).nonempty() })).length(1),
});

/** The files for which a viewer asks that has read an `info.json`, in the canonical form of the Image API's requests. */
function askedFor(info: z.infer<typeof Info>): Set<string> {
  const { width, height, sizes, tiles } = info;
  const asked = new Set(["full/max", ...sizes.map((size) => `full/${size.width},${size.height}`)]);
  for (const { width: side, scaleFactors } of tiles)
    for (const factor of scaleFactors)
      for (let y = 0; y < height; y += side * factor)
        for (let x = 0; x < width; x += side * factor) {
          const [w, h] = [Math.min(side * factor, width - x), Math.min(side * factor, height - y)];
          const region = w === width && h === height ? "full" : `${x},${y},${w},${h}`;
          const size = `${Math.ceil(w / factor)},${Math.ceil(h / factor)}`;
          asked.add(`${region}/${region === "full" && factor === 1 ? "max" : size}`);
        }
  return new Set([...asked].map((each) => `h/${each}/0/default.jpg`));
}

const names = (width: number, height: number) => tilesOf(of(width, height)).map(({ name }) => name);

describe("a page's picture as an IIIF image", () => {
  it("is twenty files of pixels where it is a broadsheet's", () => {
    const found = names(2400, 3394).map((name) => name.replace(/^h\/|\/0\/default\.jpg$/g, ""));
    expect(found).toEqual([
      ...["full/max", "full/300,425", "full/600,849"],
      ...["full/1200,1697", "0,0,1024,1024/1024,1024", "1024,0,1024,1024/1024,1024"],
      ...["2048,0,352,1024/352,1024", "0,1024,1024,1024/1024,1024", "1024,1024,1024,1024/1024,1024"],
      ...["2048,1024,352,1024/352,1024", "0,2048,1024,1024/1024,1024", "1024,2048,1024,1024/1024,1024"],
      ...["2048,2048,352,1024/352,1024", "0,3072,1024,322/1024,322", "1024,3072,1024,322/1024,322"],
      ...["2048,3072,352,322/352,322", "0,0,2048,2048/1024,1024", "2048,0,352,2048/176,1024"],
      ...["0,2048,2048,1346/1024,673", "2048,2048,352,1346/176,673"],
    ]);
  });

  it("has all that a viewer asks for, and nothing else, whatever its size", () => {
    assert(
      property(integer({ min: 1, max: 3000 }), integer({ min: 1, max: 6000 }), (width, height) => {
        const info = Info.parse(imageInfo(of(width, height), IMAGE));
        const made = names(width, height);
        expect(new Set(made)).toEqual(askedFor(info));
        expect(made.length).toBe(new Set(made).size);
        // Viewers that number the levels by the sizes find as many as there are scale factors.
        expect(info.sizes.length).toBe((info.tiles[0]?.scaleFactors.length ?? 0) - 1);
        expect(made.length).toBeLessThan(40);
      }),
    );
  });

  it("shows in each tile the part that its name says, what was taken down blanked", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "page.png");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500"><path d="M0 0h1200v1500h-1200z" fill="#eee"/><path d="M0 1100h300v200h-300z" fill="#c00"/><path d="M1100 0h100v100h-100z" fill="#00c"/></svg>`;
    const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
    await writeFile(file, bytes);
    const original = of(1200, 1500);
    const blanks = [[1100 / 1200, 0, 100 / 1200, 100 / 1200]] as const;
    const made = new Map<string, Uint8Array>();
    for await (const { variant, bytes: encoded } of makeVariants({
      file,
      original,
      page: { fileHash: originalHash(bytes), blanks },
      variants: tilesOf(original),
      cache: new EncodedCache(path.join(folder, "cache")),
    }))
      made.set(variant.name, encoded);
    const at = async (name: string, left: number, top: number) => {
      const image = sharp(made.get(`h/${name}/0/default.jpg`)).extract({ left, top, width: 4, height: 4 });
      const [r = 0, g = 0, b = 0] = await image.removeAlpha().raw().toBuffer();
      return r > g + 80 ? "red" : b > g + 80 ? "blue" : "paper";
    };
    expect(await at("0,1024,1024,476/1024,476", 100, 150)).toBe("red");
    expect(await at("full/600,750", 50, 600)).toBe("red");
    expect(await at("full/max", 100, 1200)).toBe("red");
    for (const [name, left, top] of [
      ["1024,0,176,1024/176,1024", 120, 50],
      ["full/max", 1150, 50],
      ["full/600,750", 575, 20],
      ["full/300,375", 286, 10],
    ] as const)
      expect(await at(name, left, top), name).toBe("paper");
  });
});
