import type { Box } from "@/lib/records/box";
import { around, between, pointsOf } from "./boxes";
import { type Markup, outermost } from "./markup";
import { confidenceOf } from "./words";

/** What an element is, in hOCR: `ocr_line`, `ocrx_word`. */
export const classesOf = ({ attributes }: Markup): string[] => (attributes.class ?? "").split(/\s+/);

/** Whether an element is one of these. */
export const isOf = (element: Markup, names: readonly string[]): boolean =>
  classesOf(element).some((name) => names.includes(name));

/** Whether one of these is within an element. */
export const holds = (element: Markup, names: readonly string[]): boolean =>
  outermost(element, (inner) => isOf(inner, names)).length > 0;

/** How sure an element's text is, from 0 to 1; null where it does not say. */
export const confidenceIn = (element: Markup): number | null =>
  confidenceOf(numbersAfter(element, "x_wconf")[0] ?? numbersAfter(element, "x_conf")[0], 100);

/** `x_confs`: of each character, in hundredths, or of 1. */
export function charactersIn(element: Markup): (number | null)[] {
  const numbers = numbersAfter(element, "x_confs");
  const full = numbers.some((number) => number > 1) ? 100 : 1;
  return numbers.map((number) => confidenceOf(number, full));
}

/** The numbers behind a name in the properties of an element: `bbox 12 7 90 40; x_wconf 96`. */
export function numbersAfter({ attributes: { title = "" } }: Markup, name: string): number[] {
  const typed = new RegExp(`(?:^|;)\\s*${name}\\s+([^;]*)`).exec(title)?.[1];
  return (typed ?? "").split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

/** Where an element stands; null where it does not say. */
export function boxOf(element: Markup): Box | null {
  const [x0, y0, x1, y1] = numbersAfter(element, "bbox");
  if (x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined)
    return between(x0, y0, x1, y1);
  return around(pointsOf(numbersAfter(element, "poly").join(" ")));
}
