import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Problem, reporter } from "@/lib/records/problem";
import { statOf } from "../reading/file-stat";
import { readDrawing } from "./drawing";

const report = reporter("content/masthead.svg");

/** The paper's wordmark for the page itself; null where there is none. It becomes part of the HTML, so it may only draw. */
export async function readMasthead(contentDir: string): Promise<{ svg: string | null; problems: Problem[] }> {
  const file = path.join(contentDir, "masthead.svg");
  const text = statOf(file) && (await readFile(file, "utf8").catch(() => null));
  if (text === null) return { svg: null, problems: [] };
  const drawing = readDrawing(text);
  if (drawing.kind === "drawing") return { svg: drawing.svg, problems: [] };
  return {
    svg: null,
    problems: [
      report({
        severity: "error",
        rule: "unsafe-masthead",
        at: drawing,
        message: "报头不是只含图形的 SVG",
        cure: "只留 <svg> 和 <path> 等图形元素；删去脚本、样式、链接和外部图片",
      }),
    ],
  };
}
