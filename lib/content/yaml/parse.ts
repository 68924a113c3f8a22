import { type Position, type Problem, reporter } from "@/lib/records/problem";
import { nameOf } from "@/lib/text/invisible";
import { MAX_DEPTH, tooDeepYamlLine } from "../reading/nesting";
import type { Diagnosis } from "./diagnosis";
import { isMap, isNode, isScalar, LineCounter, parse } from "./document";
import { faults } from "./faults";
import { withoutInvisible } from "./invisible";

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
  const found = faults(document, text);
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
  const value = found.length > 0 ? null : withoutInvisible(document.toJS() ?? {}, told);
  return {
    value,
    empty: document.contents === null,
    locate,
    locateKey,
    problems: found.map((fault) => toProblem(fault, file, position(fault.offset))),
    repairs,
  };
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
