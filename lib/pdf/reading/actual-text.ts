import type { Pdfium } from "../pdfium";
import type { Character } from "./character";
import type { PageObject } from "./objects";
import { placeOfObject } from "./place";

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/**
 * The characters of a page, and those beyond U+FFFF that only a writer's note (ActualText) says a glyph stands for: PDFium leaves them
 * out. `known` makes a character of an object's facts.
 */
export function withActualText(
  pdfium: Pdfium,
  characters: readonly Character[],
  objects: readonly PageObject[],
  known: (object: number) => Pick<Character, "bold" | "unseen">,
): Character[] {
  const missing = notedObjects(pdfium, objects);
  if (missing.size === 0) return [...characters];
  const read = byObject(characters);
  const found = new Map<number, Character[]>();
  for (const [object, text] of missing) {
    const own = read.get(object.handle) ?? [];
    if (own.some((one) => ASTRAL.test(one.text))) continue;
    const facts = { ...known(object.handle), before: "", object: object.handle, unmapped: false };
    found.set(
      object.handle,
      completed(own, [...text], { ...facts, ...placeOfObject(pdfium, object), text: "" }),
    );
  }
  const untouched = characters.filter(({ object }) => !found.has(object));
  return [...untouched, ...[...found.values()].flat()];
}

/** Characters with those put between them that only the note has. All stand where their object does, and share its room. */
function completed(own: readonly Character[], noted: readonly string[], whole: Character): Character[] {
  const left = [...own];
  const all = noted.flatMap((text) => {
    const one = ASTRAL.test(text) ? { ...whole, text } : left.shift();
    return one ? [{ ...whole, text: one.text, before: one.before }] : [];
  });
  return [...all, ...left];
}

/** Objects whose note has characters that PDFium leaves out. A note on several objects stands for all: it counts once, for the first. */
function notedObjects(pdfium: Pdfium, objects: readonly PageObject[]): Map<PageObject, string> {
  const { call } = pdfium;
  const seen = new Set<number>();
  const found = new Map<PageObject, string>();
  for (const object of objects) {
    if (object.kind !== "text") continue;
    for (let index = 0; index < call.FPDFPageObj_CountMarks(object.handle); index++) {
      const mark = call.FPDFPageObj_GetMark(object.handle, index);
      if (seen.has(mark)) continue;
      seen.add(mark);
      const text = actualText(pdfium, mark);
      if (ASTRAL.test(text)) found.set(object, text);
    }
  }
  return found;
}

/** A note as text; PDFium's own function takes UTF-16 for UTF-8. Empty where it is in neither: its letters are Latin ones then. */
function actualText({ call, written, withMemory, integer }: Pdfium, mark: number): string {
  const bytes = written((at, length) =>
    withMemory(4, (size) =>
      call.FPDFPageObjMark_GetParamBlobValue(mark, "ActualText", at, length, size) ? integer(size) : 0,
    ),
  );
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return first === 0xef && second === 0xbb && third === 0xbf ? new TextDecoder().decode(bytes) : "";
}

function byObject(characters: readonly Character[]): Map<number, Character[]> {
  const all = new Map<number, Character[]>();
  for (const one of characters) {
    const own = all.get(one.object) ?? [];
    own.push(one);
    all.set(one.object, own);
  }
  return all;
}
