import { z } from "zod";
import type { Box } from "@/lib/records/box";
import { around, between } from "./boxes";
import { type Unreadable, unreadable } from "./reading";

/** The value of a JSON file as a schema has it, or what is wrong with the file. `from`: which program writes such files. */
export function readJson<T>(text: string, schema: z.ZodType<T>, from: string): { value: T } | Unreadable {
  const parsed = parse(text);
  if ("kind" in parsed) return parsed;
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return { value: checked.data };
  const place = deepest(checked.error.issues)
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("");
  return unreadable(
    "json-other-version",
    `像是 ${from} 的结果，${place === "" ? "整个文件" : `${place.replace(/^\./, "")} 处`}的写法却不认得：可能是别的版本`,
    `用 ${from} 的现行版本重新识别；或导出纯文字，存成 .txt`,
  );
}

/** Where the value is that fits least badly: of several forms that a file may have, the one that was understood furthest. */
function deepest(issues: readonly z.core.$ZodIssue[]): PropertyKey[] {
  const paths = issues.map((issue) => {
    const inner = issue.code === "invalid_union" ? issue.errors.map(deepest) : [];
    return [...issue.path, ...longest(inner)];
  });
  return longest(paths);
}

const longest = (paths: readonly PropertyKey[][]): PropertyKey[] =>
  paths.reduce((best, path) => (path.length > best.length ? path : best), []);

function parse(text: string): { value: unknown } | Unreadable {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const offset = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = offset === undefined ? undefined : text.slice(0, Number(offset)).split("\n").length;
    return unreadable(
      "json-damaged",
      "JSON 不完整或写错了",
      "从识别软件重新导出；不要手改，也不要只复制一部分",
      line,
    );
  }
}

/** Left, top, right, bottom. */
export const Corners = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const boxOfCorners = ([x0, y0, x1, y1]: z.infer<typeof Corners>): Box => between(x0, y0, x1, y1);

export const Polygon = z.array(z.tuple([z.number(), z.number()])).min(2);
export const boxOfPolygon = (points: z.infer<typeof Polygon>): Box | null => around(points);
