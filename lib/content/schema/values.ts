import { z } from "zod";
import { SLUG } from "../words/slug";

/**
 * Kinds of values that several fields have. All of them arrive as strings, by YAML's failsafe schema: these say what they
 * mean.
 */
export const Text = z.string().trim().min(1);

/** File systems take names of 255 bytes; a slug with its dates must fit. */
export const Slug = z.string().regex(SLUG).max(100);

/** An old address: a path of this site, at which a file can lie. */
export const Alias = Text.regex(/^\/(?!\/)[^\s?#]*$/)
  .refine((path) => !path.includes(".."))
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

export const OneOrMore = z.union([Text.transform((text) => [text]), z.array(Text)]);

/** An empty key, `deck:`, is as good as none. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

export const optional = <T extends z.ZodType>(schema: T) => unlessEmpty(schema.optional());

/** As records have it: null where editors write nothing. */
export const orNull = <T extends z.ZodType>(schema: T) => unlessEmpty(schema.nullable().default(null));

/** An empty key, `hidden:`, is an empty list. */
export const listOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? [] : value), z.array(schema).default([]));

export const ONE_LINE = "一行文字";
export const A_LIST = "一个列表";
export const TRUE_OR_FALSE = "true 或 false";
