import { type Diagnosis, LISTED } from "./diagnosis";
import { type Document, isMap, isScalar, Lexer, parse, visit } from "./document";
import { lineAt, quotedField } from "./quoted";

/** What editors type that YAML reads as something else, or gives up on. Each is looked for in the text itself. */

/** A space of the Chinese input method before a field: to YAML it is part of the field's name. */
export const wideSpaces = (text: string): Diagnosis[] =>
  [...text.matchAll(/^[ \t]*([\u3000\u00a0]+)[ \t\u3000]*(?:- )?[A-Za-z][\w-]*[:：]/gm)].map((match) => ({
    rule: "yaml-wide-space",
    message: "行首用了全角空格",
    cure: "删去它；要缩进就用半角空格",
    offset: match.index + match[0].indexOf(match[1] ?? ""),
  }));

/** Marks of the lexer's own, which stand for no text. */
const LEXER_MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

/** `#话题#` behind a space is a comment to YAML, and the rest of the line is gone. A comment that is meant is set off: `  #`, or `# `. */
export function cutValues(text: string): Diagnosis[] {
  if (!/[ \t]#\S/.test(text)) return [];
  const cuts: Diagnosis[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (LEXER_MARKS.has(lexeme)) continue;
    const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    if (lexeme.startsWith("#") && before.trim() !== "" && isCut(lexeme, before)) {
      const quoted = quotedField(text, offset);
      cuts.push({
        rule: "yaml-cut-value",
        message: `“#”前面是空格，“${lexeme.trimEnd()}”被当作注释，没有了`,
        cure: `是文字，${quoted ? `写成 ${quoted}` : "用英文双引号把整个值括起来"}；是注释，在“#”后面加一个空格`,
        offset,
      });
    }
    offset += lexeme.length;
    if (cuts.length === LISTED) break;
  }
  return cuts;
}

function isCut(comment: string, before: string): boolean {
  if (/^#(?:\s|$)/.test(comment)) return false;
  return /^#[^#\s][^#]*#/.test(comment) || !/(?:\s{2}|\t)$/.test(before);
}

const WIDE: Readonly<Record<string, string>> = {
  "：": ": ",
  "，": ", ",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};

/** Full-width punctuation between braces or brackets, or in their place. */
export function wideInBraces(text: string, document: Document.Parsed): Diagnosis[] {
  if (!/[：，｛｝［］]/.test(text)) return [];
  const found = [...wideKeys(document), ...wideOnErrorLines(text, document)];
  return found.slice(0, LISTED).map((offset) => wideMark(text, offset));
}

function wideMark(text: string, offset: number): Diagnosis {
  const { line } = lineAt(text, offset);
  const mended = line
    .replace(/[：，｛｝［］]/g, (mark) => WIDE[mark] ?? mark)
    .replace(/([:,]) {2,}/g, "$1 ")
    .trim();
  return {
    rule: "yaml-full-width-punctuation",
    message: "花括号、方括号里用了全角标点",
    cure:
      parse(mended).errors.length === 0
        ? `写成 ${mended}`
        : "括号、冒号、逗号都用半角：{name: 姓名, role: 记者}",
    offset,
  };
}

/** `{name：高田}` is one key without a value. */
function wideKeys(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_, { key, value }, path) {
      const parent = path.at(-1);
      const flow = isMap(parent) && parent.flow;
      if (!flow || !isScalar(key) || value !== null || typeof key.value !== "string") return;
      const at = key.value.search(/[：，]/);
      if (at !== -1 && key.range) found.push(key.range[0] + at);
    },
  });
  return found;
}

function wideOnErrorLines(text: string, document: Document.Parsed): number[] {
  return document.errors.flatMap(({ pos }) => {
    const { line, start } = lineAt(text, Math.min(pos[0], Math.max(0, text.trimEnd().length - 1)));
    const braces = /[[{｛［]/.exec(line);
    const wide = braces ? line.slice(braces.index).search(/[：，｛｝［］]/) : -1;
    return braces && wide !== -1 && !/["']/.test(line) ? [start + braces.index + wide] : [];
  });
}
