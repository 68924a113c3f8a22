import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "./context";

const FILE = "content/masthead.svg";
/** Elements that only draw. */
const SHAPES = new Set([
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

/** Where the first part stands that may not be there; null in a drawing that only draws. */
function firstFault(svg: string): number | null {
  const tag = [...svg.matchAll(/<\/?\s*([^\s/>]*)/g)].find(([, name = ""]) => !SHAPES.has(name));
  const attribute = UNSAFE_ATTRIBUTE.exec(svg);
  // The attribute stands behind the space, slash or quote that parts it from the one before.
  const attributeAt = attribute ? attribute.index + (/^[\s/"']/.test(attribute[0]) ? 1 : 0) : undefined;
  const faults = [tag?.index, attributeAt].filter((index) => index !== undefined);
  return faults.length === 0 ? null : Math.min(...faults);
}

/** The paper's wordmark for the page itself; null where there is none. It becomes part of the HTML, so it may only draw. */
export async function readMasthead(contentDir: string): Promise<{ svg: string | null; problems: Problem[] }> {
  const text = await readFile(path.join(contentDir, "masthead.svg"), "utf8").catch(() => null);
  if (text === null) return { svg: null, problems: [] };
  const svg = text.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?\s*/, "").trim();
  if (/^<svg\b[\s\S]*<\/svg>$/.test(svg) && firstFault(svg) === null) return { svg, problems: [] };
  const { line, column } = faultPlace(text);
  const report = reporter(FILE);
  return {
    svg: null,
    problems: [
      report(
        "error",
        "unsafe-masthead",
        line,
        column,
        "报头不是只含图形的 SVG",
        "只留 <svg> 和 <path> 等图形元素；删去脚本、样式、链接和外部图片",
      ),
    ],
  };
}

/** The line and column of the first fault; the beginning where the file is no SVG at all. */
function faultPlace(text: string): { line: number; column: number } {
  const fault = text.trimStart().startsWith("<svg") ? firstFault(text) : null;
  const before = text.slice(0, fault ?? 0).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
