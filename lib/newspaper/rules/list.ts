import type { Rule } from "./rule";

export const list: Rule = {
  name: "list",
  convention: "表格的行、带项目符号的条目",
  class: "list",
  test: ({ text }) => /^(?:\|.*\||[-+•]\s+\S)/.test(text.text),
};
