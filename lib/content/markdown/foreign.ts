import type { Problem } from "@/lib/records/problem";

/** How another program writes something, as it would stand in the text that readers see. */
export interface Foreign {
  rule: string;
  severity: Problem["severity"];
  pattern: RegExp;
  /** What the line before it must match: a pattern that looks back along a long line takes the square of its length. */
  behind?: RegExp;
  message: (found: string) => string;
  /** With the editor's own words where it can. */
  cure: (found: RegExpMatchArray) => string;
}

export const printed = (kind: string) => (found: string) => `“${found}”是${kind}，会原样印出来`;

const fileName = (path: string) => path.trim().split("/").at(-1) ?? "";

/** Nobody means these as they stand: errors. The earlier of two at one place counts. */
export const SURE: readonly Foreign[] = [
  {
    rule: "wiki-image",
    severity: "error",
    pattern: /!\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g,
    message: printed(" Obsidian 的图片写法"),
    cure: ([, file = ""]) => `把图片放进 content/media/，写成 ![图片内容](/media/${fileName(file)})`,
  },
  {
    rule: "toc",
    severity: "error",
    pattern: /\[\[?toc\]?\]|^@\[toc\].*$/gim,
    message: printed("别的程序的目录标记"),
    cure: () => "删去它",
  },
  {
    rule: "wiki-link",
    severity: "error",
    pattern: /\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g,
    message: printed(" Obsidian 的链接写法"),
    cure: ([, page = "", words = page]) =>
      `写成 [${words.trim()}](/年/月/日/网址名/)，或只留文字：${words.trim()}`,
  },
  {
    rule: "unclosed-note",
    severity: "error",
    pattern: /(?<![\d%])%%(?!%)/g,
    message: () => "这个 %% 没有配对，后面的话会发布出去",
    cure: () => "给编辑看的话，前后都写 %%；文字里的百分号只写一个",
  },
  {
    rule: "short-code",
    severity: "error",
    pattern: /\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}|\{\{[^{}\n]*\}\}/g,
    message: printed("别的程序的短代码"),
    cure: () => "删去它；图片写成 ![图片内容](/media/…)，视频写成链接",
  },
  {
    rule: "container",
    severity: "error",
    pattern: /^[ \t]*(?::{3,}[^\n]*|(?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]*)/gm,
    message: printed("别的程序的提示框写法"),
    cure: () => "删去这一行；要突出的文字，每行前面写 > 作引用",
  },
  {
    rule: "callout",
    severity: "error",
    pattern: /\[!([\w-]+)\][-+]?/g,
    behind: /^[ \t]*>[ \t>]*$/,
    message: printed("别的程序的提示框写法"),
    cure: () => "删去它；要有标题的，写成 > **标题**",
  },
  {
    rule: "attributes",
    severity: "error",
    pattern:
      /\{:[^{}\n]*\}|[ \t]\^[a-z\d][\w-]*$|\{[ \t]*(?:[.#][\w-]+|[\w-]+=[^\s{}]+)(?:[ \t]+(?:[.#][\w-]+|[\w-]+=[^\s{}]+))*[ \t]*\}/gim,
    message: printed("别的程序的属性写法"),
    cure: () => "删去它；图片的大小由程序定",
  },
  {
    rule: "undefined-footnote",
    severity: "error",
    pattern: /(?<!\^)\[\^([^\]\s]+)\](?!:)/g,
    message: (found) => `脚注 ${found} 没有注文，会原样印出来`,
    cure: ([found]) => `在文末另起一行写 ${found}: 注的文字；不是脚注就删去它`,
  },
  {
    rule: "inline-footnote",
    severity: "error",
    pattern: /\^\[([^\]\n]+)\]/g,
    message: printed("别的程序的行内脚注"),
    cure: ([, note = ""]) => `写成 [^注1]，在文末另起一行写 [^注1]: ${note}`,
  },
  {
    rule: "image-size",
    severity: "error",
    pattern: /!\[([^[\]\n]*)\]\(([^()\s]+)[ \t]+=\d*(?:%|x\d*)?[^()\n]*\)/g,
    message: printed("别的程序的图片大小写法"),
    cure: ([, alt = "", path = ""]) => `大小由程序定，写成 ![${alt}](${path})`,
  },
  {
    rule: "path-with-space",
    severity: "error",
    pattern: /(!?)\[([^[\]\n]*)\]\(([^()<>"\n]*[^()<>"\s][ \t]+[^()<>"\s][^()<>"\n]*)\)/g,
    message: (found) => `“${found}”的路径里有空格，会原样印出来`,
    cure: ([, mark = "", words = "", path = ""]) => `路径用尖括号括起来：${mark}[${words}](<${path.trim()}>)`,
  },
  {
    rule: "open-comment",
    severity: "error",
    pattern: /<!--/g,
    message: () => "注释没有写完，给编辑看的话会印出来",
    cure: () => "在给编辑看的话后面写 -->",
  },
  {
    rule: "office-tag",
    severity: "error",
    pattern: /<\/?[a-z]\w{0,9}:[a-z]\w*(?:[ \t][^<>\n]{0,300})?\/?>/gi,
    message: printed(" Word 之类的标记"),
    cure: () => "删去它；从别的程序粘贴，贴成纯文本",
  },
  {
    rule: "broken-link",
    severity: "error",
    pattern:
      /(!?)[[［]([^[\]［］\n]*)(?:\]\(|[\]］][(（](?=https?:|www\.|\/)|\((?=(?:https?:|www\.|\/)[^\]\n]*$))([^()（）\n]*)[)）]?/gm,
    message: (found) => `“${found}”的括号不全或用了全角，不成链接，会原样印出来`,
    cure: ([, mark = "", words = "", path = ""]) =>
      `写成 ${mark}[${words}](${path.trim().replace(/\s.*$/, "")})，方括号、圆括号都用半角`,
  },
  {
    rule: "table-without-rule",
    severity: "error",
    pattern: /^(\|[^\n]*\|)[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*$/gm,
    message: () => "这几行像表格，但表头下面没有 --- 行：竖线会原样印出来",
    cure: ([, head = ""]) =>
      `在第一行下面加一行 |${" --- |".repeat(Math.max(1, head.split(/(?<!\\)\|/).length - 2))}`,
  },
  {
    rule: "full-width-table",
    severity: "error",
    pattern: /^[ \t]*(?:[｜|][ \t]*)?[:：]?-{2,}[:：]?[ \t]*[｜|][-｜|:： \t]*$/gm,
    message: () => "表格的竖线是全角的，或表头与它下面的 --- 行格数不同：按文字印出来，不是表格",
    cure: () => "竖线都改成半角 |，表头和 --- 行的格数写成一样",
  },
];
