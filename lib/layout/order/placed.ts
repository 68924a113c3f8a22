import type { LayoutLine, PageLayout } from "../model";
import { type Span, spanOf, turned } from "./span";

/** A line with its place as reading goes: where most lines of a page run downwards, the page is turned so that they run to the right. */
export interface PlacedLine {
  line: LayoutLine;
  /** Place in the source's order. */
  index: number;
  span: Span;
  /** Whether it runs across the way of the page's text. */
  upright: boolean;
}

/** A page's things as reading goes. */
export interface PlacedPage {
  lines: PlacedLine[];
  rules: Span[];
  pictures: Span[];
  /** Whether the page was turned. */
  turned: boolean;
  width: number;
  height: number;
}

/** Characters in vertical lines, against all. */
const isVertical = (lines: readonly LayoutLine[]): boolean => {
  const sum = (of: readonly LayoutLine[]) => of.reduce((total, { text }) => total + text.length, 0);
  return sum(lines.filter(({ vertical }) => vertical)) > sum(lines) / 2;
};

export function placePage({ lines, rules, pictures, width, height }: PageLayout): PlacedPage {
  const turn = isVertical(lines);
  const place = (box: LayoutLine["box"]): Span => {
    const span = spanOf(box);
    if (!turn) return span;
    const { left, top, right, bottom } = turned(span);
    return { left, top: top + width, right, bottom: bottom + width };
  };
  return {
    lines: lines.map((line, index) => ({
      line,
      index,
      span: place(line.box),
      upright: line.vertical !== turn,
    })),
    rules: rules.map(place),
    pictures: pictures.map(place),
    turned: turn,
    width: turn ? height : width,
    height: turn ? width : height,
  };
}
