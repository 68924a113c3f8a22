import { type Foreign, printed } from "./foreign";

/** Marks of other programs that may also be meant as they stand: warnings. */
export const DOUBTFUL: readonly Foreign[] = [
  {
    rule: "tight-heading",
    severity: "warning",
    pattern: /^#{1,6}(?![#\s])(?![^#\n]*#(?:\s|$))[^\n]+/gm,
    message: (found) => `“${found}”的 # 后面没有空格，不是标题`,
    cure: ([line]) => `是标题的，写成 ${line.replace(/^#+/, "$& ")}`,
  },
  {
    rule: "tight-heading-end",
    severity: "warning",
    pattern: /(?<=[^\s#\\])#{2,}[ \t]*$/gm,
    behind: /^#{1,6}[ \t]/,
    message: (found) => `标题末尾的 ${found} 前面没有空格，会原样印出来`,
    cure: () => "删去末尾的 #",
  },
  {
    rule: "highlight",
    severity: "warning",
    pattern: /==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/g,
    message: printed("别的程序的高亮写法"),
    cure: ([found]) => `写成 <mark>${found.slice(2, -2)}</mark>`,
  },
  {
    rule: "tex",
    severity: "warning",
    pattern: /\$\$[^$]+\$\$|\$(?=[^\s\d$])[^$\n]*[\\^_=][^$\n]*\$/g,
    message: printed("公式写法"),
    cure: () => "用普通文字写公式；上标写 <sup>2</sup>，下标写 <sub>2</sub>",
  },
  {
    rule: "sub-sup",
    severity: "warning",
    pattern: /(?<=[A-Za-z\d])(?:~[\d+-]{1,3}~|\^[\dn+-]{1,3}\^)/g,
    message: printed("别的程序的上下标写法"),
    cure: ([found]) =>
      found.startsWith("~")
        ? `写成 <sub>${found.slice(1, -1)}</sub>`
        : `写成 <sup>${found.slice(1, -1)}</sup>`,
  },
  {
    rule: "tab-table",
    severity: "warning",
    pattern: /^[^\t\n]+\t[^\n]*\n[^\t\n]+\t[^\n]*$/gm,
    message: () => "用制表符（Tab）排的几行不是表格，会连成一段",
    cure: ([found]) => {
      const head = (found.split("\n")[0] ?? "").split("\t").map((cell) => cell.trim());
      return `写成表格：第一行 | ${head.join(" | ")} |，下面一行 |${" --- |".repeat(head.length)}，其余各行照第一行`;
    },
  },
  {
    rule: "stray-stars",
    severity: "warning",
    pattern: /(?<=^|[\s，。；：、！？）”》])\*\*(?=[\p{L}\p{N}“《（])/gmu,
    message: () => "这个 ** 没有配对，会原样印出来",
    cure: () => "强调的文字前后都写 **，紧挨着文字，中间不空格；不是强调就删去它",
  },
  {
    rule: "unreadable-character",
    severity: "warning",
    pattern: /[\uFFFD\uE000-\uF8FF]+/g,
    message: (found) =>
      found.includes("\uFFFD")
        ? `“${found}”是转换编码时丢了的字`
        : `“${found}”是某个字体自己的字，读者的设备上没有`,
    cure: () => "核对原稿，换成正确的字；不要的删去",
  },
  {
    rule: "emoji-code",
    severity: "warning",
    pattern: /(?<![\w:]):[a-z][a-z\d_+-]{2,30}:(?![\w:])/g,
    message: printed("表情的代号"),
    cure: () => "换成表情字符，或删去它",
  },
];
