import { z } from "zod";
import { SLUG } from "../words/slug";

/**
 * Kinds of values that several fields have. All of them arrive as strings, by YAML's failsafe schema: these say what they
 * mean.
 */
export const Text = z.string().trim().min(1);

/** File systems take names of 255 bytes; a slug with its dates must fit. */
export const Slug = z.string().regex(SLUG).max(100);

/** An old address: a path of this site. */
export const Alias = Text.regex(/^\/(?!\/)[^\s?#]*$/).refine((path) => !path.includes(".."));

export const OneOrMore = z.union([Text.transform((text) => [text]), z.array(Text)]);

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
export const listOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess(entriesOf, z.array(schema).default([]));

/** The same of words, which may stand in one line: 茌平、临清. */
export const listOfWords = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => entriesOf(inOneLine(value)), z.array(schema).default([]));

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
