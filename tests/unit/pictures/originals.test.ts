import { describe, expect, it } from "vitest";
import { cleaned } from "@/lib/pictures/sharp/cleaned";
import { pictureFacts } from "@/lib/pictures/sharp/facts";
import {
  cmykJpeg,
  colourAt,
  metadataOf,
  plainJpeg,
  SECRETS,
  seeThroughPng,
  turnedJpeg,
  withComment,
} from "./samples";

const secretsIn = (bytes: Uint8Array) => SECRETS.filter((secret) => Buffer.from(bytes).includes(secret));

describe("a file's facts as a picture", () => {
  it("are its size as shown, and a hash for what is encoded", async () => {
    expect(await pictureFacts(await turnedJpeg(40, 80))).toEqual({
      width: 40,
      height: 80,
      hash: expect.stringMatching(/^[\da-f]{16}$/),
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
    expect(await pictureFacts(svg)).toEqual({ width: 4, height: 3, hash: null });
  });

  it("are unknown where the file was cut off, in the middle or at the end", async () => {
    const noisy = await plainJpeg(400, 300);
    for (const share of [0.3, 0.7, 0.97])
      expect(await pictureFacts(noisy.subarray(0, Math.floor(noisy.length * share)))).toBeNull();
    const png = await seeThroughPng(300, 300);
    expect(await pictureFacts(png.subarray(0, png.length - 30))).toBeNull();
    expect(await pictureFacts(Buffer.from("不是图片"))).toBeNull();
  });
});

describe("a published original", () => {
  it("says neither where nor by whom it was taken, and stands upright", async () => {
    const original = await turnedJpeg(40, 80);
    expect(secretsIn(original)).toEqual(["CAMERA-OWNER-NAME", "SECRET-XMP"]);
    expect((await metadataOf(original)).orientation).toBe(6);
    const clean = await cleaned(original);
    if (!clean) throw new Error("unreadable");
    expect(secretsIn(clean)).toEqual([]);
    const { width, height, exif, xmp, orientation } = await metadataOf(clean);
    expect({ width, height, exif, xmp, orientation }).toEqual({ width: 40, height: 80 });
    expect((await colourAt(clean, 20, 10))[0]).toBeGreaterThan(200);
    expect((await colourAt(clean, 20, 70))[2]).toBeGreaterThan(200);
  });

  it("is left as it is where it says nothing", async () => {
    for (const bytes of [await plainJpeg(30, 20), await seeThroughPng(30, 20)])
      expect(await cleaned(bytes)).toBe(bytes);
  });

  it("has no comments, is in the web's colours, and no larger than a screen", async () => {
    const commented = withComment(await plainJpeg(30, 20));
    expect(secretsIn(commented)).toEqual(["SECRET-COMMENT"]);
    expect(secretsIn((await cleaned(commented)) ?? commented)).toEqual([]);
    const printed = await cmykJpeg();
    expect((await metadataOf(printed)).space).toBe("cmyk");
    expect((await metadataOf((await cleaned(printed)) ?? printed)).space).toBe("srgb");
    const large = await cleaned(withComment(await plainJpeg(3000, 1500)));
    expect(await metadataOf(large ?? printed)).toMatchObject({ width: 2400, height: 1200 });
  });

  it("of a long picture is as high as it is", async () => {
    const long = await cleaned(withComment(await plainJpeg(300, 9000)));
    expect(await metadataOf(long ?? Buffer.alloc(0))).toMatchObject({ width: 300, height: 9000 });
  });

  it("is missing where the file can't be read", async () => {
    expect(await cleaned(Buffer.from("不是图片"))).toBeNull();
    expect(await cleaned((await turnedJpeg(400, 300)).subarray(0, -300))).toBeNull();
  });
});
