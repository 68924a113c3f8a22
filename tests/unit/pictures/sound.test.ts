import sharp from "sharp";
import { expect, it } from "vitest";
import { isSound, pageFacts } from "@/lib/pictures/sharp/facts";

const DOTS = Array.from(
  { length: 400 },
  (_, each) => `<path d="M${(each * 97) % 800} ${(each * 31) % 1100}h9v14h-9z" fill="#${100 + each}"/>`,
).join("");
const page = sharp(
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100"><path d="M0 0h800v1100h-800z" fill="#fff"/>${DOTS}</svg>`,
  ),
);

/** 64 bytes in the middle are others. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < 64; at++) copy[(copy.length >> 1) + at] = (copy[(copy.length >> 1) + at] ?? 0) ^ 0x5a;
  return copy;
}

it.each(["webp", "png", "avif", "jpeg"] as const)(
  "a picture damaged in its middle is no sound one, though its ends are there: %s",
  async (format) => {
    const bytes = await page.clone()[format]().toBuffer();
    expect(await isSound(bytes)).toBe(true);
    expect(await pageFacts(damaged(bytes))).not.toBeNull();
    expect(await isSound(damaged(bytes))).toBe(false);
  },
);

it("a picture that a camera wrote with bytes between its marks is sound", async () => {
  const bytes = await page.clone().jpeg().toBuffer();
  const extra = Buffer.concat([bytes.subarray(0, -2), Buffer.from([0, 0, 0]), bytes.subarray(-2)]);
  expect(await isSound(extra)).toBe(true);
});
