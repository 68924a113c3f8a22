import { type Position, positionAt } from "@/lib/records/problem";

/** SVG elements that only draw. */
const DRAWING_ELEMENTS = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "title",
  "desc",
  "defs",
  "clipPath",
]);
const UNSAFE_ATTRIBUTE = /[\s/"'](?:on\w+|href|src|style|[\w-]+:href)\s*=|url\(|<!|<\?/i;

/** Where the first forbidden part stands; null in a drawing that only draws. */
function firstFault(svg: string): number | null {
  const tag = [...svg.matchAll(/<\/?\s*([^\s/>]*)/g)].find(([, name = ""]) => !DRAWING_ELEMENTS.has(name));
  const attribute = UNSAFE_ATTRIBUTE.exec(svg);
  // The match begins with the space, slash or quote before the attribute.
  const attributeAt = attribute ? attribute.index + (/^[\s/"']/.test(attribute[0]) ? 1 : 0) : undefined;
  const faults = [tag?.index, attributeAt].filter((index) => index !== undefined);
  return faults.length === 0 ? null : Math.min(...faults);
}

/** A drawing, or the line and column of what is not one: no SVG at all, or one that does more than draw. */
type Drawing = { kind: "drawing"; svg: string } | ({ kind: "fault" } & Position);

/** Reads an editor's SVG, which becomes part of the site and may only draw. */
export function readDrawing(text: string): Drawing {
  const svg = text.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?\s*/, "").trim();
  if (/^<svg\b[\s\S]*<\/svg>$/.test(svg) && firstFault(svg) === null) return { kind: "drawing", svg };
  return { kind: "fault", ...faultPosition(text) };
}

/** Where a drawing's first fault stands; the beginning of a file that is no SVG at all. */
function faultPosition(text: string): Position {
  const fault = text.trimStart().startsWith("<svg") ? firstFault(text) : null;
  return positionAt(text, fault ?? 0);
}
