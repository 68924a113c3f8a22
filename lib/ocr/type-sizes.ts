import type { LayoutLine } from "@/lib/layout/model";
import { HAN_HEIGHT } from "./compose-line";

/** Sizes that differ by no more than this are one: lines are measured by different characters. */
const SAME = 0.06;
/** Quotation marks and figures are of several widths: of lines that are as high, sizes may differ by so much. */
const SAME_IF_AS_HIGH = 0.13;
const AS_HIGH = 0.08;
/** So few characters may all be low ones. */
const LEAST_CHARACTERS = 5;

/** Higher than the most of the page's lines by so much is a headline's type. */
const LARGER = 1.2;
const HAN = /\p{Script=Han}/gu;
/** So many Chinese characters show how high their type is. */
const LEAST_HAN = 3;

/** A page is set in few sizes of type: lines that measure nearly the same get the size of the most of them, by their characters. */
export function withCommonSizes(measured: readonly LayoutLine[]): LayoutLine[] {
  const lines = headlinesByHeight(measured);
  const left = new Set(lines);
  const sizes = new Map<LayoutLine, number>();
  while (left.size > 0) {
    const alike = heaviest([...left].sort((a, b) => a.size - b.size));
    const size = middleOf(alike);
    for (const line of [...alike, ...asHigh(size, alike, left)]) {
      sizes.set(line, size);
      left.delete(line);
    }
  }
  return lastLines(byHeights(lines.map((line) => ({ ...line, size: sizes.get(line) ?? line.size }))));
}

/** A paragraph's last line has a stop at its end. */
const ENDS = /[。！？…”’」』）)]$/;
/** It begins with the line above, give or take so much, not farther below it; by its few characters its size is measured so badly at most. Of that line's size. */
const [BESIDE, BELOW, MEASURED] = [0.6, 1.3, 0.25];

/** A paragraph's last line of a character or two (了。) has the size of the line above it: its own characters may be low, or narrow. */
function lastLines(lines: readonly LayoutLine[]): LayoutLine[] {
  return lines.map((line) => {
    if (line.vertical || isLong(line) || !ENDS.test(line.text)) return line;
    const [left, top] = line.box;
    const above = lines.find(({ box: [x, y, , height], size, vertical, text }) => {
      const below = top - (y + height);
      const isAbove = Math.abs(x - left) < BESIDE * size && below > -0.3 * size && below < BELOW * size;
      return (
        isAbove && !vertical && text.length >= LEAST_CHARACTERS && Math.abs(line.size / size - 1) < MEASURED
      );
    });
    return above ? { ...line, size: above.size } : line;
  });
}

/** Lines of one size are as high as each other, within so much; with so many of them a size is surely the page's. */
const [OFF, LEAST_LINES] = [0.05, 8];
/** By their characters lines of that size measure no further from it. */
const NEAR = 0.2;

/** Lines that are not as high as most of their size, but as those of another, get that one: of few characters, and of marks, nobody knows how wide they are. */
function byHeights(lines: readonly LayoutLine[]): LayoutLine[] {
  const bySize = new Map<number, number[]>();
  for (const line of lines.filter(isLong))
    bySize.set(line.size, [...(bySize.get(line.size) ?? []), acrossOf(line)]);
  const usual = [...bySize].flatMap(([size, heights]) =>
    heights.length >= LEAST_LINES
      ? [{ size, height: heights.sort((a, b) => a - b)[heights.length >> 1] ?? size }]
      : [],
  );
  return lines.map((line) => {
    const off = ({ height }: { height: number }) => Math.abs(acrossOf(line) / height - 1);
    const own = usual.find(({ size }) => size === line.size);
    if (own && off(own) <= OFF) return line;
    const [best] = usual
      .filter((each) => off(each) <= OFF && Math.abs(line.size / each.size - 1) < NEAR)
      .sort((a, b) => off(a) - off(b));
    return best ? { ...line, size: best.size } : line;
  });
}

/** Headlines are condensed to fit (长体): their characters stand nearer to each other than they are high, which is what counts. */
function headlinesByHeight(lines: readonly LayoutLine[]): LayoutLine[] {
  const long = lines.filter(isLong).map(acrossOf);
  const usual = long.sort((a, b) => a - b)[long.length >> 1];
  return lines.map((line) => {
    const isLarge = usual !== undefined && acrossOf(line) > LARGER * usual;
    const shows = isLarge && (line.text.match(HAN)?.length ?? 0) >= LEAST_HAN;
    return shows ? { ...line, size: Math.max(line.size, acrossOf(line) / HAN_HEIGHT) } : line;
  });
}

/** Lines that measure a little otherwise than those of a size, and are as high as most of those; short ones may be lower. */
function asHigh(size: number, alike: readonly LayoutLine[], left: ReadonlySet<LayoutLine>): LayoutLine[] {
  const heights = alike.filter(isLong).map(acrossOf);
  heights.sort((a, b) => a - b);
  const height = heights[heights.length >> 1];
  if (height === undefined) return [];
  return [...left].filter(
    (line) =>
      Math.abs(line.size / size - 1) < SAME_IF_AS_HIGH &&
      acrossOf(line) <= height * (1 + AS_HIGH) &&
      (!isLong(line) || acrossOf(line) >= height * (1 - AS_HIGH)),
  );
}

const isLong = ({ text }: LayoutLine): boolean => text.length >= LEAST_CHARACTERS;
const acrossOf = ({ vertical, box: [, , width, height] }: LayoutLine): number => (vertical ? width : height);

/** Of lines by their sizes those within a window that have the most characters together. */
function heaviest(lines: readonly LayoutLine[]): LayoutLine[] {
  let best = { first: 0, end: 0, weight: 0 };
  let weight = 0;
  let first = 0;
  for (const [index, line] of lines.entries()) {
    weight += line.text.length;
    while (line.size > (lines[first]?.size ?? 0) * (1 + 2 * SAME)) weight -= lines[first++]?.text.length ?? 0;
    if (weight > best.weight) best = { first, end: index + 1, weight };
  }
  return lines.slice(best.first, best.end);
}

/** The size of which as many characters are larger as smaller. `lines`: by their sizes. */
function middleOf(lines: readonly LayoutLine[]): number {
  let before = lines.reduce((sum, { text }) => sum + text.length, 0) / 2;
  for (const { size, text } of lines) {
    before -= text.length;
    if (before <= 0) return size;
  }
  return lines.at(-1)?.size ?? 0;
}
