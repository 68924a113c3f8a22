import type { Problem } from "@/lib/records/problem";
import { slugOf } from "../words/slug";
import type { FieldWords } from "./field";
import { nearLineKind } from "./line-kind";
import { nearKey } from "./near-key";
import { calendarFault, readDate } from "./typed-date";

/** What an editor is told to write: their own value where it can be mended, else the form. No other story's words. */

/** An example as a form to be filled in. */
export const asForm = (example: string): string =>
  example
    .replace(/\d{4}-\d{2}-\d{2}T[\d:]+\+08:00/g, "年-月-日 时:分")
    .replace(/\d{4}-\d{2}-\d{2}/g, "年-月-日")
    .replace(/\/\d{4}\/\d{2}\/\d{2}\//g, "/年/月/日/");

export const exampleOf = ({ example, orWritten }: FieldWords): string =>
  asForm(orWritten === undefined ? example : `${example}（或 ${orWritten}）`);

/** The value mended, as a line of the file; null where nobody can tell how. */
export function ownCure(key: string, input: unknown, wantsText: boolean): string | null {
  if (wantsText && Array.isArray(input) && input.length === 1 && typeof input[0] === "string")
    return `${key}: ${input[0]}`;
  if (key === "is" && typeof input === "string") {
    const near = nearLineKind(input);
    return near === null ? null : `is: ${near}`;
  }
  if (key === "slug" && typeof input === "string") {
    const slug = slugOf(input);
    return slug === "" || slug === input ? null : `slug: ${slug}`;
  }
  return null;
}

/** What is wrong with a date, and the day that is meant, where it says one. */
export function wrongDate(
  key: string,
  input: string,
  { label, expected, ...words }: FieldWords,
): Pick<Problem, "rule" | "message" | "cure"> {
  const form = exampleOf({ label, expected, ...words });
  const fault = calendarFault(input);
  if (fault)
    return {
      rule: "impossible-date",
      message: `${label} ${input} 不存在${fault === "" ? "" : `：${fault}`}`,
      cure: `核对年月日，写成 ${form}`,
    };
  const common = { rule: `invalid-${key}`, message: `${label} ${key} 的“${input}”不对，应是${expected}` };
  const day = dayIn(input);
  if (day === null) return { ...common, cure: `写成 ${form}` };
  return words.orWritten === undefined
    ? { ...common, cure: `只写日期：${key}: ${day}` }
    : { ...common, cure: `核对时刻，写成 ${key}: ${day} 时:分；只写日期也行：${key}: ${day}` };
}

/** The day with which a text begins. */
function dayIn(input: string): string | null {
  const day = /^\s*\d{4}\s*\D\s*\d{1,2}\s*\D\s*\d{1,2}[日号]?/.exec(input.normalize("NFKC"))?.[0];
  return day === undefined ? null : readDate(day);
}

/** What to do about a key that is not known. */
export function keyCure(key: string, known: readonly string[]): string {
  const near = nearKey(key, known);
  return near === null
    ? `可用的字段：${known.join("、")}`
    : `是 ${near} 的话，把 ${key} 改成 ${near}；不是就删去这一行`;
}
