import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import { around, between, pointsOf } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { readHtml } from "./html";
import { latinGap } from "./latin-gaps";
import { type Markup, outermost, textIn } from "./markup";
import { checked, isUnreadable, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";
import { isMeasurable } from "./type-size";
import { confidenceOf, joinWords, type Word } from "./words";

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

const classesOf = ({ attributes }: Markup): string[] => (attributes.class ?? "").split(/\s+/);
const isOf = (element: Markup, names: readonly string[]): boolean =>
  classesOf(element).some((name) => names.includes(name));

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

/** What a class says of a part. Tesseract calls lines of large type `ocr_header`: that is a headline as well as a running head. */
const LABELS: Readonly<Record<string, PartLabel>> = {
  ocr_title: "title",
  ocr_caption: "caption",
  ocr_footer: "footer",
  ocr_pageno: "page-number",
};

const labelIn = (element: Markup): PartLabel | null =>
  classesOf(element).flatMap((name) => LABELS[name] ?? [])[0] ?? null;

interface Around {
  part: number | null;
  label: PartLabel | null;
  box: Box | null;
}

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

/** How many characters a text has, white space apart. */
const lengthOf = (text: string): number => text.replace(/\s+/g, "").length;

const holds = (element: Markup, names: readonly string[]): boolean =>
  outermost(element, (inner) => isOf(inner, names)).length > 0;

const wordsIn = (line: Markup): Markup[] =>
  outermost(line, (inner) => isOf(inner, ["ocrx_word", "ocr_word"]));

function lineOf(line: Markup, above: Around, betweenLatin: number): DraftLine {
  const words = wordsIn(line);
  const ofWords = joinedLine(words, betweenLatin);
  // What stands between the words is print as well; what stands in them may be another reading.
  const isWhole = lengthOf(textIn(line)) <= lengthOf(ofWords.text) || holds(line, ["ocrx_cinfo"]);
  const joined = words.length > 0 && isWhole ? ofWords : withoutWords(line);
  return {
    ...joined,
    box: boxOf(line) ?? joined.box,
    area: above.box,
    label: labelIn(line) ?? above.label,
    part: above.part,
    declaredSize: isMeasurable(joined.text) ? null : (numbersAfter(line, "x_size")[0] ?? null),
  };
}

function joinedLine(words: readonly Markup[], betweenLatin: number): DraftLine {
  const joined = joinWords(words.map(wordOf), null, betweenLatin);
  const bold =
    words.length > 0 &&
    words.every((word) => outermost(word, ({ name }) => name === "strong" || name === "b").length > 0);
  return { ...joined, bold: bold ? true : null, vertical: null, declaredSize: null, label: null, part: null };
}

/** A line whose characters alone are known, with their confidences (`x_confs`) where it has them. */
function withoutWords(line: Markup): DraftLine {
  const text = textIn(line).replace(/\s+/g, " ").trim();
  const word = { text, box: boxOf(line), confidence: confidenceIn(line), characters: charactersIn(line) };
  return { ...joinWords([word]), bold: null, vertical: null, declaredSize: null, label: null, part: null };
}

function wholeBlock(block: Markup, above: Around, remarks: Remarks): DraftLine[] {
  const text = textIn(block)
    .replace(/[^\S\n]+/g, " ")
    .trim();
  if (text === "") return [];
  remarks.add("有的段落没有分行，照大小推算");
  const lines = above.box ? linesOfBlock(text, above.box) : [{ text, box: null, vertical: null }];
  return lines.map((line) => ({
    ...line,
    bold: null,
    confidence: null,
    unsure: [],
    declaredSize: null,
    label: above.label,
    part: above.part,
  }));
}

/** Characters stand in elements of their own with their boxes; what has none is another reading of a character, not print. */
function wordOf(word: Markup): Word {
  const inner = outermost(word, (element) => isOf(element, ["ocrx_cinfo"]));
  const glyphs = inner.filter(({ attributes: { title = "" } }) => /\bx_(?:bboxes|conf)\b/.test(title));
  const box = boxOf(word);
  const confidence = confidenceIn(word);
  if (glyphs.length === 0)
    return { text: printedIn(word).trim(), box, confidence, characters: charactersIn(word) };
  const read = glyphs.map((glyph) => ({
    text: textIn(glyph).trim(),
    sure: confidenceOf(numbersAfter(glyph, "x_conf")[0], 100),
  }));
  return {
    text: read.map(({ text }) => text).join(""),
    box,
    confidence,
    characters: read.flatMap(({ text, sure }) => [...text].map(() => sure)),
  };
}

const printedIn = (word: Markup): string =>
  word.children
    .map((child) => (typeof child === "string" ? child : isOf(child, ["ocrx_cinfo"]) ? "" : printedIn(child)))
    .join("") || (isOf(word, ["ocrx_word", "ocr_word"]) ? textIn(word) : "");

const confidenceIn = (element: Markup): number | null =>
  confidenceOf(numbersAfter(element, "x_wconf")[0] ?? numbersAfter(element, "x_conf")[0], 100);

/** `x_confs`: of each character, in hundredths, or of 1. */
function charactersIn(element: Markup): (number | null)[] {
  const numbers = numbersAfter(element, "x_confs");
  const full = numbers.some((number) => number > 1) ? 100 : 1;
  return numbers.map((number) => confidenceOf(number, full));
}

/** The numbers behind a name in the properties of an element: `bbox 12 7 90 40; x_wconf 96`. */
function numbersAfter({ attributes: { title = "" } }: Markup, name: string): number[] {
  const typed = new RegExp(`(?:^|;)\\s*${name}\\s+([^;]*)`).exec(title)?.[1];
  return (typed ?? "").split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

function boxOf(element: Markup): Box | null {
  const [x0, y0, x1, y1] = numbersAfter(element, "bbox");
  if (x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined)
    return between(x0, y0, x1, y1);
  return around(pointsOf(numbersAfter(element, "poly").join(" ")));
}
