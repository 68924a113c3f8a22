import { type Fields, readFields } from "./fields";

/** A file taken apart; `line`: on which of it, from 1, the text begins. */
export type ReadFile =
  | { kind: "read"; fields: Fields; body: string; line: number }
  | { kind: "none" }
  | { kind: "broken" };

const YAML = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;
const HEXO_JSON = /^([\s\S]*?)\n;;;[ \t]*(?:\n|$)/;
/** Hexo takes fields without a first fence. */
const UNFENCED = /^((?:[A-Za-z][\w-]*[ \t]*:[^\n]*\n(?:[ \t-][^\n]*\n)*)+)---+[ \t]*(?:\n|$)/;

/** Fields in YAML, TOML or JSON at the beginning of a file, as the generators take them. */
export function readFront(file: string): ReadFile {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const yaml = YAML.exec(text) ?? UNFENCED.exec(text);
  if (yaml) return apart(text, yaml, "yaml");
  const toml = TOML.exec(text);
  if (toml) return apart(text, toml, "toml");
  if (text.startsWith("{")) return jsonFront(text);
  const json = /^\s*["{]/.test(text) ? HEXO_JSON.exec(text) : null;
  return json
    ? jsonApart(text, `{${(json[1] ?? "").replace(/^\s*\{|\}\s*$/g, "")}}`, json[0].length)
    : { kind: "none" };
}

function apart(text: string, [whole, front = ""]: RegExpExecArray, form: "yaml" | "toml"): ReadFile {
  const fields = readFields(front, form);
  return fields ? { kind: "read", fields, ...rest(text, whole.length) } : { kind: "broken" };
}

/** Hugo: an object, and the text behind it. */
function jsonFront(text: string): ReadFile {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    depth += token === "{" ? 1 : token === "}" ? -1 : 0;
    if (depth === 0 && token === "}") return jsonApart(text, text.slice(0, index + 1), index + 1);
  }
  return { kind: "broken" };
}

function jsonApart(text: string, json: string, from: number): ReadFile {
  const fields = readFields(json, "json");
  return fields ? { kind: "read", fields, ...rest(text, from) } : { kind: "broken" };
}

const rest = (text: string, from: number) => ({
  body: text.slice(from),
  line: text.slice(0, from).split("\n").length,
});
