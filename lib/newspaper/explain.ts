import { RULES } from "./rules";
import type { PageSplit } from "./types";

/** Longest stretch of a line that the table shows. Characters. */
const SHOWN = 28;

/** Why each line was taken for what it is: line, story, class, rule, convention. */
export function explain({ lines }: PageSplit): string {
  const conventions = new Map(RULES.map(({ name, convention }) => [name, convention]));
  const rows = lines
    .filter((line) => line.class !== "blank")
    .map(({ number, story, class: lineClass, rule, text }) => {
      const owner = story === null ? "—" : `第${story + 1}篇`;
      return [
        `${number}`,
        owner,
        lineClass,
        rule,
        conventions.get(rule) ?? "",
        text.trim().slice(0, SHOWN),
      ].join("\t");
    });
  return [["行", "稿件", "类别", "规则", "依据", "文字"].join("\t"), ...rows].join("\n");
}
