import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { around, between, pointsOf } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { labelOf } from "./labels";
import { childNamed, childrenNamed, elementsIn, type Markup, numberIn, outermost, textIn } from "./markup";
import { checked, isUnreadable, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";
import { confidenceOf, joinWords, type Word } from "./words";
import { readXml } from "./xml";

/** ALTO 2 to 4 (Library of Congress): what ABBYY, docWorks, Tesseract, Transkribus, kraken and eScriptorium write. */
export function readAlto(text: string): Reading {
  const root = readXml(text);
  if (isUnreadable(root)) return root;
  if (root.name !== "alto") return unreadable("not-alto", "不是 ALTO：根元素不是 alto", "检查导出的格式");
  const layout = childNamed(root, "Layout");
  if (!layout)
    return unreadable(
      "alto-without-layout",
      "ALTO 里没有 Layout：只有说明，没有文字",
      "重新识别，导出带文字的 ALTO",
    );
  const remarks = new Remarks();
  const styles = stylesOf(root);
  const unit = textIn(outermost(root, ({ name }) => name === "MeasurementUnit")[0] ?? EMPTY).trim();
  if (!UNITS.has(unit) && styles.declared) remarks.add("没有写明长度单位，照位置推算字号");
  const drafts = childrenNamed(layout, "Page").map((page) => draftPage(page, styles, remarks));
  const pages = finishPages(drafts, remarks);
  return checked({ pages, engine: engineOf(root), remarks: remarks.list() });
}

/** What lengths are given in; boxes stay in it, as the page's size is. */
const UNITS = new Set(["pixel", "mm10", "inch1200"]);

/** The program that recognised the text: the last one that says so, for those that prepare the picture come first. */
function engineOf(root: Markup): string | null {
  const steps = outermost(root, ({ name }) => name === "ocrProcessingStep" || name === "Processing");
  const programs = steps.flatMap((step) => outermost(step, ({ name }) => name === "processingSoftware"));
  const named = programs.flatMap((software) => {
    const part = (name: string) => textIn(childNamed(software, name) ?? EMPTY).trim();
    const name = [part("softwareName"), part("softwareVersion")].filter(Boolean).join(" ");
    return name === "" ? [] : [name];
  });
  return named.at(-1) ?? null;
}

const EMPTY: Markup = { name: "", attributes: {}, children: [] };

interface Styles {
  of: ReadonlyMap<string, { size: number | null; bold: boolean | null }>;
  /** What tags call parts of the page, by their ids. */
  tags: ReadonlyMap<string, PartLabel | null>;
  /** Whether any style has a size. */
  declared: boolean;
}

function stylesOf(root: Markup): Styles {
  const all = outermost(root, ({ name }) => name === "TextStyle");
  const tellsBold = all.some(({ attributes }) => attributes.FONTSTYLE);
  const of = new Map(
    all.map((style) => {
      const { ID = "", FONTSTYLE = "" } = style.attributes;
      return [ID, { size: numberIn(style, "FONTSIZE"), bold: tellsBold ? /bold/i.test(FONTSTYLE) : null }];
    }),
  );
  const tags = new Map(
    outermost(root, ({ name }) => name === "Tags")
      .flatMap(elementsIn)
      .map(({ attributes: { ID = "", LABEL, TYPE } }) => [ID, labelOf(LABEL ?? TYPE)]),
  );
  return { of, tags, declared: [...of.values()].some(({ size }) => size !== null) };
}

/** What the text at the page's edges is: ALTO has places of their own for it. */
const MARGINS: Readonly<Record<string, PartLabel>> = { TopMargin: "header", BottomMargin: "footer" };

function draftPage(page: Markup, styles: Styles, remarks: Remarks): DraftPage {
  const spaces = childrenNamed(page, "PrintSpace", "TopMargin", "BottomMargin", "LeftMargin", "RightMargin");
  const space = spaces.find(({ name }) => name === "PrintSpace");
  const draft: DraftPage = {
    width: numberIn(page, "WIDTH") ?? (space && numberIn(space, "WIDTH")) ?? null,
    height: numberIn(page, "HEIGHT") ?? (space && numberIn(space, "HEIGHT")) ?? null,
    lines: [],
    rules: [],
    pictures: [],
  };
  let part = 0;
  const parts = (parent: Markup, above: { refs: string; label: PartLabel | null }): void => {
    for (const block of elementsIn(parent)) {
      const refs = `${above.refs} ${block.attributes.STYLEREFS ?? ""}`;
      const label = tagOf(block, styles) ?? above.label;
      const box = boxOf(block);
      if (block.name === "TextBlock") addLines(draft, block, { refs, label, part: part++, styles }, remarks);
      else if (block.name === "ComposedBlock") parts(block, { refs, label });
      else if (block.name === "Illustration" && box) draft.pictures.push(box);
      else if (block.name === "GraphicalElement" && box) draft.rules.push(box);
    }
  };
  for (const each of spaces.length > 0 ? spaces : [page])
    parts(each, { refs: "", label: MARGINS[each.name] ?? null });
  const lines = outermost(page, ({ name }) => name === "TextLine").length;
  remarks.add("有的行不在认得的块里，没有收", lines - draft.lines.length);
  return draft;
}

const tagOf = ({ attributes: { TAGREFS = "" } }: Markup, { tags }: Styles): PartLabel | null =>
  TAGREFS.split(/\s+/).flatMap((id) => tags.get(id) ?? [])[0] ?? null;

interface Block {
  refs: string;
  label: PartLabel | null;
  part: number;
  styles: Styles;
}

function addLines(draft: DraftPage, block: Markup, { refs, label, part, styles }: Block, remarks: Remarks) {
  for (const line of childrenNamed(block, "TextLine")) {
    const strings = childrenNamed(line, "String", "HYP");
    const joined = joinWords(strings.map((string) => wordOf(string, remarks)));
    const box = boxOf(line) ?? joined.box;
    const style = styleOf([refs, line, ...strings], styles);
    draft.lines.push({
      ...joined,
      box,
      area: boxOf(block),
      label: tagOf(line, styles) ?? label,
      part,
      bold: style.bold,
      vertical: null,
      declaredSize: style.size,
    } satisfies DraftLine);
  }
}

/** The style that a line's characters have, of those around it the innermost. */
function styleOf(around: readonly (string | Markup)[], { of }: Styles) {
  const ids = around.flatMap((each) =>
    (typeof each === "string" ? each : (each.attributes.STYLEREFS ?? "")).split(/\s+/),
  );
  const found = ids.flatMap((id) => of.get(id) ?? []);
  return {
    size: found.findLast(({ size }) => size !== null)?.size ?? null,
    bold: found.findLast(({ bold }) => bold !== null)?.bold ?? null,
  };
}

/** A word as it is printed: of one that is hyphenated the part on this line, and its hyphen by itself. */
function wordOf(string: Markup, remarks: Remarks): Word {
  const { CONTENT = "", CC = "", STYLE } = string.attributes;
  if (string.name === "HYP") return { text: CONTENT || "-", box: null, confidence: null, glued: true };
  if (STYLE && /subscript|superscript/.test(STYLE)) remarks.add("上标、下标当作普通的字");
  const glyphs = childrenNamed(string, "Glyph");
  const fromGlyphs = glyphs.map((glyph) => glyph.attributes.CONTENT ?? "").join("");
  const text = CONTENT || fromGlyphs;
  const confidence = confidenceOf(numberIn(string, "WC"));
  const box = boxOf(string);
  if (glyphs.length > 0 && fromGlyphs === text)
    return { text, box, confidence, characters: glyphs.flatMap(glyphConfidences) };
  return { text, box, confidence, characters: characterConfidences(CC, [...text].length) };
}

const glyphConfidences = (glyph: Markup): (number | null)[] =>
  [...(glyph.attributes.CONTENT ?? "")].map(() => confidenceOf(numberIn(glyph, "GC")));

/** `CC`: one number for each character, from 0 (sure) to 9; with or without spaces between. */
function characterConfidences(typed: string, length: number): number[] {
  if (typed.trim() === "") return [];
  const spaced = typed.trim().split(/[\s,]+/);
  const numbers = (spaced.length === length ? spaced : [...typed.replace(/\s+/g, "")]).map(Number);
  const valid = numbers.length === length && numbers.every((each) => each >= 0 && each <= 9);
  return valid ? numbers.map((each) => 1 - each / 9) : [];
}

function boxOf(element: Markup): Box | null {
  const [x, y, width, height] = ["HPOS", "VPOS", "WIDTH", "HEIGHT"].map((name) => numberIn(element, name));
  if (x != null && y != null && width != null && height != null) return between(x, y, x + width, y + height);
  const shape = childNamed(element, "Shape");
  const polygon = shape && childNamed(shape, "Polygon");
  return polygon ? around(pointsOf(polygon.attributes.POINTS ?? "")) : null;
}
