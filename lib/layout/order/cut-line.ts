import type { LayoutLine } from "../model";
import type { PlacedLine } from "./placed";
import { widthOf } from "./span";

/** A gap between two columns, by the lines on both sides of it. */
export type Gutter = readonly [left: number, right: number];

/** A text's break is taken where it stands no further from the gap, in heights of type; without a space in the text, where it is nearer. */
const [NEAR, EXACT] = [2.2, 0.3];

/** Height of the type that a character is wide. */
const emOf = (char: string): number => (/[!-~\s¡-ÿ]/.test(char) ? 0.5 : 1);

/** How long a text is, set solid and without its spaces. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/\s/.test(char) ? 0 : emOf(char)), 0);

/** A line's parts between gutters; null where its text does not show where they begin. */
export function cutLine(
  { line, span, index, upright }: PlacedLine,
  gutters: readonly Gutter[],
): PlacedLine[] | null {
  const chars = [...line.text];
  const empty = gutters.reduce((sum, [left, right]) => sum + right - left, 0);
  const pitch = (widthOf(span) - empty) / emsOf(line.text);
  if (Math.abs(pitch / line.size - 1) > 0.2) return null;
  const pieces: PlacedLine[] = [];
  let [at, offset, left] = [0, 0, span.left];
  for (const gutter of [...gutters, null]) {
    let end = chars.length;
    if (gutter) {
      const found = breakAt(chars, at, left, gutter[0], pitch);
      if (found === null) return null;
      end = found;
    }
    const own = chars.slice(at, end).join("");
    const right = gutter ? gutter[0] : span.right;
    const text = own.trim();
    if (text === "") return null;
    const start = offset + own.length - own.trimStart().length;
    pieces.push({
      index,
      upright,
      span: { ...span, left, right },
      line: partOf(line, text, start, left - span.left, right - left),
    });
    [at, offset, left] = [end, offset + own.length, gutter?.[1] ?? right];
  }
  return pieces;
}

/** Where a text that begins at `left` reaches a gap: at a space near it, else between the characters that stand there. */
function breakAt(
  chars: readonly string[],
  from: number,
  left: number,
  gap: number,
  pitch: number,
): number | null {
  let x = left;
  let best: { at: number; away: number } | null = null;
  let spaced: { at: number; away: number } | null = null;
  for (let at = from; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    const away = Math.abs(x - gap) / pitch;
    if (/\s/.test(char)) {
      if (away < (spaced?.away ?? NEAR)) spaced = { at, away };
      continue;
    }
    if (at > from && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { at, away };
    x += emOf(char) * pitch;
  }
  return spaced?.at ?? (best && best.away < EXACT ? best.at : null);
}

/** A part of a line, from an offset of its text. */
function partOf(line: LayoutLine, text: string, start: number, shift: number, width: number): LayoutLine {
  const [x, y, , height] = line.box;
  const end = start + text.length;
  return {
    ...line,
    text,
    box: [x + shift, y, width, height],
    unsure: line.unsure
      .filter(({ at }) => at >= start && at < end)
      .map(({ at, confidence }) => ({ at: at - start, confidence })),
  };
}
