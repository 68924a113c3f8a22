import { isWholeText } from "@/lib/text/characters";
import { mergeMarker } from "../reading/merge-marker";
import {
  diagnose,
  escapeSign,
  fullWidthColons,
  noCharacter,
  noMap,
  notText,
  type Open,
  tabIndents,
} from "./diagnose";
import { type Diagnosis, LISTED } from "./diagnosis";
import { type Document, isAlias, isScalar, type Range, visit, type YAMLError } from "./document";
import { cutValues, wideInBraces, wideSpaces } from "./typing-faults";

/**
 * What is wrong with a text, in its order, one fault a line. What the parser says of the lines behind a quote or a
 * bracket that is never closed, or right below another fault, comes of that, and is left out.
 */
export function faults(document: Document.Parsed, text: string): Diagnosis[] {
  const marker = mergeMarker(text);
  if (marker) return [marker];
  const inFields = document.errors.length > 0 ? [...fullWidthColons(text), ...tabIndents(text)] : [];
  const known = [...wideSpaces(text), ...cutValues(text), ...wideInBraces(text, document), ...inFields]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, LISTED);
  const said = [...known, ...unreadable(document, text)];
  const all = onePerLine([...said, ...parserFaults(document, text, said)], text);
  if (all.length > 0) return all;
  return isScalar(document.contents) && document.contents.value !== "" ? [noMap(text)] : [];
}

const unreadable = (document: Document.Parsed, text: string): Diagnosis[] => [
  ...brokenScalars(document).slice(0, LISTED).map(noCharacter),
  ...escapes(document, text).slice(0, LISTED),
  ...specialNodes(document, text)
    .slice(0, LISTED)
    .map((at) => notText(text, at)),
];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Of these a line more may have come before: their own fault stands in the line itself. */
const OWN: ReadonlySet<YAMLError["code"]> = new Set(["DUPLICATE_KEY", "BLOCK_AS_IMPLICIT_KEY"]);

/** What the parser says for itself, and not because of another fault. */
function parserFaults(document: Document.Parsed, text: string, said: readonly Diagnosis[]): Diagnosis[] {
  const kept: Diagnosis[] = [];
  for (const error of document.errors.slice(0, LISTED)) {
    const fault = diagnose(error, text, openAt(document, error));
    const line = lineOf(text, fault.offset);
    const isEcho = [...said, ...kept].some((other) => {
      const below = line - lineOf(text, other.offset);
      return below >= 0 && (UNCLOSED.has(other.rule) || (below <= 1 && !OWN.has(error.code)));
    });
    if (!isEcho) kept.push(fault);
  }
  return kept;
}

const UNCLOSED = new Set(["yaml-quote", "yaml-bracket"]);

/** The first of each line, in the order of the text. */
function onePerLine(all: readonly Diagnosis[], text: string): Diagnosis[] {
  const first = new Map<number, Diagnosis>();
  for (const fault of all) {
    const line = lineOf(text, fault.offset);
    if (!first.has(line)) first.set(line, fault);
  }
  return [...first.values()].sort((a, b) => a.offset - b.offset).slice(0, LISTED);
}

/** Where a quote or bracket opens that is never closed: the error itself stands further down. */
function openAt(document: Document.Parsed, { pos }: YAMLError): Open {
  const open: Open = { quote: null, bracket: null };
  const unclosed = (range: Range | null | undefined) => range && range[0] < pos[0] && range[1] >= pos[0];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") && unclosed(range)) open.quote = range?.[0] ?? null;
    },
    Collection(_, { flow, range }) {
      if (flow && unclosed(range)) open.bracket = range?.[0] ?? null;
    },
  });
  return open;
}

/** The scalars with half a character (`\uD800`) or NUL (`\0`), which escapes in double quotes can spell and no file can hold. */
function brokenScalars(document: Document.Parsed): number[] {
  const starts: number[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === "string" && !isWholeText(value)) starts.push(range?.[0] ?? 0);
    },
  });
  return starts;
}

/** `"C:\\new\\table"`: between double quotes a backslash begins a sign of its own, and the text is another than was typed. */
function escapes(document: Document.Parsed, text: string): Diagnosis[] {
  const found: Diagnosis[] = [];
  visit(document, {
    Scalar(_, { value, type, range }) {
      if (type !== "QUOTE_DOUBLE" || !range || typeof value !== "string" || !isWholeText(value)) return;
      const at = text.slice(range[0], range[1]).search(/(?<!\\)(?:\\\\)*\\[abefrtvNLP_]/);
      if (at !== -1) found.push(escapeSign(text, range[0] + at, text.slice(range[0] + 1, range[1] - 1)));
    },
  });
  return found;
}

/** The first `*…`, `&…` or `!…` of each line: YAML's own marks, which an editor means as text. */
function specialNodes(document: Document.Parsed, text: string): number[] {
  const starts = document.warnings.map(({ pos }) => pos[0]);
  visit(document, {
    Node(_, node) {
      const special = isAlias(node) || ("anchor" in node && node.anchor);
      if (!special || !node.range) return;
      const start = isAlias(node) ? node.range[0] : text.lastIndexOf("&", node.range[0]);
      const last = starts.at(-1);
      if (last === undefined || text.slice(last, start).includes("\n")) starts.push(start);
    },
  });
  return starts;
}
