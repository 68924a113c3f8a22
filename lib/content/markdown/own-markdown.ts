import type { Root } from "hast";
import { type Problem, reporter } from "@/lib/records/problem";
import { MAX_MARKS, tooManyMarksLine } from "../reading/inline-work";
import { MAX_DEPTH, MAX_LINES, tooDeepLine, tooLongLine } from "../reading/nesting";
import { parseMarkdown } from "./parse";

type OwnMarkdown =
  /** `problems`: what readers don't get, or get otherwise than it looks to the editor. */
  { kind: "tree"; tree: Root; problems: Problem[] } | { kind: "refused"; problem: Problem };

/** Reads Markdown of an editor's that begins on line `firstLine` of its file. */
export function readOwnMarkdown(body: string, firstLine: number, file: string): OwnMarkdown {
  const report = reporter(file);
  const lineOf = (line: number) => line + firstLine - 1;
  const refused = (rule: string, line: number, message: string, cure: string): OwnMarkdown => ({
    kind: "refused",
    problem: report({ severity: "error", rule, at: { line: lineOf(line), column: 1 }, message, cure }),
  });
  const tooDeep = (line: number) =>
    refused("too-deep", line, `嵌套超过 ${MAX_DEPTH} 层`, "减少引用、列表、强调或标签的层数");
  const deep = tooDeepLine(body);
  if (deep) return tooDeep(deep);
  const long = tooLongLine(body);
  if (long)
    return refused("too-long", long, `连续 ${MAX_LINES} 行没有空行`, "段与段之间空一行；数据放进附件");
  const marked = tooManyMarksLine(body);
  if (marked)
    return refused(
      "too-many-marks",
      marked,
      `* _ ~ [ ] < ${"`"} 这些符号太多：没有空行的一段里最多 ${MAX_MARKS} 处`,
      "段与段之间空一行；不当标记用的改成全角符号，或删去",
    );
  const markdown = parseMarkdown(body);
  if (markdown.kind === "too-deep") return tooDeep(markdown.line);
  if (markdown.kind === "too-much")
    return refused(
      "too-much",
      markdown.line,
      "引用式链接或表格展开以后，网页比正文多出五十万字以上",
      "网址写短，同一个链接少引用几次；表格删去多余的列，或放进附件",
    );
  const problems = markdown.findings.map(({ at, ...found }) =>
    report({ ...found, at: { line: lineOf(at.line), column: at.column } }),
  );
  return { kind: "tree", tree: markdown.tree, problems };
}
