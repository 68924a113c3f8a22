import type { Diagnosis } from "./diagnosis";
import type { YAMLError } from "./document";
import { wrongIndents } from "./indents";
import { quotedField } from "./quoted";

/** The value in quotes; where it is more than a line, how that is done. */
const quoteAll = (text: string, offset: number): string => {
  const quoted = quotedField(text, offset);
  return quoted ? `用引号把整个值括起来：${quoted}` : "用英文双引号把整个值括起来";
};

/** Where a quote or a bracket stands that is never closed; null where there is none. */
export interface Open {
  quote: number | null;
  bracket: number | null;
}

/** Says what the parser's error means. */
export function diagnose(error: YAMLError, text: string, open: Open): Diagnosis {
  return (
    exclamation(error, text) ??
    duplicateKey(error, text) ??
    noSpace(error, text) ??
    unclosedQuote(error, open) ??
    unclosedBracket(error, open) ??
    (INDENTS.has(error.code) ? indentAt(error, text) : null) ??
    otherwise(error, text)
  );
}

/** The text is one word, not a map: a colon is wrong or missing. */
export const noMap = (text: string): Diagnosis =>
  fullWidthColons(text)[0] ??
  spaceless(text) ?? {
    rule: "yaml-no-field",
    message: "这里应是“字段: 值”，每个字段一行",
    cure: "例如 title: 标题",
    offset: Math.max(0, text.search(/^[^\s#]/m)),
  };

/** `*` and `&` and `!` mean something to YAML at the beginning of a value. */
export const notText = (text: string, offset: number): Diagnosis => ({
  rule: "yaml-special-mark",
  message: `值以“${text[offset] ?? ""}”开头，YAML 不把它当文字`,
  cure: quoteAll(text, offset),
  offset,
});

/** `"\uD800"`, `"\0"`: neither can be part of a page, an address or a file's name. */
export const noCharacter = (offset: number): Diagnosis => ({
  rule: "yaml-no-character",
  message: "值里的转义符写出了不是文字的字符",
  cure: "删去 \\0、\\uD800 这样的转义符，直接写出文字",
  offset,
});

const exclamation = ({ pos }: YAMLError, text: string): Diagnosis | null =>
  /(?:^|\s)!$/.test(text.slice(0, pos[0])) ? notText(text, pos[0] - 1) : null;

/** `title：…` is what a Chinese input method types; YAML takes the whole line for one word. */
export const fullWidthColons = (text: string): Diagnosis[] =>
  [...text.matchAll(/^[ \t-]*[A-Za-z][\w-]*(：)/gm)].map((match) => ({
    rule: "yaml-full-width-colon",
    message: "字段名后面是全角冒号“：”",
    cure: "改成半角冒号加一个空格，例如 title: 标题",
    offset: match.index + match[0].length - 1,
  }));

export const tabIndents = (text: string): Diagnosis[] =>
  [...text.matchAll(/^( *)\t[ \t]*\S/gm)].map((match) => ({
    rule: "yaml-tab-indent",
    message: "行首用了制表符（Tab）缩进",
    cure: "YAML 只认空格：把行首的 Tab 换成两个空格",
    offset: match.index + (match[1] ?? "").length,
  }));

/** The wrong indent of which an error comes; a value with a colon in it has none unless it stands close by. */
function indentAt({ code, pos }: YAMLError, text: string): Diagnosis | null {
  const all = wrongIndents(text);
  const start = text.lastIndexOf("\n", pos[0] - 1) + 1;
  const close = all.find(
    ({ offset }) => offset >= start && text.slice(start, offset).split("\n").length <= 3,
  );
  return close ?? (code === "BLOCK_AS_IMPLICIT_KEY" ? null : (all[0] ?? null));
}

function duplicateKey(error: YAMLError, text: string): Diagnosis | null {
  if (error.code !== "DUPLICATE_KEY") return null;
  const key = /^["']?([^\s:"']*)/.exec(text.slice(error.pos[0]))?.[1] ?? "";
  return {
    rule: "yaml-duplicate-key",
    message: `字段 ${key} 写了两次`,
    cure: "删去其中一个",
    offset: error.pos[0],
  };
}

const noSpace = (error: YAMLError, text: string): Diagnosis | null =>
  error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "MISSING_CHAR"
    ? (spaceless(text, text.lastIndexOf("\n", error.pos[0] - 1) + 1) ?? spaceless(text))
    : null;

/** `title:标题`: without a space after the colon YAML takes the whole line for one word. */
function spaceless(text: string, from = 0): Diagnosis | null {
  const match = /^[ \t-]*[A-Za-z][\w-]*:(?!\/\/|\s|$)/m.exec(text.slice(from));
  if (!match) return null;
  return {
    rule: "yaml-no-space",
    message: "冒号后面没有空格",
    cure: "在半角冒号后面加一个空格，例如 title: 标题",
    offset: from + match.index + match[0].length - 1,
  };
}

function unclosedQuote({ code, message }: YAMLError, { quote }: Open): Diagnosis | null {
  if (code !== "MISSING_CHAR" || quote === null || !message.includes("quote")) return null;
  return {
    rule: "yaml-quote",
    message: "引号没有配对",
    cure: "在值的末尾补上同样的英文引号",
    offset: quote,
  };
}

function unclosedBracket({ message }: YAMLError, { bracket }: Open): Diagnosis | null {
  if (bracket === null || !/^Flow (?:sequence|map)/.test(message)) return null;
  return {
    rule: "yaml-bracket",
    message: "括号没有配对",
    cure: "在末尾补上：[ 要有 ]，{ 要有 }",
    offset: bracket,
  };
}

/** What a line too far in or out makes the parser say. */
const INDENTS: ReadonlySet<YAMLError["code"]> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
  "UNEXPECTED_TOKEN",
  "BAD_INDENT",
]);

/** The parser's errors that editors do make, by its codes. `quote`: whether quotes around the value help. */
const WORDS_BY_CODE: Partial<Record<YAMLError["code"], { message: string; cure: string; quote?: boolean }>> =
  {
    BLOCK_AS_IMPLICIT_KEY: { message: "值里又有“冒号加空格”", cure: "", quote: true },
    MULTILINE_IMPLICIT_KEY: { message: "这里应是“字段: 值”，每个字段一行", cure: "例如 title: 标题" },
    MISSING_CHAR: { message: "这一行缺少冒号或括号", cure: "写成“字段: 值”，例如 title: 标题；括号要成对" },
    UNEXPECTED_TOKEN: { message: "值已经结束，后面还有文字", cure: "", quote: true },
    BAD_SCALAR_START: { message: "值不能以这个符号开头", cure: "", quote: true },
    BAD_INDENT: { message: "缩进不对，或括号没有配对", cure: "同一级的行左对齐；[ 要有 ]，{ 要有 }" },
    BAD_ALIAS: { message: "值以“*”开头，YAML 不把它当文字", cure: "", quote: true },
  };

function otherwise({ code, message, pos }: YAMLError, text: string): Diagnosis {
  const words = WORDS_BY_CODE[code];
  if (!words)
    return {
      rule: "yaml-syntax",
      message: `YAML 格式有误（${message.split("\n")[0] ?? code}）`,
      cure: "检查这一行的缩进、引号和冒号；值里有冒号或引号时，用英文双引号把整个值括起来",
      offset: pos[0],
    };
  const cure = words.quote ? quoteAll(text, pos[0]) : words.cure;
  return { rule: "yaml-syntax", message: words.message, cure, offset: pos[0] };
}

/** `inner`: what stands between the quotes, as it was typed. */
export const escapeSign = (text: string, offset: number, inner: string): Diagnosis => ({
  rule: "yaml-escape",
  message: `双引号里的“${text.slice(offset).match(/^(?:\\\\)*(\\.)/)?.[1] ?? "\\"}”是转义符，印出来不是这两个字符`,
  cure: `反斜杠照印的，换成单引号：'${inner.replaceAll('\\"', '"').replaceAll("'", "''")}'`,
  offset,
});
