import { namedCharacter } from "@/lib/text/named-character";

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{0,30}));/y;

/**
 * Where in the source each UTF-16 unit of a text's value stands: the source has escapes, character references, and marks of
 * quotes at the beginning of its lines besides. null where the value is not what the source says.
 */
export function offsetsOf(value: string, source: string, start: number, end: number): number[] | null {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < value.length && at < end) {
    const piece = pieceAt(source, at);
    if (value.startsWith(piece.value, offsets.length)) {
      for (let unit = 0; unit < piece.value.length; unit++) offsets.push(at);
      at += piece.length;
    } else if (/[\s>]/.test(source.charAt(at))) at += 1;
    else return null;
  }
  return offsets.length === value.length ? offsets : null;
}

/** What the source says at a place, and in how many units. */
function pieceAt(source: string, at: number): { value: string; length: number } {
  ESCAPE.lastIndex = at;
  if (ESCAPE.test(source)) return { value: source.charAt(at + 1), length: 2 };
  REFERENCE.lastIndex = at;
  const [reference = "", hex, decimal, name] = REFERENCE.exec(source) ?? [];
  if (reference) {
    const named = name ? namedCharacter(name) : null;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const value = named || (!name && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");
    if (value) return { value, length: reference.length };
  }
  return { value: source.charAt(at), length: 1 };
}
