import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import type { Problem } from "@/lib/records/problem";

type Path = readonly (string | number)[];
export interface Position {
  line: number;
  column: number;
}

export interface YamlData {
  /** Maps, arrays and strings only: the failsafe schema leaves `0620`, `12:30` and `2024-06-22` as typed. */
  value: unknown;
  /** Where in the file a value stands; the nearest parent where the path leads nowhere. */
  locate: (path: Path) => Position;
  /** Where a key of a map stands. */
  locateKey: (path: Path, key: string) => Position;
  problems: Problem[];
}

/** Reads YAML whose first line is line `firstLine` of `file`. */
export function parseYaml(text: string, file: string, firstLine: number): YamlData {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const found = document.errors[0];
  const problems = found ? [toProblem(found, text, file, position)] : [];
  const locate = (path: Path): Position => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
      if (node?.range) return position(node.range[0]);
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
  return { value: problems.length ? null : (document.toJS() ?? {}), locate, locateKey, problems };
}

type Diagnosis = { rule: string; message: string; cure: string; offset: number };

function toProblem(
  error: YAMLError,
  text: string,
  file: string,
  position: (offset: number) => Position,
): Problem {
  const { rule, message, cure, offset } =
    fullWidthColon(text) ?? tabIndent(text) ?? duplicateKey(error) ?? otherwise(error);
  return { file, ...position(offset), severity: "error", rule, message, cure };
}

/** `title：…` is what a Chinese input method types; YAML takes the whole line for one word. */
function fullWidthColon(text: string): Diagnosis | null {
  const match = /^[ \t-]*[A-Za-z][\w-]*(：)/m.exec(text);
  if (!match) return null;
  return {
    rule: "yaml-full-width-colon",
    message: "字段名后面是全角冒号“：”",
    cure: "改成半角冒号加一个空格，例如 title: 标题",
    offset: match.index + match[0].length - 1,
  };
}

function tabIndent(text: string): Diagnosis | null {
  const match = /^ *\t/m.exec(text);
  if (!match) return null;
  return {
    rule: "yaml-tab-indent",
    message: "行首用了制表符（Tab）缩进",
    cure: "YAML 只认空格：把行首的 Tab 换成两个空格",
    offset: match.index + match[0].length - 1,
  };
}

function duplicateKey(error: YAMLError): Diagnosis | null {
  if (error.code !== "DUPLICATE_KEY") return null;
  return {
    rule: "yaml-duplicate-key",
    message: "同一个字段写了两次",
    cure: "删去其中一个",
    offset: error.pos[0],
  };
}

const otherwise = (error: YAMLError): Diagnosis => ({
  rule: "yaml-syntax",
  message: `YAML 格式有误（${error.message.split("\n")[0] ?? error.code}）`,
  cure: "检查这一行的缩进、引号和冒号；值里有冒号或引号时，用英文双引号把整个值括起来",
  offset: error.pos[0],
});
