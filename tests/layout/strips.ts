import type { Box } from "@/lib/records/box";
import type { FurnitureItem } from "../compose/parts";
import { breakLines } from "./break-lines";
import { widthOfRuns } from "./glyphs";
import type { Placing } from "./place";
import type { NextBlock } from "./set-body";
import type { Face } from "./sheet";

const HAIRLINE = 0.5;

/** Puts the page's own lines at its edges, and says what is left for stories: top and bottom. */
export function placeStrips(
  folio: FurnitureItem | null,
  credits: readonly FurnitureItem[],
  strips: readonly FurnitureItem[],
  to: Placing,
  next: NextBlock,
): { top: number; bottom: number } {
  const { design } = to;
  let top = design.margin;
  let bottom = design.height - design.margin;
  const wide = design.width - 2 * design.margin;
  if (design.folio === "masthead") {
    const height = design.titleSizes[0] * 2;
    to.pictures.push({ box: [design.margin, top, wide * 0.42, height], seed: 1 });
    top += height + 8;
  }
  if (folio) top = placeFolio(folio.text, top, to, next);
  for (const { text } of design.credits === "top" ? credits : []) {
    placeLine(text, [design.margin, top, wide, design.bodySize], "right", "sans", to, next);
    top += design.bodySize + 8;
  }
  for (const { text } of design.credits === "bottom" ? [...credits].reverse() : []) {
    bottom -= design.bodySize;
    placeLine(text, [design.margin, bottom, wide, design.bodySize], "right", "serif", to, next);
    bottom -= 5;
  }
  for (const { text, kind } of [...strips].reverse()) {
    const size = kind === "advert" ? design.bodySize * 1.6 : design.bodySize + 1;
    const lines = breakLines([{ text, face: "sans" }], size, wide - 24).length;
    const height = lines * size * 1.35 + (kind === "advert" ? 20 : 8);
    bottom -= height;
    placeLine(
      text,
      [design.margin + 12, bottom + (kind === "advert" ? 10 : 4), wide - 24, size],
      "center",
      "sans",
      to,
      next,
    );
    const box: Box = [design.margin, bottom, wide, height];
    if (kind === "advert") to.rules.push(...edges(box));
    else to.fills.push({ box, grey: 0.92 });
    bottom -= 8;
  }
  return { top: top + 4, bottom: bottom - 4 };
}

function placeFolio(text: string, top: number, to: Placing, next: NextBlock): number {
  const { design } = to;
  const size = design.bodySize + 2;
  const wide = design.width - 2 * design.margin;
  const pieces = text.split(/[ 　]+/).filter(Boolean);
  const box: Box = [design.margin, top, wide, size];
  if (design.folio !== "pieces" || pieces.length < 2) placeLine(text, box, "center", "serif", to, next);
  else {
    const block = next();
    const column = to.columns++;
    const widths = pieces.map((piece) => widthOfRuns([{ text: piece, face: "serif" }]) * size);
    const gap = (wide - widths.reduce((sum, each) => sum + each, 0)) / (pieces.length - 1);
    let x = design.margin;
    for (const [index, piece] of pieces.entries()) {
      const width = widths[index] ?? 0;
      to.lines.push({
        ...LINE,
        runs: [{ text: piece, face: "serif" }],
        box: [x, top, width, size],
        size,
        block,
        column,
      });
      x += width + gap;
    }
  }
  to.rules.push([design.margin, top + size + 4, wide, HAIRLINE * 2]);
  return top + size + 10;
}

const LINE = {
  stretch: 1,
  tracking: 0,
  part: "furniture",
  vertical: false,
  reverse: false,
  story: null,
} as const;

function placeLine(
  text: string,
  [x, y, width, size]: Box,
  align: "center" | "right",
  face: Face,
  to: Placing,
  next: NextBlock,
): void {
  const block = next();
  const column = to.columns++;
  for (const [index, line] of breakLines([{ text, face }], size, width).entries()) {
    const left = x + (width - line.width) / (align === "center" ? 2 : 1);
    to.lines.push({
      ...LINE,
      runs: line.runs,
      tracking: line.tracking,
      box: [left, y + index * size * 1.35, line.width, size],
      size,
      block,
      column,
    });
  }
}

const edges = ([x, y, width, height]: Box): Box[] => [
  [x, y, width, HAIRLINE],
  [x, y + height, width, HAIRLINE],
  [x, y, HAIRLINE, height],
  [x + width, y, HAIRLINE, height],
];
