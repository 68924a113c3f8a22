import { type DraftPage, finishPages } from "./draft";
import {
  type Around,
  joinedLine,
  labelIn,
  lengthOf,
  lineOf,
  wholeBlock,
  wordOf,
  wordsIn,
} from "./hocr-lines";
import { boxOf, holds, isOf } from "./hocr-properties";
import { readHtml } from "./html";
import { latinGap } from "./latin-gaps";
import { type Markup, outermost, textIn } from "./markup";
import { checked, isUnreadable, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";

/** hOCR: what Tesseract, OCRopus, kraken, ABBYY's converters and gcv2hocr write, as XHTML or HTML. */
export function readHocr(text: string): Reading {
  const root = readHtml(text);
  if (isUnreadable(root)) return root;
  const remarks = new Remarks();
  const pages = outermost(root, (element) => isOf(element, ["ocr_page"]));
  if (pages.length === 0)
    return unreadable(
      "hocr-without-page",
      "hOCR 里没有 ocr_page：不知道版面在哪里",
      "从识别软件重新导出 hOCR",
    );
  const system = outermost(
    root,
    ({ name, attributes }) => name === "meta" && attributes.name === "ocr-system",
  );
  return checked({
    pages: finishPages(
      pages.map((page) => draftPage(page, remarks)),
      remarks,
    ),
    engine: system[0]?.attributes.content?.trim() || null,
    remarks: remarks.list(),
  });
}

const LINES = [
  "ocr_line",
  "ocrx_line",
  "ocr_header",
  "ocr_footer",
  "ocr_caption",
  "ocr_textfloat",
  "ocr_pageno",
];
const PICTURES = ["ocr_photo", "ocr_image", "ocr_float", "ocr_linedrawing", "ocrx_image"];
const PARTS = ["ocr_carea", "ocr_par", "ocrx_block", "ocr_title", "ocr_author"];
const INNER = [...LINES, ...PARTS, "ocrx_word", "ocr_word"];

function draftPage(page: Markup, remarks: Remarks): DraftPage {
  const box = boxOf(page);
  const draft: DraftPage = {
    width: box && box[0] + box[2],
    height: box && box[1] + box[3],
    lines: [],
    rules: [],
    pictures: [],
  };
  const betweenLatin = latinGap(
    outermost(page, (element) => isOf(element, LINES)).map((line) => wordsIn(line).map(wordOf)),
  );
  let parts = 0;
  const walk = (parent: Markup, above: Around): void => {
    // Words outside of lines: some programs know no lines.
    const loose: Markup[] = [];
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      const own = boxOf(child);
      if (isOf(child, ["ocrx_word", "ocr_word"])) loose.push(child);
      else if (isOf(child, LINES) && !holds(child, LINES))
        draft.lines.push(lineOf(child, above, betweenLatin));
      else if (isOf(child, ["ocr_separator"])) draft.rules.push(...(own ? [own] : []));
      else if (isOf(child, PICTURES) && !holds(child, INNER)) draft.pictures.push(...(own ? [own] : []));
      else if (isOf(child, PARTS)) {
        const isOuter = isOf(child, ["ocr_carea"]) && holds(child, ["ocr_par"]);
        const part = isOuter ? above.part : parts++;
        const inner = { part, label: labelIn(child) ?? above.label, box: own ?? above.box };
        if (holds(child, INNER)) walk(child, inner);
        else draft.lines.push(...wholeBlock(child, inner, remarks));
      } else walk(child, above);
    }
    const line = loose.length > 0 ? joinedLine(loose, betweenLatin) : null;
    if (line) draft.lines.push({ ...line, ...above, box: line.box ?? above.box });
  };
  walk(page, { part: null, label: null, box: null });
  const missed = holds(page, ["ocrx_cinfo"])
    ? 0
    : lengthOf(textIn(page)) - lengthOf(draft.lines.map(({ text }) => text).join(""));
  remarks.add("有的字不在认得的行里，没有收", missed);
  return draft;
}
