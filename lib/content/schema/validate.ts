import { z } from "zod";
import type { Problem } from "@/lib/records/problem";
import type { Path, YamlData } from "../yaml/parse";
import { exampleOf, keyCure, ownCure, wrongDate } from "./cures";
import { entryOf, shapeOf, wordsAt } from "./field";
import { isNothing } from "./values";

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
      problems: [...data.repairs, ...unknown, ...unknownInside(schema, data.value, [], data, file)],
    };
  return {
    value: null,
    problems: [
      ...result.error.issues.map((issue) => toProblem(issue, schema, data, file)),
      ...data.repairs,
      ...unknown,
    ],
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
  const { label, expected } = words;
  if (input === undefined || isNothing(input)) {
    return {
      ...common,
      rule: `missing-${key}`,
      message: `缺少 ${key}（${label}）`,
      cure: `补上一行 ${exampleOf(words)}`,
    };
  }
  if (words.isDate && typeof input === "string") return { ...common, ...wrongDate(key, input, words) };
  const shown = typeof input === "string" ? `“${input}”` : "这个值";
  return {
    ...common,
    rule: `invalid-${key || "entry"}`,
    message: `${key ? `${label} ${key} ` : label}的${shown}不对，应是${/^[a-z]/.test(expected) ? " " : ""}${expected}`,
    cure: `写成 ${(key && ownCure(key, input, wantsText(issue))) || exampleOf(words)}`,
  };
}

const wantsText = (issue: Issue): boolean => issue.code === "invalid_type" && issue.expected === "string";

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

/** A key without meaning is a warning: old archives carry tags and layouts, and `titel:` is a typing error. An empty one says nothing. */
function unknownKeys(schema: z.ZodType, data: YamlData, file: string): Problem[] {
  const shape = shapeOf(schema);
  if (!shape || !isRecord(data.value) || Array.isArray(data.value)) return [];
  return unknownOf(data.value, Object.keys(shape), [], data, file);
}

/** Keys deeper down, in the order of the file. */
function unknownInside(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  data: YamlData,
  file: string,
): Problem[] {
  const entry = entryOf(schema);
  if (entry && Array.isArray(value))
    return value.flatMap((item, index) => unknownInside(entry, item, [...path, index], data, file));
  const shape = shapeOf(schema);
  if (!shape || !isRecord(value) || Array.isArray(value)) return [];
  return [
    ...(path.length === 0 ? [] : unknownOf(value, Object.keys(shape), path, data, file)),
    ...Object.entries(shape).flatMap(([key, inner]) =>
      unknownInside(inner, value[key], [...path, key], data, file),
    ),
  ];
}

const unknownOf = (
  value: object,
  known: readonly string[],
  path: Path,
  data: YamlData,
  file: string,
): Problem[] =>
  Object.entries(value)
    .filter(([key, written]) => !known.includes(key) && !isNothing(written))
    .map(([key]) => ({
      file,
      ...data.locateKey(path, key),
      severity: "warning",
      rule: "unknown-key",
      message: `不认识的字段 ${key}，没有使用`,
      cure: keyCure(key, known),
    }));
