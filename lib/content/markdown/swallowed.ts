import type { List, Nodes, Parents, Root } from "mdast";
import { type Position, positionAt } from "@/lib/records/problem";
import { excerpt, type Finding, startOf } from "./finding";
import { FINISHED } from "./paragraphs";
import { spanOf, walk } from "./walk";

/** Text that stands in a block to which it does not look to belong, and numbers that are not printed as they were typed. */
export function swallowed(tree: Root, source: string): Finding[] {
  const findings: Finding[] = [];
  walk(tree, (node, ancestors) => {
    const { start, end } = spanOf(node);
    const typed = source.slice(start, end);
    switch (node.type) {
      case "paragraph":
        findings.push(...lazyLines(ancestors, source, start, end));
        break;
      case "tableRow":
        if (!/[|｜]/.test(typed)) findings.push(rowWithoutBar(startOf(node), typed));
        break;
      case "list":
        findings.push(...otherNumbers(node, source));
        break;
      case "code":
        if (/^(?:`{3}|~{3})/.test(typed) && !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(typed))
          findings.push(openFence(startOf(node)));
        break;
      case "blockquote":
        if (/^>\d/.test(typed)) findings.push(greaterThan(startOf(node), typed));
        break;
      default:
    }
  });
  return findings;
}

/** The first line of a paragraph that goes on in a quotation or list without its mark or indent. */
function lazyLines(ancestors: readonly Parents[], source: string, start: number, end: number): Finding[] {
  const block = ancestors.findLast(({ type }) => type === "blockquote" || type === "listItem");
  if (!block) return [];
  const isQuote = block.type === "blockquote";
  let at = start;
  let before = "";
  for (const [index, line] of source.slice(start, end).split("\n").entries()) {
    const isMarked = (isQuote ? /^[ \t]*>/ : /^[ \t\u3000>]/).test(line);
    // Of a break behind a sentence in a list there is a word already.
    if (index > 0 && !isMarked && (isQuote || !FINISHED.test(before)))
      return [lazyLine(positionAt(source, at), line, isQuote)];
    at += line.length + 1;
    before = line;
  }
  return [];
}

const lazyLine = (at: Position, line: string, isQuote: boolean): Finding => ({
  severity: "warning",
  rule: "lazy-line",
  at,
  message: `“${excerpt(line)}”没有空行隔开，接到上面的${isQuote ? "引用" : "列表"}里去了`,
  cure: isQuote
    ? "不是引用的，在它上面空一行；是引用，行首写 >"
    : "不在列表里的，在它上面空一行；在列表里，行首空几格，与上一行的文字对齐",
});

const rowWithoutBar = (at: Position, line: string): Finding => ({
  severity: "error",
  rule: "row-without-bar",
  at,
  message: `“${excerpt(line)}”紧接在表格下面，成了表格的一行`,
  cure: "不是表格的，在它上面空一行；是表格的，各格用 | 隔开",
});

const openFence = (at: Position): Finding => ({
  severity: "error",
  rule: "open-fence",
  at,
  message: "代码围栏没有收尾，后面的文字都当作代码印出来",
  cure: "在代码下面另起一行写同样的围栏；不是代码就删去它",
});

const greaterThan = (at: Position, line: string): Finding => ({
  severity: "warning",
  rule: "greater-than",
  at,
  message: `行首的 > 当作引用，读者看不到这个大于号：“${excerpt(line)}”`,
  cure: "是大于号，写成全角 ＞；是引用，在 > 后面加一个空格",
});

/** Markdown counts by itself from the first number on: `1. 2. 5.` is printed as 1, 2, 3. The same number all through is a habit, and none is meant. */
function otherNumbers({ ordered, start, children }: List, source: string): Finding[] {
  if (!ordered || children.length < 2) return [];
  const typed = children.map((item) => numberOf(item, source));
  if (typed.every((number) => number === typed[0])) return [];
  const first = start ?? 1;
  const index = typed.findIndex((number, place) => number !== null && number !== first + place);
  const [item, number] = [children[index], typed[index]];
  if (!item || number === undefined || number === null) return [];
  return [
    {
      severity: "warning",
      rule: "list-number",
      at: startOf(item),
      message: `编号 ${number} 会印成 ${first + index}：列表的编号从第一项依次数起`,
      cure: `要印 ${number}，写成 ${number}\\. ，上面空一行；不然改成 ${first + index}`,
    },
  ];
}

function numberOf(item: Nodes, source: string): number | null {
  const digits = /^\d{1,9}/.exec(source.slice(spanOf(item).start, spanOf(item).start + 9))?.[0];
  return digits === undefined ? null : Number(digits);
}
