import type { Box } from "@/lib/records/box";
import { typedForm } from "@/lib/text/printed-forms";
import type { Pdfium } from "../pdfium";
import { type Font, readFont } from "./fonts";
import { apply, around, compose, type Matrix, type Placing, type Point, turn } from "./placing";

/** A printed character, in points of the page as it is shown. */
export interface Character {
  /** As it was typed; never white space. */
  text: string;
  /** White space that the PDF has between this character and the one that it has before it. */
  before: string;
  /** Where the pen stands. */
  origin: Point;
  /** The em of the character: as high as the type, as wide as the pen moves. */
  box: Box;
  /** Height of the type. */
  size: number;
  /** Which way its line runs, in quarters of a circle clockwise: 0 is to the right. */
  quarter: 0 | 1 | 2 | 3;
  bold: boolean | null;
  /** Which of PDFium's objects it is of: characters of one were written together. */
  object: number;
  /** Whether its font does not say which character it is. */
  unmapped: boolean;
  /** Whether it is laid over a picture unseen, as programs that recognise text do (render mode 3). */
  unseen: boolean;
}

/** Of an em, how much stands above the baseline (Chinese type: 0.88). */
const ASCENT = 0.88;
/** Of an em, how far from the pen a character's own box begins at most. */
const INK_OFFSET = 0.03;
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60“”‘’…—]/u;
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
    const characters = withEms(collect(pdfium, text, placing, factsOf));
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

/**
 * Where a writer says what a glyph stands for (ActualText), PDFium gives the box of its ink: a character that fills its em,
 * and is alone, gets it back.
 */
function withEms(characters: Character[]): Character[] {
  const isAt = (other: Character | undefined, { object, origin }: Character) =>
    other?.object === object && other.origin[0] === origin[0] && other.origin[1] === origin[1];
  return characters.map((character, index) => {
    const { origin, box, size, quarter, text } = character;
    const isInk = quarter === 0 && Math.abs(box[0] - origin[0]) > size * INK_OFFSET;
    if (!isInk || !FULL_WIDTH.test(text)) return character;
    if (isAt(characters[index - 1], character) || isAt(characters[index + 1], character)) return character;
    const width = Math.max(size, box[0] + box[2] - origin[0]);
    return { ...character, box: [origin[0], box[1], width, box[3]] };
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
