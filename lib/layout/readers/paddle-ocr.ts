import { z } from "zod";
import type { Box } from "@/lib/records/box";
import { type DraftLine, finishPages } from "./draft";
import { boxOfCorners, boxOfPolygon, Corners, Polygon, readJson } from "./json";
import { checked, isUnreadable, type Reading } from "./reading";
import { Remarks } from "./remarks";
import { confidenceOf } from "./words";

/** What PaddleOCR 3 says of a page's lines. */
export const OcrResult = z.object({
  rec_texts: z.array(z.string()),
  rec_scores: z.array(z.number()).nullish(),
  rec_polys: z.array(Polygon).nullish(),
  rec_boxes: z.array(Corners).nullish(),
  dt_polys: z.array(Polygon).nullish(),
});
export type OcrResult = z.infer<typeof OcrResult>;

/** What PaddleOCR 2 says of one: `[[[12, 7], [90, 7], [90, 40], [12, 40]], ["样例", 0.98]]`; its service and its labelling tool name the parts. */
const Two = z
  .tuple([Polygon, z.tuple([z.string(), z.number()])])
  .transform(([polygon, [text, score]]) => ({ polygon, text, score: score as number | null }));
const Named = z
  .object({ text: z.string(), confidence: z.number().nullish(), text_region: Polygon })
  .transform(({ text, confidence, text_region }) => ({
    polygon: text_region,
    text,
    score: confidence ?? null,
  }));
const Lines = z.array(z.union([Two, Named]));

const Three = z.union([
  OcrResult,
  z.object({ res: OcrResult }).transform(({ res }) => res),
  z.object({ prunedResult: OcrResult }).transform(({ prunedResult }) => prunedResult),
]);
const Answer = z.object({ ocrResults: z.array(Three) }).transform(({ ocrResults }) => ocrResults);
const NewFile = z.union([
  Three.transform((page) => [page]),
  z.array(Three).min(1),
  Answer,
  z.object({ result: Answer }).transform(({ result }) => result),
]);
/** A page without text is `null`, or an empty list. */
const OldFile = z.union([
  Lines.min(1).transform((page) => [page]),
  z.array(Lines.nullable()).transform((pages) => pages.map((page) => page ?? [])),
]);

/** PaddleOCR's own JSON, of versions 2 and 3: lines, without blocks and without the page's size. */
export function readPaddleOcr(text: string): Reading {
  const isNew = text.includes('"rec_texts"');
  const remarks = new Remarks();
  const read = isNew ? readJson(text, NewFile, "PaddleOCR") : readJson(text, OldFile, "PaddleOCR");
  if (isUnreadable(read)) return read;
  const drafts: DraftLine[][] = read.value.map((page) =>
    "rec_texts" in page
      ? linesOfOcr(page, remarks)
      : page.map(({ polygon, text: own, score }) => lineOf(own, boxOfPolygon(polygon), score)),
  );
  const layout = {
    pages: finishPages(
      drafts.map((lines) => ({ width: null, height: null, lines, rules: [], pictures: [] })),
      remarks,
    ),
    engine: isNew ? "PaddleOCR 3" : "PaddleOCR 2",
    remarks: remarks.list(),
  };
  return checked(layout, "unit-known");
}

/** The lines of a page; those that were recognised have polygons of their own, fewer than were detected. */
export function linesOfOcr(
  { rec_texts, rec_scores, rec_polys, rec_boxes, dt_polys }: OcrResult,
  remarks: Remarks,
): DraftLine[] {
  const detected = dt_polys?.length === rec_texts.length ? dt_polys : [];
  const lines = rec_texts.map((text, index) => {
    const polygon = rec_polys?.[index] ?? detected[index];
    const corners = rec_boxes?.[index];
    const box = polygon ? boxOfPolygon(polygon) : corners ? boxOfCorners(corners) : null;
    return lineOf(text, box, rec_scores?.[index] ?? null);
  });
  if (rec_scores && rec_scores.length !== rec_texts.length) remarks.add("识别的文字和可信程度的数目不同");
  return lines;
}

const lineOf = (text: string, box: Box | null, score: number | null): DraftLine => ({
  text,
  box,
  confidence: confidenceOf(score),
  unsure: [],
  bold: null,
  vertical: null,
  declaredSize: null,
  label: null,
  part: null,
});
