import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "./context";

const FILE = "content/masthead.svg";
const UNSAFE =
  /<(?:script|foreignObject|style|image|use|a|animate|set)\b|\son\w+\s*=|(?:href|src)\s*=|url\(|<!(?:DOCTYPE|ENTITY)/i;

/** The paper's wordmark for the page itself; null where there is none. It becomes part of the HTML, so it may only draw. */
export async function readMasthead(contentDir: string): Promise<{ svg: string | null; problems: Problem[] }> {
  const text = await readFile(path.join(contentDir, "masthead.svg"), "utf8").catch(() => null);
  if (text === null) return { svg: null, problems: [] };
  const svg = text.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?\s*/, "").trim();
  if (/^<svg\b[\s\S]*<\/svg>$/.test(svg) && !UNSAFE.test(svg)) return { svg, problems: [] };
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

/** Where the first part stands that may not be there; the beginning where the file is no SVG at all. */
function faultPlace(text: string): { line: number; column: number } {
  const match = UNSAFE.exec(text);
  if (!match) return { line: 1, column: 1 };
  const at = match.index + (match[0].length - match[0].trimStart().length);
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
