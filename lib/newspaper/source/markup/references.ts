import { namedCharacter } from "@/lib/text/named-character";
import { type Conversion, whole } from "./splice";

/** `&nbsp;`, `&#12288;`, also with an & that is a reference itself: `&amp;nbsp;`. */
const REFERENCE = /&(?:amp;)*(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{1,30}));/g;

/** Spaces as papers set them: the wide one is an indent, the others part words. */
const SPACES = new Map([
  ["\u00a0", " "],
  ["\u2002", " "],
  ["\u2009", " "],
  ["\u2003", "\u3000"],
]);

/** Character references of HTML → their characters. */
export function findReferences(text: string): Conversion[] {
  if (!text.includes("&")) return [];
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: printed, 1: hex, 2: decimal, 3: name, index }) => {
    const char = name ? namedCharacter(name) : fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
    return char ? [whole(index, index + printed.length, SPACES.get(char) ?? char)] : [];
  });
}

/** A printable character by its number; none for controls and halves of characters. */
function fromCode(code: number): string | null {
  if (code < 0x20 || code > 0x10ffff || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000))
    return null;
  return String.fromCodePoint(code);
}
