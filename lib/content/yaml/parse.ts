import { type Position, type Problem, reporter } from "@/lib/records/problem";
import { MAX_DEPTH, tooDeepYamlLine } from "../reading/nesting";
import { diagnose, noMap, notText, type Open } from "./diagnose";
import type { Diagnosis } from "./diagnosis";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parse,
  type Range,
  visit,
  type YAMLError,
} from "./document";
import { nameOf, withoutInvisible } from "./invisible";
import { cutValue, mergeMarker, wideInBraces, wideSpace } from "./typing-faults";

/** From the root: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];
export interface YamlData {
  /**
   * Maps, arrays and strings only: the failsafe schema leaves `0620`, `12:30` and `2024-06-22` as typed.
   * An empty map where nothing is written.
   */
  value: unknown;
  /** Whether there is nothing but comments. */
  empty: boolean;
  /** Where in the file a value stands; the nearest parent where the path leads nowhere. */
  locate: (path: Path) => Position;
  /** Where a key of a map stands. */
  locateKey: (path: Path, key: string) => Position;
  problems: Problem[];
  /** What was mended: warnings. */
  repairs: Problem[];
}

/** Reads YAML whose first line is line `firstLine` of `file`. */
export function parseYaml(text: string, file: string, firstLine: number): YamlData {
  const deep = tooDeepYamlLine(text);
  if (deep) return unread(file, deep + firstLine - 1);
  const counter = new LineCounter();
  const document = parse(text, { lineCounter: counter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const found = diagnosis(document, text);
  const locate = (path: Path): Position => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return position(node.range[0]);
    }
    return { line: firstLine, column: 1 };
  };
  const locateKey = (path: Path, key: string): Position => {
    const map = path.length ? document.getIn(path, true) : document.contents;
    const pair = isMap(map)
      ? map.items.find(({ key: node }) => isScalar(node) && node.value === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? position(pair.key.range[0]) : locate(path);
  };
  const repairs: Problem[] = [];
  const told = (where: Path, characters: readonly string[]) => {
    repairs.push(
      reporter(file)({
        severity: "warning",
        rule: "invisible-characters",
        at: locate(where),
        message: `值里有看不见的${characters.map(nameOf).join("、")}，已去掉`,
        cure: "多半是从网页或聊天软件粘贴来的：删去这个值，重新打一遍",
      }),
    );
  };
  const value = found ? null : withoutInvisible(document.toJS() ?? {}, told);
  return {
    value,
    empty: document.contents === null,
    locate,
    locateKey,
    problems: found ? [toProblem(found, file, position(found.offset))] : [],
    repairs,
  };
}

/** What is wrong with the document as a whole: its first fault; null where it can be read. */
function diagnosis(document: Document.Parsed, text: string): Diagnosis | null {
  const typed = mergeMarker(text) ?? wideSpace(text) ?? cutValue(text) ?? wideInBraces(text, document);
  if (typed) return typed;
  const error = document.errors[0];
  if (error) return diagnose(error, text, openAt(document, error));
  const special = specialNode(document);
  if (special !== null) return notText(text, special);
  return isScalar(document.contents) && document.contents.value !== "" ? noMap(text) : null;
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

/** The first `*…`, `&…` or `!…`: YAML's own marks, which an editor means as text. */
function specialNode(document: Document.Parsed): number | null {
  const unknownTag = document.warnings[0]?.pos[0];
  if (unknownTag !== undefined) return unknownTag;
  let start: number | null = null;
  visit(document, {
    Node(_, node) {
      const special = isAlias(node) || ("anchor" in node && node.anchor);
      if (!special || !node.range) return undefined;
      start = isAlias(node) ? node.range[0] : node.range[0] - (node.anchor?.length ?? 0) - 2;
      return visit.BREAK;
    },
  });
  return start;
}

const toProblem = ({ rule, message, cure }: Diagnosis, file: string, at: Position): Problem =>
  reporter(file)({ severity: "error", rule, at, message, cure });

function unread(file: string, line: number): YamlData {
  const at = { line, column: 1 };
  const problem = reporter(file)({
    severity: "error",
    rule: "too-deep",
    at,
    message: `嵌套超过 ${MAX_DEPTH} 层`,
    cure: "减少括号、列表的层数",
  });
  return {
    value: null,
    empty: false,
    locate: () => at,
    locateKey: () => at,
    problems: [problem],
    repairs: [],
  };
}
