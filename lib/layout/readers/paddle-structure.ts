import { z } from "zod";
import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import { areaOf, shareIn } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { boxOfCorners, Corners, readJson } from "./json";
import { labelOf } from "./labels";
import { linesOfOcr, OcrResult } from "./paddle-ocr";
import { checked, isUnreadable, type Reading } from "./reading";
import { Remarks } from "./remarks";
import { tableText } from "./table-rows";

const ParsedBlock = z
  .object({
    block_label: z.string().nullish(),
    block_content: z.string().nullish(),
    block_bbox: Corners.nullish(),
    block_order: z.number().nullish(),
  })
  .loose()
  // A block of which nothing is known is another version's.
  .refine((block) => ["block_label", "block_content", "block_bbox"].some((key) => key in block));
const Result = z.object({
  width: z.number().positive().nullish(),
  height: z.number().positive().nullish(),
  parsing_res_list: z.array(ParsedBlock),
  overall_ocr_res: OcrResult.nullish(),
  layout_det_res: z
    .object({
      boxes: z
        .array(z.object({ label: z.string(), coordinate: Corners, score: z.number().nullish() }))
        .nullish(),
    })
    .nullish(),
});
type Result = z.infer<typeof Result>;

const Wrapped = z.object({ res: Result }).transform(({ res }) => res);
const Pruned = z.object({ prunedResult: Result }).transform(({ prunedResult }) => prunedResult);
const Answer = z
  .object({ layoutParsingResults: z.array(Pruned) })
  .transform((answer) => answer.layoutParsingResults);
const One = z.union([Result, Wrapped, Pruned]);
/** A page's file, several pages in one, or what the service answers. */
const File = z.union([
  One.transform((page) => [page]),
  z.array(One),
  Answer,
  z.object({ result: Answer }).transform(({ result }) => result),
]);

/** PP-StructureV3 and PaddleOCR-VL: blocks with their labels, and the lines of the whole page where there are any. */
export function readPaddleStructure(text: string): Reading {
  const read = readJson(text, File, "PP-StructureV3");
  if (isUnreadable(read)) return read;
  const remarks = new Remarks();
  const layout = {
    pages: finishPages(
      read.value.map((page) => draftPage(page, remarks)),
      remarks,
    ),
    engine: "PP-StructureV3",
    remarks: remarks.list(),
  };
  const isSized = read.value.every(({ width, height }) => width && height);
  return checked(layout, isSized ? "known" : "unit-known");
}

interface PlacedBlock {
  box: Box | null;
  label: PartLabel | null;
  content: string;
}

function draftPage(page: Result, remarks: Remarks): DraftPage {
  const blocks = page.parsing_res_list.map(
    ({ block_label, block_content, block_bbox }): PlacedBlock => ({
      box: block_bbox ? boxOfCorners(block_bbox) : null,
      label: labelOf(block_label),
      content: block_content ?? "",
    }),
  );
  const detected = (page.layout_det_res?.boxes ?? []).map(({ label, coordinate }) => ({
    label: labelOf(label),
    box: boxOfCorners(coordinate),
  }));
  const lines = page.overall_ocr_res ? linesOfOcr(page.overall_ocr_res, remarks) : [];
  const labelled = lines.map((line) => withBlock(line, blocks));
  return {
    width: page.width ?? null,
    height: page.height ?? null,
    lines: [...labelled, ...linesWithout(labelled, blocks, remarks)],
    rules: [],
    pictures: distinct(
      [...blocks, ...detected].flatMap(({ label, box }) => (label === "picture" && box ? [box] : [])),
    ),
  };
}

/** A line with the label and number of the block in which most of it lies, of several the smallest. */
function withBlock(line: DraftLine, blocks: readonly PlacedBlock[]): DraftLine {
  const { box } = line;
  let smallest: { part: number; label: PartLabel | null; area: number } | null = null;
  for (const [part, { box: around, label }] of blocks.entries()) {
    if (!box || !around || (smallest && areaOf(around) >= smallest.area)) continue;
    if (shareIn(box, around) > 0.5) smallest = { part, label, area: areaOf(around) };
  }
  return smallest ? { ...line, label: smallest.label, part: smallest.part } : line;
}

/** Lines of blocks that no recognised line lies in: formulas, and all of them where the file has blocks alone. */
function linesWithout(
  lines: readonly DraftLine[],
  blocks: readonly PlacedBlock[],
  remarks: Remarks,
): DraftLine[] {
  const read = new Set(lines.map(({ part }) => part));
  return blocks.flatMap(({ box, label, content }, part): DraftLine[] => {
    const text = tableText(content).trim();
    if (read.has(part) || text === "" || /^<(?:img|div)\b/.test(text)) return [];
    remarks.add("有的块没有逐行的识别结果，照大小推算");
    const rest = { bold: null, confidence: null, unsure: [], declaredSize: null, label, part };
    const guessed = box
      ? linesOfBlock(text, box)
      : text.split("\n").map((each) => ({ text: each, box: null, vertical: null }));
    return guessed.map((line) => ({ ...line, ...rest }));
  });
}

const distinct = (boxes: readonly Box[]): Box[] =>
  boxes.filter((box, index) => !boxes.slice(0, index).some((other) => shareIn(box, other) > 0.9));
