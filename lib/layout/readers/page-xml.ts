import type { Box } from "@/lib/records/box";
import type { PartLabel } from "../model";
import { linesOfBlock } from "./block-lines";
import { around, pointsOf } from "./boxes";
import { type DraftLine, type DraftPage, finishPages } from "./draft";
import { labelOf } from "./labels";
import { childNamed, childrenNamed, elementsIn, type Markup, numberIn, outermost, textIn } from "./markup";
import { checked, isUnreadable, type Reading, unreadable } from "./reading";
import { Remarks } from "./remarks";
import { confidenceOf, confidences, joinWords, placeWords, type Word } from "./words";
import { readXml } from "./xml";

/** PAGE XML (PRImA), all its years: what Transkribus, OCR-D, Aletheia, kraken and eScriptorium write. */
export function readPageXml(text: string): Reading {
  const root = readXml(text);
  if (isUnreadable(root)) return root;
  if (root.name !== "PcGts")
    return unreadable("not-page-xml", "不是 PAGE XML：根元素不是 PcGts", "检查导出的格式");
  const remarks = new Remarks();
  const creator = textIn(
    outermost(root, ({ name }) => name === "Creator")[0] ?? { name: "", attributes: {}, children: [] },
  );
  const drafts = childrenNamed(root, "Page").map((page) => draftPage(page, remarks));
  // Transkribus lists every model that had a part; the last line is the program.
  return checked({
    pages: finishPages(drafts, remarks),
    engine: creator.trim().split("\n").at(-1)?.trim() || null,
    remarks: remarks.list(),
  });
}

const PICTURES = ["ImageRegion", "GraphicRegion", "ChartRegion", "LineDrawingRegion", "MapRegion"];
/** Regions other than of text that may hold regions of text. */
const LABELS: Readonly<Record<string, PartLabel>> = { AdvertRegion: "advert", TableRegion: "table" };

function draftPage(page: Markup, remarks: Remarks): DraftPage {
  const draft: DraftPage = {
    width: numberIn(page, "imageWidth"),
    height: numberIn(page, "imageHeight"),
    lines: [],
    rules: [],
    pictures: [],
  };
  let part = 0;
  const regions = (parent: Markup, above: PartLabel | null): void => {
    for (const region of elementsIn(parent)) {
      if (!/Region$|^TableCell$/.test(region.name)) continue;
      const box = boxOf(region);
      if (region.name === "SeparatorRegion" && box) draft.rules.push(box);
      if (PICTURES.includes(region.name) && box) draft.pictures.push(box);
      const label = LABELS[region.name] ?? labelOf(region.attributes.type) ?? above;
      const inner = elementsIn(region).some(({ name }) => /Region$/.test(name));
      if (region.name === "TextRegion" || childNamed(region, "TextLine"))
        draft.lines.push(...linesOf(region, { label, part: part++, inner }, remarks));
      regions(region, label === "advert" || label === "table" ? label : null);
    }
  };
  regions(page, null);
  const lines = outermost(page, ({ name }) => name === "TextLine").length;
  remarks.add("有的行不在认得的区域里，没有收", lines - draft.lines.length);
  return draft;
}

interface Region {
  label: PartLabel | null;
  part: number;
  /** Whether there are regions in it, which have its text. */
  inner: boolean;
}

function linesOf(region: Markup, { label, part, inner }: Region, remarks: Remarks): DraftLine[] {
  const lines = childrenNamed(region, "TextLine");
  const downwards = region.attributes.readingDirection === "top-to-bottom" ? true : null;
  const box = boxOf(region);
  if (lines.length > 0)
    return lines.map((line) => lineOf(line, { label, part, box, downwards, style: styleIn(region) }));
  const text = textOf(region)?.text.trim() ?? "";
  if (inner || text === "") return [];
  remarks.add("有的区域没有分行，照大小推算");
  const rest = {
    ...styleIn(region),
    label,
    part,
    unsure: [],
    confidence: textOf(region)?.confidence ?? null,
  };
  const guessed = box
    ? linesOfBlock(text, box)
    : text.split("\n").map((each) => ({ text: each, box: null, vertical: null }));
  return guessed.map((line) => ({ ...line, ...rest }));
}

interface Around extends Omit<Region, "inner"> {
  box: Box | null;
  downwards: boolean | null;
  style: Style;
}

function lineOf(line: Markup, { label, part, box, downwards, style }: Around): DraftLine {
  const words = childrenNamed(line, "Word").map(wordOf);
  const joined = joinWords(words);
  const own = textOf(line);
  const text = own?.text.replace(/\s*\n\s*/g, " ") ?? joined.text;
  const marks = own ? confidences(placeWords(text, words)) : joined;
  const set = styleIn(line);
  return {
    text,
    confidence: own?.confidence ?? marks.confidence,
    unsure: marks.unsure,
    box: boxOf(line) ?? joined.box,
    area: box,
    label,
    part,
    bold: set.bold ?? style.bold,
    declaredSize: set.declaredSize ?? style.declaredSize,
    vertical: line.attributes.readingDirection === "top-to-bottom" ? true : downwards,
  };
}

function wordOf(word: Markup): Word {
  const glyphs = childrenNamed(word, "Glyph");
  const spelt = glyphs.map((glyph) => textOf(glyph)?.text ?? "").join("");
  const own = textOf(word);
  const text = (own?.text ?? spelt).trim();
  const characters = glyphs.flatMap((glyph) => {
    const read = textOf(glyph);
    return [...(read?.text ?? "")].map(() => read?.confidence ?? null);
  });
  return {
    text,
    box: boxOf(word),
    confidence: own?.confidence ?? null,
    characters: spelt === text ? characters : [],
  };
}

/** The text of an element by itself: the first of several readings. */
function textOf(element: Markup): { text: string; confidence: number | null } | null {
  const readings = childrenNamed(element, "TextEquiv");
  const ranked = readings
    .map((reading, place) => ({ reading, rank: numberIn(reading, "index") ?? place }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0]?.reading;
  if (!best) return null;
  const unicode = childNamed(best, "Unicode") ?? childNamed(best, "PlainText");
  return { text: unicode ? textIn(unicode) : "", confidence: confidenceOf(numberIn(best, "conf")) };
}

interface Style {
  bold: boolean | null;
  declaredSize: number | null;
}

function styleIn(element: Markup): Style {
  const style = childNamed(element, "TextStyle");
  const custom = /\bfontSize\s*:\s*([\d.]+)/.exec(element.attributes.custom ?? "")?.[1];
  return {
    bold: style?.attributes.bold === undefined ? null : style.attributes.bold === "true",
    declaredSize: (style && numberIn(style, "fontSize")) ?? (custom ? Number(custom) : null),
  };
}

/** By `points`, or, as it was before 2013, by elements. */
function boxOf(element: Markup): Box | null {
  const coords = childNamed(element, "Coords");
  if (!coords) return null;
  const points = childrenNamed(coords, "Point").flatMap((point): [number, number][] => {
    const [x, y] = [numberIn(point, "x"), numberIn(point, "y")];
    return x === null || y === null ? [] : [[x, y]];
  });
  return around(points.length > 0 ? points : pointsOf(coords.attributes.points ?? ""));
}
