import type { PlacedLine } from "./placed";
import { around, type Span, sharedWidth } from "./span";

/** Lines that stand directly below each other in one type, or an upright headline's beside each other: in the order of reading. */
export interface Stack {
  lines: readonly PlacedLine[];
  span: Span;
  /** Height of its type: that of most of its characters. */
  size: number;
  /** Whether most of it is bold; null where the source says it of no line. */
  bold: boolean | null;
  upright: boolean;
  /** Characters without white space. */
  length: number;
}

export function stackOf(lines: readonly PlacedLine[]): Stack {
  const [first] = lines;
  if (!first) throw new Error("a stack has lines");
  const lengths = lines.map(({ line }) => line.text.replace(/\s/g, "").length);
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const known = lines.filter(({ line }) => line.bold !== null);
  const bold = known.filter(({ line }) => line.bold);
  return {
    lines,
    span: around(lines.map(({ span }) => span)) ?? first.span,
    size: middleSize(lines, lengths, length),
    bold: known.length === 0 ? null : charactersOf(bold) * 2 > charactersOf(known),
    upright: first.upright,
    length,
  };
}

const charactersOf = (lines: readonly PlacedLine[]): number =>
  lines.reduce((sum, { line }) => sum + line.text.length, 0);

/** The median over characters. */
function middleSize(lines: readonly PlacedLine[], lengths: readonly number[], length: number): number {
  const sized = lines
    .map(({ line }, index) => ({ size: line.size, length: lengths[index] ?? 0 }))
    .sort((a, b) => a.size - b.size);
  let passed = 0;
  for (const each of sized) {
    passed += each.length;
    if (passed * 2 >= length) return each.size;
  }
  return sized[0]?.size ?? 1;
}

/** Whether two begin at one height beside each other in one type, as columns do. */
export const isInRowWith = (a: Stack, b: Stack): boolean =>
  Math.abs(a.span.top - b.span.top) < b.size * 0.5 &&
  Math.abs(a.size / b.size - 1) < 0.1 &&
  sharedWidth(a.span, b.span) < 0 &&
  sharedWidth(a.span, b.span) > -4 * b.size;
