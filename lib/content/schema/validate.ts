import { z } from "zod";
import { dayOf, isCalendarDay } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Path, YamlData } from "../yaml/parse";
import { type FieldWords, shapeOf, wordsAt } from "./field";

type Issue = z.core.$ZodIssue;
/** What a schema's own check says in its own words: see `conflict.ts`. */
const Words = z.object({ rule: z.string(), message: z.string(), cure: z.string() });
type Checked<T> = { value: T | null; problems: Problem[] };

/** Checks YAML data against a schema; each issue becomes a problem at the value's own line and column. */
export function validate<T>(schema: z.ZodType<T>, data: YamlData, file: string): Checked<T> {
  if (data.problems.length > 0) return { value: null, problems: data.problems };
  const unknown = unknownKeys(schema, data, file);
  const result = schema.safeParse(data.value);
  if (result.success)
    return {
      value: result.data,
      problems: [...unknown, ...unknownInside(data.value, result.data, [], data, file)],
    };
  return {
    value: null,
    problems: [...result.error.issues.map((issue) => toProblem(issue, schema, data, file)), ...unknown],
  };
}

function toProblem(issue: Issue, schema: z.ZodType, data: YamlData, file: string): Problem {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const key = String(path.findLast((part) => typeof part === "string") ?? "");
  if (path.length === 0) return wrongShape(issue, data, file);
  const input = valueAt(data.value, path);
  const position = data.locate(path);
  const common = { file, ...position, severity: "error" as const };
  const own = issue.code === "custom" ? Words.safeParse(issue.params) : null;
  if (own?.success) return { ...common, ...own.data };
  const words = wordsAt(schema, path);
  const { label, expected, isDate } = words;
  const example = exampleOf(words);
  if (input === undefined || input === "") {
    return {
      ...common,
      rule: `missing-${key}`,
      message: `缺少 ${key}（${label}）`,
      cure: `补上一行 ${example}`,
    };
  }
  if (issue.code === "too_big" && (typeof input === "string" || Array.isArray(input))) {
    const [unit, rule] = typeof input === "string" ? ["字", "too-long"] : ["条", "too-many"];
    return {
      ...common,
      rule: `${rule}-${key}`,
      message: `${label} ${key} 有 ${[...input].length} ${unit}，最多 ${issue.maximum} ${unit}`,
      cure: `减到 ${issue.maximum} ${unit}以内`,
    };
  }
  if (isDate && isOnNoCalendar(input)) {
    return {
      ...common,
      rule: "impossible-date",
      message: `${label} ${input} 不存在`,
      cure: `核对年月日，写成 ${example}`,
    };
  }
  const shown = typeof input === "string" ? `“${input}”` : "这个值";
  return {
    ...common,
    rule: `invalid-${key || "entry"}`,
    message: `${key ? `${label} ${key} ` : label}的${shown}不对，应是${/^[a-z]/.test(expected) ? " " : ""}${expected}`,
    cure: `写成 ${example}`,
  };
}

const exampleOf = ({ example, orWritten }: FieldWords): string =>
  orWritten === undefined ? example : `${example}（或 ${orWritten}）`;

/** Looks like a date, yet is none: 2024-02-30. */
const isOnNoCalendar = (input: unknown): input is string =>
  typeof input === "string" && /^\d{4}-\d{2}-\d{2}/.test(input) && !isCalendarDay(dayOf(input));

/** The file as a whole is a list where fields belong, or the other way round. */
function wrongShape(issue: Issue, data: YamlData, file: string): Problem {
  const list = issue.code === "invalid_type" && issue.expected === "array";
  return {
    file,
    ...data.locate([]),
    severity: "error",
    rule: "wrong-shape",
    message: list ? "这里应是一个列表" : "这里应是字段，不是列表",
    cure: list ? "每一条以“- ”开头" : "写成“字段: 值”，每个字段一行，行首不要有“- ”",
  };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, part) => (isRecord(inner) ? inner[part] : undefined), value);
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

/** A key without meaning is a warning: old archives carry tags and layouts, and `titel:` is a typing error. */
function unknownKeys(schema: z.ZodType, data: YamlData, file: string): Problem[] {
  const shape = shapeOf(schema);
  if (!shape || !isRecord(data.value) || Array.isArray(data.value)) return [];
  const known = Object.keys(shape);
  return Object.keys(data.value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      file,
      ...data.locateKey([], key),
      severity: "warning",
      rule: "unknown-key",
      message: `不认识的字段 ${key}，没有使用`,
      cure: `可用的字段：${known.join("、")}`,
    }));
}

/** Keys deeper down that the schema dropped. */
function unknownInside(input: unknown, output: unknown, path: Path, data: YamlData, file: string): Problem[] {
  if (Array.isArray(input) && Array.isArray(output))
    return input.flatMap((item, index) => unknownInside(item, output[index], [...path, index], data, file));
  if (!isRecord(input) || !isRecord(output)) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (key in output) return unknownInside(value, output[key], [...path, key], data, file);
    if (path.length === 0) return [];
    return {
      file,
      ...data.locateKey(path, key),
      severity: "warning" as const,
      rule: "unknown-key",
      message: `不认识的字段 ${key}，没有使用`,
      cure: "核对拼写，或删去它",
    };
  });
}
