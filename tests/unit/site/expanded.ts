import jsonld from "jsonld";
import { z } from "zod";
import { ADDRESSES, KINDS_OF, PROPERTIES } from "./schema-org";

const SCHEMA = "https://schema.org/";
const CONTEXT = {
  "@vocab": SCHEMA,
  ...Object.fromEntries(ADDRESSES.map((name) => [name, { "@type": "@id" }])),
};

const documentLoader = async (url: string) => {
  if (url !== "https://schema.org") throw new Error(`Not to be loaded: ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { "@context": CONTEXT } };
};

/** A node as machines read it: its full names, each value a list. */
export type Expanded = Record<string, unknown>;

const NodeSchema = z.record(z.string(), z.unknown());
const ValueSchema = z.union([
  z.strictObject({
    "@value": z.union([z.string(), z.number(), z.boolean()]),
    "@type": z.string().optional(),
  }),
  NodeSchema,
]);

/** All nodes of a page's structured data, those within others, too, as a processor of JSON-LD has them. */
export async function expanded(data: object, page: string): Promise<Expanded[]> {
  const top: unknown = await jsonld.expand(JSON.parse(JSON.stringify(data)), {
    base: page,
    documentLoader,
  });
  const nodes: Expanded[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null || "@value" in value) return;
    const node = NodeSchema.parse(value);
    nodes.push(node);
    for (const [key, inner] of Object.entries(node)) if (!key.startsWith("@")) visit(inner);
  };
  visit(top);
  return nodes;
}

export const typeOf = (node: Expanded): string | null =>
  z.array(z.string()).length(1).safeParse(node["@type"]).data?.[0]?.slice(SCHEMA.length) ?? null;

export const idOf = (node: Expanded): string | null => z.string().safeParse(node["@id"]).data ?? null;

/** Only an address: somebody else says what is there. */
export const isReference = (node: Expanded): boolean => Object.keys(node).join() === "@id";

/** The values of a property: strings and numbers, addresses, nodes. */
export const valuesOf = (node: Expanded, name: string): z.infer<typeof ValueSchema>[] =>
  z.array(ValueSchema).parse(node[SCHEMA + name] ?? []);

/** A type and all that it is a kind of. */
function kinds(type: string): string[] {
  return [type, ...(KINDS_OF[type] ?? []).flatMap((each) => kinds(each))];
}

/** What the vocabulary has against a node: unknown types, properties that its type does not have, values of other types. */
export function faultsIn(node: Expanded): string[] {
  if (isReference(node)) return [];
  const type = typeOf(node);
  if (type === null || !(type in KINDS_OF)) return [`no known type: ${JSON.stringify(node).slice(0, 200)}`];
  return Object.keys(node)
    .filter((key) => !key.startsWith("@"))
    .flatMap((key) => {
      const name = key.slice(SCHEMA.length);
      // schema.org/docs/actions.html: what somebody has to fill in.
      if (type === "SearchAction" && name === "query-input") return [];
      const property = PROPERTIES[name];
      if (!property?.of.some((each) => kinds(type).includes(each))) return [`${type} has no ${name}`];
      return valuesOf(node, name).flatMap((value) =>
        fits(value, property.values) ? [] : [`${type}'s ${name} is ${JSON.stringify(value).slice(0, 200)}`],
      );
    });
}

const TEXTS = ["Text", "PronounceableText", "Distance", "Date", "DateTime", "Language"];
const NUMBERS = ["Number", "Integer"];

function fits(value: z.infer<typeof ValueSchema>, wanted: readonly string[]): boolean {
  if ("@value" in value) {
    const said = value["@value"];
    const names = typeof said === "number" ? NUMBERS : TEXTS;
    // A thing may be named by its address alone (schema.org, data model).
    const isAddress = typeof said === "string" && URL.canParse(said) && wanted.includes("Thing");
    return isAddress || wanted.some((each) => names.includes(each));
  }
  const type = typeOf(value);
  // An address may be a URL, or stand for a node that another page describes.
  return type === null || wanted.some((each) => kinds(type).includes(each));
}
