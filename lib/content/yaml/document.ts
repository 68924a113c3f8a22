import { Document, type DocumentOptions, type ParseOptions, parseDocument, type SchemaOptions } from "yaml";

/** The YAML library as content is read and written with it. */
export {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  type Range,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** Parses by the failsafe schema: `0620`, `12:30` and `2024-06-22` stay as typed. Faults are the document's, and are not printed. */
export const parse = (text: string, options: Options = {}): Document.Parsed =>
  parseDocument(text, { schema: "failsafe", logLevel: "error", ...options });

/** Lines are never folded: each field is one line, however long. */
const WRITING_OPTIONS = { lineWidth: 0, flowCollectionPadding: false };

export const format = (document: Document): string => document.toString(WRITING_OPTIONS);

/** A value as YAML for readers with other schemas than ours: "02" is quoted. */
export const write = (value: unknown): string => format(new Document(value));

/** The same on one line, in brackets and braces, as it stands within others: `{date: 2024-06-23, text: 甲}`. */
export function writeInLine(value: unknown): string {
  const document = new Document();
  document.contents = document.createNode(value, { flow: true });
  return format(document).trimEnd();
}
