import type { Diagnosis } from "./diagnosis";

interface Line {
  text: string;
  /** Where it begins in the text. */
  start: number;
  /** Columns before its dash, and before its field. */
  outer: number;
  inner: number;
  /** Whether its field has a value on the same line, so that nothing may stand below it. */
  closed: boolean;
}

const FIELD = /^( *)((?:- +)*)[\p{L}_][\p{L}\p{N}_-]*:(?: +(\S.*))?$/u;

/** Fields that stand further in than the one above it, or between two levels. Only for texts that can't be read. */
export function wrongIndents(text: string): Diagnosis[] {
  const lines = fieldsOf(text);
  const [first] = lines;
  if (
    first &&
    first.inner > 0 &&
    first.inner === first.outer &&
    lines.some(({ outer }) => outer < first.outer)
  )
    return [tooFar(first, 0)];
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (!above?.closed || line.outer === above.inner || line.outer <= above.outer) return [];
    return tooFar(line, above.inner);
  });
}

function tooFar({ text, start, outer }: Line, wanted: number): Diagnosis {
  const more = outer - wanted;
  return {
    rule: "yaml-indent",
    message: `这一行比同级的字段${more > 0 ? "多" : "少"}缩进了 ${Math.abs(more)} 格`,
    cure: wanted === 0 ? `删去行首的空格：${text.trim()}` : `行首改成 ${wanted} 个空格，与上一行的字段对齐`,
    offset: start + outer,
  };
}

function fieldsOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const own = start;
    start += line.length + 1;
    const match = FIELD.exec(line.trimEnd());
    if (!match) return [];
    const [, spaces = "", dashes = "", value = ""] = match;
    return [
      {
        text: line,
        start: own,
        outer: spaces.length,
        inner: spaces.length + dashes.length,
        closed: value !== "" && !/^[|>[{&"'#]/.test(value),
      },
    ];
  });
}
