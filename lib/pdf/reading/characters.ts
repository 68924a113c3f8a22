import type { Box } from "@/lib/records/box";
import { typedForm } from "@/lib/text/printed-forms";
import type { Pdfium } from "../pdfium";
import type { Character } from "./character";
import { type Font, readFont } from "./fonts";
import { withRoom } from "./glyphs";
import { apply, around, compose, type Matrix, type Placing, type Point, turn } from "./placing";

/** Of an em, how much stands above the baseline (Chinese type: 0.88). */
const ASCENT = 0.88;
/** `FPDF_TEXTRENDERMODE`: filled and stroked, which makes type heavier; neither. */
const FILLED_AND_STROKED = 2;
const INVISIBLE = 3;

interface ObjectFacts {
  font: Font | null;
  mode: number;
}

export interface ReadCharacters {
  characters: Character[];
  /** Fonts that are not part of the PDF: what is set in them is drawn in another, or not at all. */
  foreignFonts: string[];
}

/** The characters of a page, in the order in which the PDF has them. */
export function readCharacters(pdfium: Pdfium, page: number, placing: Placing): ReadCharacters {
  const { call } = pdfium;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return { characters: [], foreignFonts: [] };
  try {
    const known = new Map<number, ObjectFacts>();
    const factsOf = (object: number) => {
      const facts = known.get(object) ?? readObject(pdfium, object);
      known.set(object, facts);
      return facts;
    };
    const characters = withRoom(collect(pdfium, text, placing, factsOf));
    const fonts = [...known.values()].flatMap(({ font }) => (font && !font.embedded ? [font.name] : []));
    return { characters, foreignFonts: [...new Set(fonts.filter((name) => name !== ""))] };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

function readObject(pdfium: Pdfium, object: number): ObjectFacts {
  if (object === 0) return { font: null, mode: 0 };
  const font = pdfium.call.FPDFTextObj_GetFont(object);
  return {
    font: font === 0 ? null : readFont(pdfium, font),
    mode: pdfium.call.FPDFTextObj_GetTextRenderMode(object),
  };
}

function collect(
  pdfium: Pdfium,
  text: number,
  placing: Placing,
  factsOf: (object: number) => ObjectFacts,
): Character[] {
  const { call } = pdfium;
  const count = call.FPDFText_CountChars(text);
  const characters: Character[] = [];
  let before = "";
  for (let index = 0; index < count; index++) {
    if (call.FPDFText_IsGenerated(text, index) === 1) continue;
    const character = printed(
      call.FPDFText_GetUnicode(text, index),
      call.FPDFText_IsHyphen(text, index) === 1,
    );
    if (character === "") continue;
    if (/^\s$/u.test(character)) {
      before += character;
      continue;
    }
    const object = call.FPDFText_GetTextObject(text, index);
    const { font, mode } = factsOf(object);
    characters.push({
      text: typedForm(character),
      before,
      ...placeOf(pdfium, text, index, placing),
      bold: mode === FILLED_AND_STROKED ? true : (font?.bold ?? null),
      object,
      unmapped: call.FPDFText_HasUnicodeMapError(text, index) === 1,
      unseen: mode === INVISIBLE,
    });
    before = "";
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

type Place = Pick<Character, "origin" | "box" | "size" | "quarter">;

function placeOf(pdfium: Pdfium, text: number, index: number, { toPage }: Placing): Place {
  const { call } = pdfium;
  return pdfium.withMemory(32, (at) => {
    call.FPDFText_GetMatrix(text, index, at);
    const [a = 1, b = 0, c = 0, d = 1] = pdfium.floats(at, 6);
    call.FPDFText_GetCharOrigin(text, index, at, at + 8);
    const [x = 0, y = 0] = pdfium.doubles(at, 2);
    call.FPDFText_GetLooseCharBox(text, index, at);
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(at, 4);

    const matrix = compose(toPage, [a, b, c, d, 0, 0]);
    const fontSize = call.FPDFText_GetFontSize(text, index);
    const size = Math.hypot(matrix[2], matrix[3]) * fontSize;
    const origin = apply(toPage, [x, y]);
    const loose = around([apply(toPage, [left, top]), apply(toPage, [right, bottom])]);
    return { origin, size, ...emOf(matrix, origin, size, loose) };
  });
}

/** The em box of a character, along the quarter in which its line runs most nearly. */
function emOf(matrix: Matrix, origin: Point, size: number, loose: Box): Pick<Place, "box" | "quarter"> {
  const [ux, uy] = turn(matrix, [1, 0]);
  const quarter = Math.abs(ux) >= Math.abs(uy) ? (ux >= 0 ? 0 : 2) : uy >= 0 ? 1 : 3;
  const [x, y] = origin;
  const [left, top, width, height] = loose;
  const descent = size * (1 - ASCENT);
  switch (quarter) {
    case 0:
      return { quarter, box: [left, y - size * ASCENT, width, size] };
    case 1:
      return { quarter, box: [x - descent, top, size, height] };
    case 2:
      return { quarter, box: [left, y - descent, width, size] };
    case 3:
      return { quarter, box: [x - size * ASCENT, top, size, height] };
    default:
      return quarter satisfies never;
  }
}
