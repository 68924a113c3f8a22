import { LOOKS, SIGNS, TEXTS, THIN, WIDE } from "./latex-names";
import { scripted } from "./scripts";

const TOKEN = /\\[A-Za-z]+|\\[^A-Za-z]|[\s\S]/gu;
/** Groups inside of groups. Nothing that a paper prints comes near. */
const MAX_DEPTH = 12;

/** Where reading stands in a formula. */
interface Reader {
  tokens: readonly string[];
  at: number;
  /** Whether something in it is not known: a command, a fraction within a fraction. */
  unknown: boolean;
}

/** Ends reading: what was read so far is of no use. */
function giveUp(reader: Reader): "" {
  reader.unknown = true;
  reader.at = reader.tokens.length;
  return "";
}

/** The text of a LaTeX formula as papers print it: `5 0 0 \mathrm { k g }` is 500kg; null for one that is not known. */
export function readLatex(formula: string): string | null {
  const reader: Reader = { tokens: formula.match(TOKEN) ?? [], at: 0, unknown: false };
  const text = readGroup(reader, 0, false);
  if (reader.unknown || reader.at < reader.tokens.length) return null;
  return text.replace(/°C/g, "℃").replace(/′′/g, "″").replace(/ {2,}/g, " ").trim();
}

/** Everything up to the brace that closes the group, or to the end. */
function readGroup(reader: Reader, depth: number, spaces: boolean): string {
  if (depth > MAX_DEPTH) return giveUp(reader);
  let text = "";
  for (let token = reader.tokens[reader.at]; token !== undefined; token = reader.tokens[reader.at]) {
    if (token === "}") return text;
    reader.at += 1;
    if (/^\s$/.test(token)) text += spaces ? " " : "";
    else if (token === "^") text += script(reader, depth, "sup");
    else if (token === "_") text += script(reader, depth, "sub");
    else if (token === "{") text += closed(reader, depth, spaces);
    else if (token === "~") text += " ";
    else if (token === "'") text += "′";
    else if (token.startsWith("\\")) text += command(reader, token.slice(1), depth, text);
    // Chinese stands in formulas only where a group says that it is text.
    else if (token === "&" || (depth === 0 && /[\p{Script=Han}，。；：！？]/u.test(token)))
      return giveUp(reader);
    else text += token;
  }
  return text;
}

/** A group whose opening brace was read. */
function closed(reader: Reader, depth: number, spaces: boolean): string {
  const text = readGroup(reader, depth + 1, spaces);
  if (reader.tokens[reader.at] !== "}") return giveUp(reader);
  reader.at += 1;
  return text;
}

/** What a command is about: the group behind it, or one character. */
function argument(reader: Reader, depth: number, spaces = false): string {
  while (/^\s$/.test(reader.tokens[reader.at] ?? "")) reader.at += 1;
  const token = reader.tokens[reader.at];
  if (token === undefined || token === "}" || token === "^" || token === "_") return giveUp(reader);
  reader.at += 1;
  if (token === "{") return closed(reader, depth, spaces);
  return token.startsWith("\\") ? command(reader, token.slice(1), depth + 1, "") : token;
}

function script(reader: Reader, depth: number, kind: "sup" | "sub"): string {
  return scripted(argument(reader, depth), kind) ?? giveUp(reader);
}

function command(reader: Reader, name: string, depth: number, before: string): string {
  if (depth > MAX_DEPTH) return giveUp(reader);
  if (/^[%$#&_{}]$/.test(name)) return name;
  if (THIN.has(name) || LOOKS.has(name)) return "";
  if (name === " " || WIDE.has(name)) return " ";
  if (TEXTS.has(name)) return argument(reader, depth, true);
  if (name === "textcircled" || name === "circled") return ringed(reader, depth);
  if (name === "frac" || name === "dfrac" || name === "tfrac") return fraction(reader, depth, before);
  return SIGNS.get(name) ?? giveUp(reader);
}

/** ① to ⑳. */
function ringed(reader: Reader, depth: number): string {
  const number = argument(reader, depth);
  return /^(?:[1-9]|1\d|20)$/.test(number) ? String.fromCodePoint(0x245f + Number(number)) : giveUp(reader);
}

/** 1/2. Behind a figure it would be another number. */
function fraction(reader: Reader, depth: number, before: string): string {
  const [upper, lower] = [argument(reader, depth), argument(reader, depth)];
  const plain = !/\d$/.test(before) && [upper, lower].every((part) => /^[\w.]+$/.test(part));
  return plain ? `${upper}/${lower}` : giveUp(reader);
}
