import { typedForm } from "@/lib/text/printed-forms";
import { MOST_CHARACTERS } from "../limits";
import type { Pdfium } from "../pdfium";
import { withActualText } from "./actual-text";
import { matrixOf } from "./bounds";
import type { Character } from "./character";
import { type Font, readFont } from "./fonts";
import { withRoom } from "./glyphs";
import type { PageObject, PageObjects } from "./objects";
import { withOverprint } from "./overprinted";
import { placeOf } from "./place";
import { type Matrix, type Placing, UNCHANGED } from "./placing";
import { markFallenBack } from "./without-codes";

/** `FPDF_TEXTRENDERMODE`: filled and stroked, which makes type heavier; neither. */
const FILLED_AND_STROKED = 2;
const INVISIBLE = 3;

interface ObjectFacts {
  font: Font | null;
  mode: number;
  matrix: Matrix;
}

export interface ReadCharacters {
  kind: "read";
  characters: Character[];
  /** Fonts that are not part of the PDF, and of which PDFium has none that is like them: what is set in them is not drawn. */
  foreignFonts: string[];
}

/** A page with more characters than are read. */
export interface TooManyCharacters {
  kind: "too-many";
  count: number;
}

/** The characters of a page, in the order in which the PDF draws them. */
export function readCharacters(
  pdfium: Pdfium,
  page: number,
  placing: Placing,
  { objects }: PageObjects,
): ReadCharacters | TooManyCharacters {
  const { call } = pdfium;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return { kind: "read", characters: [], foreignFonts: [] };
  try {
    const count = call.FPDFText_CountChars(text);
    if (count > MOST_CHARACTERS) return { kind: "too-many", count };
    const known = new Map<number, ObjectFacts>();
    const factsOf = (object: number) => {
      const facts = known.get(object) ?? readObject(pdfium, object);
      known.set(object, facts);
      return facts;
    };
    const collected = withActualText(pdfium, collect(pdfium, text, placing, factsOf), objects, (object) => {
      const { font, mode } = factsOf(object);
      return { bold: boldOf(font, mode), unseen: mode === INVISIBLE };
    });
    const fontOf = (object: number) => known.get(object)?.font ?? null;
    const characters = markFallenBack(asDrawn(collected, objects), fontOf);
    return {
      kind: "read",
      characters: withOverprint(pdfium, withRoom(withoutWhite(characters)), objects),
      foreignFonts: foreignFonts(characters, fontOf),
    };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

/** Latin, for which PDFium has fonts of its own. */
const LATIN = /^[\0-\u024f\u2000-\u206f]$/;

function foreignFonts(characters: readonly Character[], fontOf: (object: number) => Font | null): string[] {
  const fonts = characters.flatMap(({ text, object }) => {
    const font = LATIN.test(text) ? null : fontOf(object);
    return font && !font.embedded && font.name !== "" ? [font.name] : [];
  });
  return [...new Set(fonts)];
}

/** PDFium sorts what stands about as high from the left to the right, several lines of neighbouring columns together. */
function asDrawn(characters: Character[], objects: readonly PageObject[]): Character[] {
  const places = new Map(objects.map(({ handle }, place) => [handle, place]));
  const placeOf = ({ object }: Character) => places.get(object) ?? objects.length;
  return characters.sort((one, other) => placeOf(one) - placeOf(other));
}

/** White space as what stands before the next character. */
function withoutWhite(characters: readonly Character[]): Character[] {
  let before = "";
  return characters.flatMap((character) => {
    if (/^\s$/u.test(character.text)) {
      before += character.text;
      return [];
    }
    const own = { ...character, before };
    before = "";
    return [own];
  });
}

function readObject(pdfium: Pdfium, object: number): ObjectFacts {
  if (object === 0) return { font: null, mode: 0, matrix: UNCHANGED };
  const font = pdfium.call.FPDFTextObj_GetFont(object);
  return {
    font: font === 0 ? null : readFont(pdfium, font),
    mode: pdfium.call.FPDFTextObj_GetTextRenderMode(object),
    matrix: matrixOf(pdfium, object),
  };
}

const boldOf = (font: Font | null, mode: number): boolean | null =>
  mode === FILLED_AND_STROKED ? true : (font?.bold ?? null);

function collect(
  pdfium: Pdfium,
  text: number,
  placing: Placing,
  factsOf: (object: number) => ObjectFacts,
): Character[] {
  const { call } = pdfium;
  const count = call.FPDFText_CountChars(text);
  const characters: Character[] = [];
  for (let index = 0; index < count; index++) {
    if (call.FPDFText_IsGenerated(text, index) === 1) continue;
    const unmapped = call.FPDFText_HasUnicodeMapError(text, index) === 1;
    const isHyphen = call.FPDFText_IsHyphen(text, index) === 1;
    const named = printed(call.FPDFText_GetUnicode(text, index), isHyphen);
    // What has no code is printed all the same.
    const character = named === "" && unmapped ? "\ufffd" : named;
    if (character === "") continue;
    const object = call.FPDFText_GetTextObject(text, index);
    const { font, mode, matrix } = factsOf(object);
    characters.push({
      text: typedForm(character),
      before: "",
      ...placeOf(pdfium, { text, index }, matrix, placing),
      bold: boldOf(font, mode),
      object,
      unmapped,
      unseen: mode === INVISIBLE,
    });
  }
  return characters;
}

/** What stands on paper for a code; nothing for controls, byte order marks and codes that are no characters. */
function printed(code: number, isHyphen: boolean): string {
  if (isHyphen) return "-";
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
  const character = String.fromCodePoint(code);
  return /[\p{Cc}\p{Cf}]|[\ufffe\uffff]/u.test(character) && !/\s/u.test(character) ? "" : character;
}
