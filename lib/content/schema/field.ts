import { z } from "zod";

/** What problem messages say of a field. */
export interface FieldWords {
  /** What editors call it. */
  label: string;
  /** What its value must be. */
  expected: string;
  /** How it is written, as a line of the file. */
  example: string;
  /** Another value that the example may have. */
  orWritten?: string;
  /** Whether it is a date: a day that is on no calendar has a message of its own. */
  isDate?: boolean;
  /** Whether words are understood that the schema does not list: 记者 for reporter, a line of names for a list of them. */
  anyWords?: boolean;
}

const registry = z.registry<FieldWords>();

/** Defines a field of a file that editors write: a copy of its schema that carries the words of problem messages. */
export function field<S extends z.ZodType>({ schema, ...words }: FieldWords & { schema: S }): S {
  const own = schema.clone();
  registry.add(own, words);
  return own;
}

/** The words for the innermost field that a path leads to. Throws where a schema has a field without words. */
export function wordsAt(schema: z.core.$ZodType, path: readonly (string | number)[]): FieldWords {
  let words: FieldWords | undefined;
  let inner: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    inner = inner && inside(inner, part);
    words = (inner && fieldWordsOf(inner)) ?? words;
  }
  if (!words) throw new Error(`No field has words on the way to ${path.join(".")}`);
  return words;
}

/** The words that a schema was defined with; `optional(section)` has those of `section`. */
export function fieldWordsOf(schema: z.core.$ZodType): FieldWords | undefined {
  const words = registry.get(schema);
  const wrapped = unwrapped(schema);
  return words ?? (wrapped && fieldWordsOf(wrapped));
}

/** The examples of some fields of an object, a line each. */
export const examplesOf = <T extends z.ZodObject>(
  schema: T,
  keys: readonly (keyof T["shape"] & string)[],
): string => keys.map((key) => wordsAt(schema, [key]).example).join("\n");

/** The schemas of an object's fields, whatever is wrapped around it; null for what is no object. */
export function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  const bare = bareOf(schema);
  return bare instanceof z.ZodObject ? bare.shape : null;
}

/** The schema of a list's entries; null for what is no list. */
export function entryOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const bare = bareOf(schema);
  return bare instanceof z.ZodArray ? bare.element : null;
}

function inside(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  return typeof part === "string" ? shapeOf(schema)?.[part] : (entryOf(schema) ?? undefined);
}

function bareOf(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped = unwrapped(schema);
  return wrapped ? bareOf(wrapped) : schema;
}

/** The schema inside an optional, preprocessed or transformed one; undefined where there is none. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return schema.unwrap();
  return undefined;
}
