import sharp from "sharp";
import { expect, test } from "vitest";
import type { LayoutLine } from "@/lib/layout/model";
import { dotsFor } from "@/lib/pdf/page-picture";
import { webpWithin } from "@/lib/pictures/webp-within";

const line = (text: string, size: number): LayoutLine => ({
  text,
  box: [0, 0, 10, 10],
  size,
  bold: null,
  vertical: false,
  confidence: null,
  unsure: [],
  label: null,
  part: null,
});

const page = (...lines: LayoutLine[]) => ({ width: 1000, height: 1500, lines, rules: [], pictures: [] });

test("Pages are drawn so that most of their type can be read, within bounds", () => {
  const headline = line("标题", 60);
  expect(dotsFor(page(headline, line("正文".repeat(20), 9)))).toBe(160);
  expect(dotsFor(page(headline, line("正文".repeat(20), 10.5)))).toBe(137);
  expect(dotsFor(page(headline, line("正文".repeat(20), 3)))).toBe(220);
  expect(dotsFor(page(headline))).toBe(96);
  expect(dotsFor(page())).toBe(150);
});

test("A picture is as good as its limit allows, and gets smaller only after that", async () => {
  const [width, height] = [640, 480];
  let state = 1;
  const noise = Uint8Array.from({ length: width * height * 4 }, () => {
    state = (state * 48271) % 2147483647;
    return state & 255;
  });
  const full = await webpWithin({ width, height, data: noise }, 10_000_000);
  const worse = await webpWithin({ width, height, data: noise }, full.bytes.length * 0.8);
  const small = await webpWithin({ width, height, data: noise }, full.bytes.length * 0.2);
  expect([full, worse].map((one) => [one.width, one.height])).toEqual([
    [width, height],
    [width, height],
  ]);
  expect(worse.bytes.length).toBeLessThanOrEqual(full.bytes.length * 0.8);
  expect(small.bytes.length).toBeLessThanOrEqual(full.bytes.length * 0.2);
  expect(small.width).toBeLessThan(width);
  expect(await sharp(small.bytes).metadata()).toMatchObject({
    format: "webp",
    width: small.width,
    height: small.height,
  });
});
