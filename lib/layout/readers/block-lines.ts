import type { Box } from "@/lib/records/box";
import { emsOf } from "./type-size";

/** A line of a block of which only the whole is known. */
export interface GuessedLine {
  text: string;
  box: Box;
  vertical: boolean;
}

/** How far apart lines of type stand, in heights of the type. */
const LEADING = 1.5;
/** The text of a single line, set as high as its box, is less than so many times as long; that of two lines is five times. */
const ONE_LINE = 2.5;
/** A block this much higher than wide with a short text is set downwards. */
const UPRIGHT = 2.5;

/**
 * The lines of a block whose text and box alone are known: as many as fit it best, of the same length but the last. Where the
 * text has lines of its own these are kept.
 */
export function linesOfBlock(text: string, box: Box): GuessedLine[] {
  const own = text.split("\n").filter((line) => line.trim() !== "");
  if (own.length > 1) return rows(own, box);
  const [only = ""] = own;
  const ems = emsOf(only);
  const [, , width, height] = box;
  if (ems < 2 || width <= 0 || height <= 0) return rows(own, box);
  if (height > UPRIGHT * width && ems * width < 1.6 * height) return [{ text: only, box, vertical: true }];
  if (ems * height < ONE_LINE * width) return [{ text: only, box, vertical: false }];
  // Of lines of n heights of type, ems / n are needed, and fill the block's height.
  const size = sizeThatFits(ems, width, height);
  const count = Math.max(1, Math.round((height / size - 1) / LEADING + 1));
  return rows(count === 1 ? [only] : cut(only, Math.max(1, Math.floor(width / size))), box);
}

/** The height of type with which so many characters fill a block: its lines are `width / size` long. */
function sizeThatFits(ems: number, width: number, height: number): number {
  let [small, large] = [0, Math.min(width, height)];
  for (let round = 0; round < 40; round++) {
    const size = (small + large) / 2;
    const lines = Math.ceil(ems / Math.max(1, Math.floor(width / size)));
    const needed = size * (1 + (lines - 1) * LEADING);
    if (needed > height) large = size;
    else small = size;
  }
  return small > 0 ? small : height;
}

/** A word of Latin letters or a number, or one character, with the marks that end them. */
const PIECE = /(?:[\p{Script=Latin}\d]+|[\s\S])[、。，．：；！？）》〉」』】〕”’…]*/gu;

/** Lines of up to so many heights of type; words and numbers stay whole, and no line begins with a mark that ends something. */
function cut(text: string, length: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== "" && emsOf(line + piece.trimEnd()) > length) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line].filter((each) => each.trim() !== "");
}

/** Lines one below the other, the last as long as its text. */
function rows(texts: readonly string[], [x, y, width, height]: Box): GuessedLine[] {
  const pitch = height / (texts.length + (texts.length - 1) * (LEADING - 1) || 1);
  const longest = Math.max(...texts.map(emsOf), 1);
  return texts.map((text, index) => {
    const wide = texts.length === 1 ? width : (width * emsOf(text)) / longest;
    return { text, box: [x, y + index * pitch * LEADING, wide, pitch], vertical: false };
  });
}
