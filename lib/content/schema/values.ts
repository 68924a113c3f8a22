import { z } from "zod";
import { canonicalAddress } from "@/lib/records/spelling";
import { closeDirections, hasVisible } from "@/lib/text/characters";
import { SLUG } from "../words/slug";
import { reportConflict } from "./conflict";

/** Characters of a headline. */
const MAX_TITLE = 200;
/** Characters of any other field. */
const MAX_TEXT = 5000;
/** Entries of a list that one story or page has. */
export const MAX_ENTRIES = 500;

/**
 * Kinds of values that several fields have. All of them arrive as strings, by YAML's failsafe schema: these say what they
 * mean.
 */
export const Text = z
  .string()
  .trim()
  .min(1)
  .overwrite(closeDirections)
  .check(isVisible)
  .check(atMost(MAX_TEXT));

/** A headline: longer ones are text that has lost its line break. */
export const Title = Text.check(atMost(MAX_TITLE));

/** Reports a value of nothing but spaces, zero-width characters and marks without a letter. */
function isVisible({ value, issues }: z.core.ParsePayload<string>): void {
  if (value === "" || hasVisible(value)) return;
  reportConflict(issues, [], value, {
    rule: "invisible-text",
    message: "这里的字都看不见（零宽字符、控制字符或空白）",
    cure: "写出看得见的文字，或删去这个字段",
  });
}

/** Reports a value of more than `maximum` characters. */
function atMost(maximum: number) {
  return ({ value, issues }: z.core.ParsePayload<string>): void => {
    if (issues.length === 0 && value.length > maximum && [...value].length > maximum)
      issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input: value });
  };
}

/** File systems take names of 255 bytes; a slug with its dates must fit. */
export const Slug = z.string().regex(SLUG).max(100);

/** An old address: a path of this site at which a file can lie, however an address bar or an editor spells it, in its one form. */
export const Alias = Text.regex(/^\/(?!\/)[^\s?#]*$/)
  .transform((written, { issues }) => {
    const address = canonicalAddress(written);
    if (address !== null) return address;
    issues.push({ code: "custom", input: written });
    return z.NEVER;
  })
  .refine(canBeFile);

/** File systems take no longer names. Bytes. */
const MAX_NAME_BYTES = 255;

/** Whether each part of a path, spelt out or percent-encoded, can be the name of a folder. */
function canBeFile(path: string): boolean {
  return path
    .replace(/%00/g, "\0")
    .split("/")
    .every((name) => !name.includes("\0") && Buffer.byteLength(name) <= MAX_NAME_BYTES);
}

export const OneOrMore = z.union([Text.transform((text) => [text]), z.array(Text).max(MAX_ENTRIES)]);

/** YAML's words for nothing: programs write them where a field is empty, and by the failsafe schema they arrive as text. */
export const isNothing = (value: unknown): boolean =>
  typeof value === "string" && ["", "~", "null", "Null", "NULL"].includes(value.trim());

/** An empty key, `deck:`, is as good as none. */
export const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (isNothing(value) ? undefined : value), schema);

export const optional = <T extends z.ZodType>(schema: T) => unlessEmpty(schema.optional());

/** As records have it: null where editors write nothing. */
export const orNull = <T extends z.ZodType>(schema: T) => unlessEmpty(schema.nullable().default(null));

/** An empty key, `hidden:`, is an empty list; so is one of nothing but empty entries, which templates have. */
export const listOf = <T extends z.ZodType>(schema: T) => listUpTo(MAX_ENTRIES, schema);

/** The same of any length, for what a whole site has. */
export const longListOf = <T extends z.ZodType>(schema: T) => listUpTo(Number.MAX_SAFE_INTEGER, schema);

const listUpTo = <T extends z.ZodType>(max: number, schema: T) =>
  z.preprocess(entriesOf, z.array(schema).max(max).default([]));

/** The same of words, which may stand in one line: 茌平、临清. */
export const listOfWords = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => entriesOf(inOneLine(value)), z.array(schema).max(MAX_ENTRIES).default([]));

const entriesOf = (value: unknown): unknown => {
  if (isNothing(value)) return undefined;
  return Array.isArray(value) && value.every(isNothing) ? [] : value;
};

/** Words in one line, 临清、茌平, as a list; also where that line is an entry: [临清，茌平]. */
export const inOneLine = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.flatMap((each) => (typeof each === "string" ? wordsIn(each) : [each]));
  return typeof value === "string" && !isNothing(value) ? wordsIn(value) : value;
};

const wordsIn = (line: string): string[] =>
  isNothing(line)
    ? [line]
    : line
        .split(/[、，,；;]/)
        .map((word) => word.trim())
        .filter((word) => word !== "");

export const ONE_LINE = "一行文字";
export const A_LIST = "一个列表";
export const TRUE_OR_FALSE = "true 或 false";
