import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { PageLayout } from "@/lib/layout/model";
import { type PdfPage, readPdf } from "@/lib/pdf/read-pdf";
import { fixture } from "./read-fixture";

async function pagesOf(given: string | Uint8Array): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for await (const page of readPdf(given)) if (page.kind === "page") pages.push(page);
  return pages;
}

test("A file and its bytes are read alike, as layouts of the model", async () => {
  const ofFile = await pagesOf(fixture("turned"));
  const ofBytes = await pagesOf(await readFile(fixture("turned")));
  expect(ofFile.map(({ layout }) => layout)).toEqual(ofBytes.map(({ layout }) => layout));
  expect(ofFile.map(({ page, pages, engine }) => [page, pages, engine])).toEqual(
    [1, 2, 3, 4].map((page) => [page, 4, "made for tests"]),
  );
  for (const { layout } of ofFile) PageLayout.parse(layout);
});

test("A page is drawn as it is shown, for readers and for recognition, also when all pages were read", async () => {
  const [, turned] = await pagesOf(fixture("turned"));
  const picture = await turned?.draw();
  if (picture?.kind !== "picture") throw new Error("not drawn");
  const { format, width, height } = await sharp(picture.bytes).metadata();
  expect([format, width, height]).toEqual(["webp", picture.width, picture.height]);
  expect(picture.width / picture.height).toBeCloseTo(3 / 4, 2);

  const pixels = await turned?.pixels(72);
  if (!pixels || "kind" in pixels) throw new Error("not drawn");
  expect([pixels.width, pixels.height, pixels.data.length]).toEqual([300, 400, 300 * 400 * 4]);
  // Type of 20 points at the upper left, nothing below.
  const dark = (from: number, to: number) =>
    pixels.data.subarray(from * 1200, to * 1200).some((value) => value < 100);
  expect([dark(10, 35), dark(100, 400)]).toEqual([true, false]);
});

test("Reading can be left early", async () => {
  for await (const page of readPdf(fixture("turned"))) {
    expect(page.kind).toBe("page");
    break;
  }
});
