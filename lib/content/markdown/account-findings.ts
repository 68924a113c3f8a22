import type { Definition, Nodes } from "mdast";
import { excerpt, type Finding, startOf } from "./finding";

const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/|\.|#|www\.)/i;

/** Whether what a definition leads to is an address, and not what somebody says: `[记者]: 您好`. */
export const leadsToAddress = ({ url }: Definition): boolean =>
  ADDRESS.test(url) || /^[\x21-\x7e]+$/.test(url);

/** A definition to which nothing leads, or that is none. */
export function unusedDefinition(node: Definition, source: string): Finding {
  const at = startOf(node);
  const label = node.label ?? node.identifier;
  if (ADDRESS.test(node.url))
    return {
      severity: "warning",
      rule: "unused-definition",
      at,
      message: `链接定义 [${label}] 没有用到，读者看不到它`,
      cure: `在正文里写 [文字][${label}]，或删去这一行`,
    };
  const rest = source.slice(source.indexOf("]:") + 2).trim();
  return {
    severity: "error",
    rule: "swallowed-line",
    at,
    message: `“${excerpt(source)}”按 Markdown 是链接定义，读者看不到这一行`,
    cure: `冒号改用全角：[${label}]：${excerpt(rest, 60)}`,
  };
}

export const openComment = (at: Finding["at"]): Finding => ({
  severity: "error",
  rule: "open-comment",
  at,
  message: "注释没有写完：从这个 <!-- 到下一个 --> 的文字读者都看不到",
  cure: "在给编辑看的话后面写 -->",
});

export const strayBesideFence = (node: Nodes, text: string): Finding => ({
  severity: "error",
  rule: "stray-info",
  at: startOf(node),
  message: `代码围栏后面的“${excerpt(text)}”读者看不到`,
  cure: "把这些字移到下一行；围栏后面只写语言的名称，或什么也不写",
});

export const unusedNote = (label: string, at: Finding["at"]): Finding => ({
  severity: "error",
  rule: "unused-footnote",
  at,
  message: `脚注 [^${label}] 没有发布：正文里没有指向它的标记，或前面已有同名的脚注`,
  cure: `在正文要注的地方写 [^${label}]；同名的换一个名字；不要的就删去它`,
});

export const surplusCell = (text: string, at: Finding["at"]): Finding => ({
  severity: "error",
  rule: "surplus-cell",
  at,
  message: `表格这一行的格子比表头多，“${excerpt(text)}”没有发布`,
  cure: "在表头和它下面的 --- 行各加一格，或删去多出的格子；文字里的竖线写成 \\|",
});

export const lost = (at: Finding["at"], text: string): Finding => ({
  severity: "error",
  rule: "lost-text",
  at,
  message: `“${excerpt(text)}”读者看不到`,
  cure: "把它写成普通的一段文字；写法没有错的，请把这一行交给维护者",
});
