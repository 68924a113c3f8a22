import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import type { DraftLine } from "./draft";
import { boxOf, charactersIn, classesOf, confidenceIn, holds, isOf, numbersAfter } from "./hocr-properties";
import { type Markup, outermost, textIn } from "./markup";
import type { Remarks } from "./remarks";
import { isMeasurable } from "./type-size";
import { confidenceOf, joinWords, type Word } from "./words";

/** What a class says of a part. Tesseract calls lines of large type `ocr_header`: that is a headline as well as a running head. */
const LABELS: Readonly<Record<string, PartLabel>> = {
  ocr_title: "title",
  ocr_caption: "caption",
  ocr_footer: "footer",
  ocr_pageno: "page-number",
};

/** What an element's class says of it; null where it says nothing. */
export const labelIn = (element: Markup): PartLabel | null =>
  classesOf(element).flatMap((name) => LABELS[name] ?? [])[0] ?? null;

/** What a part says of the lines within it. */
export interface Around {
  part: number | null;
  label: PartLabel | null;
  box: Box | null;
}

/** How many characters a text has, white space apart. */
export const lengthOf = (text: string): number => text.replace(/\s+/g, "").length;

/** The words of a line, in their order. */
export const wordsIn = (line: Markup): Markup[] =>
  outermost(line, (inner) => isOf(inner, ["ocrx_word", "ocr_word"]));

/** A line as its words, or its text, have it. `betweenLatin`: white between Latin words, as `latinGap` finds it. */
export function lineOf(line: Markup, above: Around, betweenLatin: number): DraftLine {
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

/** Words as one line, without what a part says of it. */
export function joinedLine(words: readonly Markup[], betweenLatin: number): DraftLine {
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

/** A part without lines of its own, as lines of its size. */
export function wholeBlock(block: Markup, above: Around, remarks: Remarks): DraftLine[] {
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
export function wordOf(word: Markup): Word {
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
