import type { Diagnosis } from "./diagnosis";
import { type Document, isMap, isScalar, Lexer, parse, visit } from "./document";
import { lineAt, quotedField } from "./quoted";

/** What editors type that YAML reads as something else, or gives up on. Each is looked for in the text itself. */

/** Lines that git leaves where two versions of a file disagree. */
export function mergeMarker(text: string): Diagnosis | null {
  const match = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m.exec(text);
  if (!match) return null;
  return {
    rule: "merge-conflict",
    message: `合并时的冲突没有解决：还留着“${match[0].slice(0, 7)}”这一行`,
    cure: "在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行",
    offset: match.index,
  };
}

/** A space of the Chinese input method before a field: to YAML it is part of the field's name. */
export function wideSpace(text: string): Diagnosis | null {
  const match = /^[ \t]*([\u3000\u00a0]+)[ \t\u3000]*(?:- )?[A-Za-z][\w-]*[:：]/m.exec(text);
  if (!match) return null;
  return {
    rule: "yaml-wide-space",
    message: "行首用了全角空格",
    cure: "删去它；要缩进就用半角空格",
    offset: match.index + match[0].indexOf(match[1] ?? ""),
  };
}

/** Marks of the lexer's own, which stand for no text. */
const LEXER_MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

/** `#话题#` behind a space is a comment to YAML, and the rest of the line is gone. A comment that is meant is set off: `  #`, or `# `. */
export function cutValue(text: string): Diagnosis | null {
  if (!/[ \t]#\S/.test(text)) return null;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (LEXER_MARKS.has(lexeme)) continue;
    const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    if (lexeme.startsWith("#") && before.trim() !== "" && isCut(lexeme, before)) {
      const quoted = quotedField(text, offset);
      return {
        rule: "yaml-cut-value",
        message: `“#”前面是空格，“${lexeme.trimEnd()}”被当作注释，没有了`,
        cure: `是文字，${quoted ? `写成 ${quoted}` : "用英文双引号把整个值括起来"}；是注释，在“#”后面加一个空格`,
        offset,
      };
    }
    offset += lexeme.length;
  }
  return null;
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
export function wideInBraces(text: string, document: Document.Parsed): Diagnosis | null {
  if (!/[：，｛｝［］]/.test(text)) return null;
  const offset = wideKey(document) ?? wideOnErrorLine(text, document);
  if (offset === null) return null;
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
function wideKey(document: Document.Parsed): number | null {
  let found: number | null = null;
  visit(document, {
    Pair(_, { key, value }, path) {
      const parent = path.at(-1);
      const flow = isMap(parent) && parent.flow;
      if (!flow || !isScalar(key) || value !== null || typeof key.value !== "string") return undefined;
      const at = key.value.search(/[：，]/);
      if (at === -1 || !key.range) return undefined;
      found = key.range[0] + at;
      return visit.BREAK;
    },
  });
  return found;
}

function wideOnErrorLine(text: string, document: Document.Parsed): number | null {
  for (const { pos } of document.errors) {
    const { line, start } = lineAt(text, Math.min(pos[0], Math.max(0, text.trimEnd().length - 1)));
    const braces = /[[{｛［]/.exec(line);
    const wide = braces ? line.slice(braces.index).search(/[：，｛｝［］]/) : -1;
    if (braces && wide !== -1 && !/["']/.test(line)) return start + braces.index + wide;
  }
  return null;
}
