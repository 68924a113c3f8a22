import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import { orderPage } from "@/lib/layout/order/order";

/** Type height of the pages' text. */
export const EM = 10;
const LEADING = 15;

/** A printed line; its box is as wide as its characters set solid. */
export function line(text: string, x: number, y: number, rest: Partial<LayoutLine> = {}): LayoutLine {
  const size = rest.size ?? EM;
  const length = [...text].reduce((sum, char) => sum + (/[!-~ ]/.test(char) ? 0.5 : 1), 0) * size;
  return {
    text,
    box: rest.vertical ? [x, y, size, length] : [x, y, length, size],
    size,
    bold: false,
    vertical: false,
    confidence: null,
    unsure: [],
    label: null,
    part: null,
    ...rest,
  };
}

/** Where text is set: its upper left corner, and how many characters a line has. */
export interface Place {
  x: number;
  y: number;
  chars: number;
  /** Lines; without end if not given. */
  rows?: number;
}

/** Sets paragraphs below each other, and returns what does not fit: a column's end cuts a paragraph. */
export function column(
  paragraphs: readonly string[],
  { x, y, chars, rows = Number.POSITIVE_INFINITY }: Place,
  rest: Partial<LayoutLine> = {},
): { lines: LayoutLine[]; left: string[]; bottom: number } {
  const lines: LayoutLine[] = [];
  const left: string[] = [];
  for (const paragraph of paragraphs) {
    let text = paragraph;
    while (text !== "") {
      if (lines.length >= rows) {
        left.push(text);
        break;
      }
      const indent = text.startsWith("　　") ? 2 : 0;
      const own = text.slice(0, chars);
      lines.push(line(own.slice(indent), x + indent * EM, y + lines.length * LEADING, rest));
      text = text.slice(chars);
    }
  }
  return { lines, left, bottom: y + lines.length * LEADING };
}

/** Sets paragraphs in columns of some rows beside each other. */
export function columns(paragraphs: readonly string[], places: readonly Place[]): LayoutLine[] {
  let left = [...paragraphs];
  return places.flatMap((place) => {
    const set = column(left, place);
    left = set.left;
    return set.lines;
  });
}

/** A paragraph of so many characters about something, indented, with a full stop: 麦1麦2麦…。 */
export const paragraph = (about: string, length: number): string =>
  `　　${about.repeat(length).slice(0, length - 1)}。`;

export const page = (lines: readonly LayoutLine[], rest: Partial<PageLayout> = {}): PageLayout => ({
  width: 1000,
  height: 1400,
  lines: [...lines],
  rules: [],
  pictures: [],
  ...rest,
});

/** Four rules. */
export const frame = (x: number, y: number, width: number, height: number): PageLayout["rules"] => [
  [x, y, width, 0.5],
  [x, y + height, width, 0.5],
  [x, y, 0.5, height],
  [x + width, y, 0.5, height],
];

export const ordered = (layout: PageLayout) => orderPage(layout, { source: "pdf", engine: null });

/** The page's text, its blocks as a list. */
export const blocksOf = (layout: PageLayout): string[] => ordered(layout).text.trim().split("\n\n");

/** Lines in an order of chance, always the same. */
export function shuffled<T>(things: readonly T[], seed = 7): T[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return things
    .map((thing) => [next(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}

/** Two stories of three paragraphs each. */
export const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];
export const RIVER = [paragraph("河水", 44), paragraph("大坝", 52), paragraph("鱼", 30)];
