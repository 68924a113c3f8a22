import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ICON_FILES } from "@/lib/publish/hosting/own-files";
import { iconFiles, iconSource } from "@/lib/publish/pictures/icons";
import { temporaryFolder } from "../folder";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const RED = [169, 39, 28];
const PAPER = [251, 250, 246];

/** A circle that touches the edges: red in the middle, transparent at the corners. */
const CIRCLE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><circle cx="500" cy="500" r="500" fill="#a9271c"/></svg>';

async function made(svg?: string) {
  const cacheDir = await temporaryFolder();
  const contentDir = await temporaryFolder();
  if (svg) await writeFile(path.join(contentDir, "icon.svg"), svg);
  const make = () => iconFiles({ ...iconSource(ROOT, contentDir, svg ? "svg" : null), cacheDir });
  const files = new Map((await make()).map((file) => [file.path, file.content]));
  return { files, make, cacheDir, contentDir };
}

/** Red, green, blue and alpha at a place, which is given in parts of the icon's side. */
async function pixel(png: Uint8Array | undefined, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return [...data.subarray(at, at + 4)];
}

describe("the icons of a site", () => {
  it("have the names and sizes that pages and the manifest give them", async () => {
    const { files } = await made();
    expect([...files.keys()].sort()).toEqual([...ICON_FILES].sort());
    for (const [name, side] of [
      ["icon.png", 180],
      ["icon-192.png", 192],
      ["icon-512.png", 512],
      ["icon-maskable.png", 512],
    ] as const) {
      const { width, height, format } = await sharp(files.get(name)).metadata();
      expect([name, width, height, format]).toEqual([name, side, side, "png"]);
    }
    const ico = Buffer.from(files.get("favicon.ico") ?? []);
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(ico.readUInt32LE(14)).toBe(ico.byteLength - ico.readUInt32LE(18));
    expect((await sharp(ico.subarray(22)).metadata()).width).toBe(32);
  });

  it("of an opaque drawing continue in its own colour where they need more room", async () => {
    const { files } = await made();
    expect(await pixel(files.get("icon-maskable.png"), 0, 0)).toEqual([...RED, 255]);
    expect(await pixel(files.get("icon-512.png"), 0, 0)).toEqual([...RED, 255]);
  });

  it("of a transparent drawing are transparent, but on paper and within the mask where the system wants a tile", async () => {
    const { files } = await made(CIRCLE);
    expect((await pixel(files.get("icon-512.png"), 0, 0))[3]).toBe(0);
    expect(await pixel(files.get("icon.png"), 0, 0)).toEqual([...PAPER, 255]);
    expect(await pixel(files.get("icon.png"), 0.5, 0.5)).toEqual([...RED, 255]);
    // The mask's circle is four fifths wide.
    expect(await pixel(files.get("icon-maskable.png"), 0.15, 0.5)).toEqual([...PAPER, 255]);
    expect(await pixel(files.get("icon-maskable.png"), 0.25, 0.5)).toEqual([...RED, 255]);
  });

  it("are drawn once for each source; the icons of the last source leave the cache", async () => {
    const { files, make, cacheDir, contentDir } = await made(CIRCLE);
    const [folder = ""] = await readdir(path.join(cacheDir, "icons"));
    const file = path.join(cacheDir, "icons", folder, "icon-512.png");
    const { mtimeMs } = await stat(file);
    expect(new Map((await make()).map((each) => [each.path, each.content]))).toEqual(files);
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    await writeFile(path.join(contentDir, "icon.svg"), CIRCLE.replace("#a9271c", "#1b1b19"));
    const again = new Map((await make()).map((each) => [each.path, each.content]));
    expect((await pixel(again.get("icon-512.png"), 0.5, 0.5)).slice(0, 3)).toEqual([27, 27, 25]);
    expect(await readdir(path.join(cacheDir, "icons"))).toHaveLength(1);
  });

  it("are drawn again where the cache is damaged", async () => {
    const { files, make, cacheDir } = await made(CIRCLE);
    const [folder = ""] = await readdir(path.join(cacheDir, "icons"));
    const file = path.join(cacheDir, "icons", folder, "icon-512.png");
    const whole = await readFile(file);
    const damaged = Buffer.from(whole);
    damaged[100] = 255 - (damaged[100] ?? 0);
    for (const bytes of [damaged, whole.subarray(0, 50), Buffer.alloc(0)]) {
      await writeFile(file, bytes);
      expect(new Map((await make()).map((each) => [each.path, each.content]))).toEqual(files);
      expect(await readFile(file)).toEqual(whole);
    }
  });

  it("that are made of pixels offer no drawing", async () => {
    const contentDir = await temporaryFolder();
    await sharp({ create: { width: 600, height: 600, channels: 3, background: "#a9271c" } })
      .png()
      .toFile(path.join(contentDir, "icon.png"));
    const files = await iconFiles({
      ...iconSource(ROOT, contentDir, "png"),
      cacheDir: await temporaryFolder(),
    });
    expect(files.map((file) => file.path).sort()).toEqual(
      ICON_FILES.filter((name) => name !== "icon.svg").sort(),
    );
  });
});
