import { z } from "zod";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import { type areaOf, shareIn } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { boxOfCorners, Corners, readJson } from "./json";
import { labelOf } from "./labels";
import { checked, isUnreadable, type Reading } from "./reading";
import { Remarks } from "./remarks";
import { tableText } from "./table-rows";
import { emsOf } from "./type-size";
import { confidenceOf } from "./words";

const Span = z.object({
  bbox: Corners.nullish(),
  type: z.string().nullish(),
  content: z.union([z.string(), z.array(z.string())]).nullish(),
  html: z.string().nullish(),
  latex: z.string().nullish(),
  score: z.number().nullish(),
  cross_page: z.boolean().nullish(),
});
const Line = z.object({ bbox: Corners.nullish(), spans: z.array(Span).default([]) });
const InnerBlock = z.object({
  type: z.string().nullish(),
  bbox: Corners.nullish(),
  lines: z.array(Line).nullish(),
  index: z.number().nullish(),
});
/** Pictures, tables and lists hold blocks, and those at most lists again. */
const Block = InnerBlock.extend({
  blocks: z.array(InnerBlock.extend({ blocks: z.array(InnerBlock).nullish() })).nullish(),
});
type Block = z.infer<typeof Block>;
const Page = z
  .object({
    preproc_blocks: z.array(Block).nullish(),
    para_blocks: z.array(Block).nullish(),
    discarded_blocks: z.array(Block).nullish(),
    page_size: z.tuple([z.number(), z.number()]).nullish(),
  })
  // An empty page has empty lists; one without any has its blocks elsewhere, as no version does that is known.
  .refine((page) => page.preproc_blocks ?? page.para_blocks ?? page.discarded_blocks);
const Middle = z.object({
  pdf_info: z.array(Page),
  _backend: z.string().nullish(),
  _version_name: z.string().nullish(),
});

/** MinerU's `middle.json`, of both its backends. */
export function readMineruMiddle(text: string): Reading {
  const read = readJson(text, Middle, "MinerU");
  if (isUnreadable(read)) return read;
  const { pdf_info, _version_name, _backend } = read.value;
  const remarks = new Remarks();
  return checked({
    pages: finishPages(
      pdf_info.map((page) => draftPage(page, remarks)),
      remarks,
    ),
    engine: ["MinerU", _version_name].filter(Boolean).join(" ") + (_backend ? `（${_backend}）` : ""),
    remarks: remarks.list(),
  });
}

/** Blocks before their paragraphs were joined, which may take lines from the next column or page; the newer backend has the joined ones alone. */
function draftPage(page: z.infer<typeof Page>, remarks: Remarks): DraftPage {
  const main = page.preproc_blocks?.length ? page.preproc_blocks : (page.para_blocks ?? []);
  const draft: DraftPage = {
    width: page.page_size?.[0] ?? null,
    height: page.page_size?.[1] ?? null,
    lines: [],
    rules: [],
    pictures: [],
  };
  let part = 0;
  const add = (block: Block, kind: string | null): void => {
    const type = block.type ?? kind;
    const box = block.bbox ? boxOfCorners(block.bbox) : null;
    if (labelOf(type) === "picture" && box && !draft.pictures.some((other) => shareIn(box, other) > 0.9))
      draft.pictures.push(box);
    const own = linesOf(block, type, part, remarks);
    if (own.length > 0) part += 1;
    draft.lines.push(...own);
    for (const inner of block.blocks ?? []) add(inner, type);
  };
  for (const block of main) add(block, null);
  for (const block of page.discarded_blocks ?? [])
    add(block.type === "discarded" ? { ...block, type: edgeOf(block, draft.height) } : block, "other");
  return draft;
}

/** Part of the page's height that is its edge. */
const EDGE = 0.1;

/** What MinerU leaves out of its text stands at the page's edge for the most part. */
function edgeOf({ bbox }: Block, height: number | null): PartLabel {
  if (!bbox || !height) return "other";
  const middle = (bbox[1] + bbox[3]) / 2 / height;
  return middle < EDGE ? "header" : middle > 1 - EDGE ? "footer" : "other";
}

function linesOf({ lines, bbox }: Block, type: string | null, part: number, remarks: Remarks): DraftLine[] {
  const label = labelOf(type);
  return (lines ?? []).flatMap(({ bbox: lineBox, spans }): DraftLine[] => {
    const written = spans
      .map((span) => ({ span, text: textOf(span) }))
      .filter(({ text }) => text.trim() !== "");
    const text = written.map(({ text }) => text).join("");
    const corners = lineBox ?? written[0]?.span.bbox ?? bbox;
    if (text === "") return [];
    if (written.some(({ span }) => span.cross_page)) remarks.add("有的行接在上一版的段落里，照那里的位置放");
    const scores = written.flatMap(({ span }) => confidenceOf(span.score) ?? []);
    const confidence = scores.length > 0 ? Math.min(...scores) : null;
    const rest = { bold: null, confidence, unsure: [], declaredSize: null, label, part };
    const box = corners ? boxOfCorners(corners) : null;
    if (!box || !isSeveral(text, box)) return [{ ...rest, text, box, vertical: null }];
    remarks.add("有的块没有分行，照大小推算");
    return linesOfBlock(text, box).map((line) => ({ ...rest, ...line }));
  });
}

/** Whether a text can't stand in one line of its box: the newer backend gives a whole paragraph as one. */
const isSeveral = (text: string, box: Parameters<typeof areaOf>[0]): boolean =>
  text.includes("\n") ||
  (emsOf(text) > 4 && emsOf(text) * Math.min(box[2], box[3]) > 1.8 * Math.max(box[2], box[3]));

function textOf({ type, content, html, latex }: z.infer<typeof Span>): string {
  if (html) return tableText(html);
  const text = Array.isArray(content) ? content.join("\n") : (content ?? latex ?? "");
  if (type === "inline_equation") return `$${text}$`;
  return type === "table" ? tableText(text) : text;
}
