import { isNothing } from "@/lib/content/schema/values";
import { isMap, parse } from "@/lib/content/yaml/document";
import { readToml } from "./toml";

/** A value of front matter or of settings: texts, lists and maps only, however it was written. */
export type Value = string | Value[] | { [key: string]: Value };

/** Fields by their names in lower case: generators do not tell `Title` from `title`. */
export type Fields = ReadonlyMap<string, Value>;

/** YAML, TOML or JSON as fields; null where it can't be read, or is no map. */
export function readFields(text: string, form: "yaml" | "toml" | "json"): Fields | null {
  const read = form === "yaml" ? readYaml(text) : form === "toml" ? readToml(text) : readJson(text);
  return read === null || typeof read !== "object" || Array.isArray(read) ? null : fieldsOf(read);
}

function readYaml(text: string): unknown {
  if (text.trim() === "") return {};
  // Generators take tabs and doubled keys; what is read of such a text counts.
  const document = parse(text.replace(/\t/g, "  "), { uniqueKeys: false });
  if (!isMap(document.contents)) return null;
  try {
    return document.toJS();
  } catch {
    return null;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const fieldsOf = (map: object): Fields =>
  new Map(Object.entries(map).map(([key, value]) => [key.trim().toLowerCase(), plain(value)]));

function plain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return dateText(value);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key.trim().toLowerCase(), plain(each)]),
    );
  return value === null || value === undefined ? "" : String(value);
}

/** As it was typed, where the parser of TOML knows: 1979-05-27, 1979-05-27T07:32:00-07:00. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

/** One text; null for nothing. */
export function textOf(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === "string" && !isNothing(value)) return value.trim();
  }
  return null;
}

/** Texts of a list, or of a line: `a, b`, `[a, [b, c]]`. `apart`: what parts them in a line. */
export function listOf(fields: Fields, name: string, apart: RegExp): string[] {
  return textsIn(fields.get(name), apart);
}

export function textsIn(value: Value | undefined, apart: RegExp): string[] {
  if (value === undefined) return [];
  if (typeof value === "string")
    return isNothing(value)
      ? []
      : value
          .split(apart)
          .map((each) => each.trim())
          .filter((each) => each !== "");
  // An entry of a list is one text, whatever stands in it.
  if (Array.isArray(value))
    return value.flatMap((each) =>
      typeof each === "string" ? (isNothing(each) ? [] : [each.trim()]) : textsIn(each, apart),
    );
  const name = value.name ?? value.title ?? value.slug;
  return typeof name === "string" ? [name.trim()] : [];
}

/** A map below a name; null where there is none. */
export function mapOf(fields: Fields, name: string): Fields | null {
  const value = fields.get(name);
  return typeof value === "object" && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

export const isYes = (text: string | null): boolean => text !== null && /^(?:true|yes|on|1)$/i.test(text);
export const isNo = (text: string | null): boolean => text !== null && /^(?:false|no|off|0)$/i.test(text);
