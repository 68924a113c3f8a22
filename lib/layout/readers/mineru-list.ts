import { z } from "zod";
import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import { type DraftPage, finishPages } from "./draft";
import { boxOfCorners, Corners, readJson } from "./json";
import { labelOf } from "./labels";
import { checked, isUnreadable, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";
import { tableText } from "./table-rows";

const Texts = z.array(z.string()).nullish();
const Item = z.object({
  type: z.string(),
  page_idx: z.number().int().min(0),
  bbox: Corners.nullish(),
  text: z.string().nullish(),
  text_level: z.number().nullish(),
  list_items: Texts,
  code_body: z.string().nullish(),
  table_body: z.string().nullish(),
  content: z.string().nullish(),
  img_caption: Texts,
  img_footnote: Texts,
  image_caption: Texts,
  image_footnote: Texts,
  chart_caption: Texts,
  chart_footnote: Texts,
  table_caption: Texts,
  table_footnote: Texts,
  code_caption: Texts,
});
type Item = z.infer<typeof Item>;
const ContentList = z.array(Item);

/** Boxes are in thousandths of the page's width and height, whose shape is not told: most pages have this one. */
const [WIDTH, HEIGHT] = [1000, 1414];
const FULL = 1000;

/** MinerU's `content_list.json`: blocks with their boxes, without their lines. */
export function readMineruList(text: string): Reading {
  const read = readJson(text, ContentList, "MinerU");
  if (isUnreadable(read)) return read;
  const items = read.value;
  if (items.length > 0 && items.every(({ bbox }) => !bbox))
    return unreadable(
      "mineru-without-boxes",
      "这个 content_list.json 里没有位置（bbox）：是旧版 MinerU 的",
      "导入同一个文件夹里的 middle.json；或用新版 MinerU 重新识别",
    );
  const remarks = new Remarks();
  remarks.add(
    "content_list.json 没有每一行的位置和版面的长宽比，都照大小推算；同一个文件夹里的 middle.json 更准",
  );
  const count = Math.max(0, ...items.map(({ page_idx }) => page_idx + 1));
  const pages = Array.from({ length: Math.min(count, 10_000) }, (_, index) =>
    items.filter(({ page_idx }) => page_idx === index),
  );
  const layout = {
    pages: finishPages(
      pages.map((own) => draftPage(own, remarks)),
      remarks,
    ),
    engine: "MinerU",
    remarks: remarks.list(),
  };
  return checked(layout, isOfShares(items) ? "shape-unknown" : "unit-known");
}

const isOfShares = (items: readonly Item[]): boolean =>
  items.every(({ bbox }) => (bbox ?? []).every((number) => number <= FULL));

function draftPage(items: readonly Item[], remarks: Remarks): DraftPage {
  const isShare = isOfShares(items);
  const scaled = (bbox: Item["bbox"]): Box | null => {
    if (!bbox) return null;
    const [x, y, width, height] = boxOfCorners(bbox);
    const [wide, high] = isShare ? [WIDTH / FULL, HEIGHT / FULL] : [1, 1];
    return [x * wide, y * high, width * wide, height * high];
  };
  const draft: DraftPage = {
    width: isShare ? WIDTH : null,
    height: isShare ? HEIGHT : null,
    lines: [],
    rules: [],
    pictures: [],
  };
  for (const [part, item] of items.entries()) {
    const box = scaled(item.bbox);
    if (labelOf(item.type) === "picture" && box) draft.pictures.push(box);
    for (const { text, label } of textsOf(item)) {
      if (text.trim() === "") continue;
      const rest = { bold: null, confidence: null, unsure: [], declaredSize: null, label, part };
      const place = box && label === "caption" ? lowest(box) : box;
      const lines = place
        ? linesOfBlock(text, place)
        : text.split("\n").map((each) => ({ text: each, box: null, vertical: null }));
      draft.lines.push(...lines.map((line) => ({ ...line, ...rest })));
    }
  }
  remarks.add("有的块没有位置", items.filter(({ bbox }) => !bbox).length);
  return draft;
}

/** Where the caption of a picture is likely to stand, whose own place is not told. */
const lowest = ([x, y, width, height]: Box): Box => [x, y + height * 0.95, width, height * 0.05];

function textsOf(item: Item): { text: string; label: PartLabel | null }[] {
  const label = item.text_level ? "title" : labelOf(item.type);
  const captions = [
    ...(item.img_caption ?? item.image_caption ?? item.chart_caption ?? []),
    ...(item.img_footnote ?? item.image_footnote ?? item.chart_footnote ?? []),
    ...(item.table_caption ?? []),
    ...(item.table_footnote ?? []),
    ...(item.code_caption ?? []),
  ].map((text) => ({ text, label: "caption" as const }));
  const own = [
    item.text,
    item.list_items?.join("\n"),
    item.code_body,
    item.table_body && tableText(item.table_body),
    item.text ? null : item.content,
  ].flatMap((text) => (text ? [{ text, label }] : []));
  return [...own, ...captions];
}
