import { z } from "zod";
import { fieldWordsOf } from "./field";

type Json = Record<string, unknown>;

/** What any value may be that editors type as text: other programs take `2024` for a number, `true` for a flag. */
const SCALARS = ["string", "number", "boolean"];

/**
 * A file's schema as JSON Schema (draft 2020-12), for editors of other programs: each field with its name, what it must be
 * and an example. It lets through what a check may still complain of, and nothing that a check accepts is wrong by it.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string): Json {
  const json: Json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      const words = fieldWordsOf(zodSchema);
      widen(jsonSchema, words?.anyWords ?? false);
      if (!words) return;
      jsonSchema.title = words.label;
      jsonSchema.description = `${words.expected}。例如 ${words.example}`;
    },
  });
  return { ...json, title };
}

/** Values as YAML gives them to other programs, and fields that are left empty. */
function widen(json: Json, anyWords: boolean): void {
  delete json.default;
  if (anyWords) loosen(json);
  if (json.type === "string" && !json.enum) json.type = SCALARS;
  if (isRecord(json.properties)) {
    const required: unknown[] = Array.isArray(json.required) ? json.required : [];
    for (const [key, property] of Object.entries(json.properties))
      if (isRecord(property) && !required.includes(key)) json.properties[key] = orNothing(property);
    json.additionalProperties = false;
  }
  // A list of words may stand in one line, 茌平、临清.
  if (json.type === "array" && isRecord(json.items) && isScalar(json.items)) alsoScalar(json);
}

const isScalar = ({ type }: Json): boolean =>
  type === "string" || (Array.isArray(type) && type.includes("string"));

/** An enumeration that is offered but not held to; a list that may be one entry, entries that may be a line of text. */
function loosen(json: Json): void {
  if (json.type === "array" && isRecord(json.items)) json.items = { anyOf: [json.items, { type: SCALARS }] };
  if (json.type === "array") {
    const items = json.items;
    const list = { ...json };
    for (const key of Object.keys(json)) delete json[key];
    json.anyOf = [list, ...(isRecord(items) && Array.isArray(items.anyOf) ? items.anyOf : [])];
  } else alsoScalar(json);
}

function alsoScalar(json: Json): void {
  const own = { ...json };
  for (const key of Object.keys(json)) delete json[key];
  json.anyOf = [own, { type: SCALARS }];
}

/** The same, or nothing behind the colon; what it is called stays outside. */
function orNothing(json: Json): Json {
  const { title, description, ...rest } = json;
  const words = { ...(title ? { title } : {}), ...(description ? { description } : {}) };
  return { ...words, anyOf: [rest, { type: "null" }] };
}

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
