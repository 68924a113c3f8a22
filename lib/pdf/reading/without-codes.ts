import type { Character } from "./character";
import type { Font } from "./fonts";

/** What PDFium takes a code of a simple font for where the font says nothing of it: a letter or sign of its Latin encoding. */
const FALLEN_BACK =
  /^[!-~\u00a1-\u024f\u02c6\u02dc\u2013\u201a\u201e\u2020-\u2022\u2039\u203a\u20ac\u2122\ufb01\ufb02]$/u;
/** Of these, what is as wide as high in Latin type, or is set so in Chinese (GB 2312, row 1). */
const WIDE = /^[WMm%@&+=<>~–°±×÷§¨·¤‰ŒœÆæ™¼½¾]$/u;
const HAN = /\p{Script=Han}/u;
/** A simple font has no more codes. */
const MOST_CODES = 256;
/** Of an em, by how much a square may differ. */
const TOLERANCE = 0.03;

/**
 * Marks characters that are no Latin ones: set in squares, in a font of few codes that is used for Chinese. Its ToUnicode has no entry
 * for them, and PDFium does not say that it guessed.
 */
export function markFallenBack(
  characters: readonly Character[],
  fontOf: (object: number) => Font | null,
): Character[] {
  const texts = new Map<string, Set<string>>();
  const nameOf = ({ object }: Character): string => fontOf(object)?.name ?? "";
  for (const one of characters) {
    const all = texts.get(nameOf(one)) ?? new Set();
    texts.set(nameOf(one), all.add(one.text));
  }
  const chinese = new Set(
    [...texts]
      .filter(([, all]) => all.size <= MOST_CODES && [...all].some((text) => HAN.test(text)))
      .map(([name]) => name),
  );
  return characters.map((one) =>
    isSquare(one) &&
    FALLEN_BACK.test(one.text) &&
    !WIDE.test(one.text) &&
    chinese.has(nameOf(one)) &&
    fontOf(one.object)?.embedded
      ? { ...one, unmapped: true }
      : one,
  );
}

/** Whether the pen moves by an em. Upright letters in a vertical line do so by right: lines that run down are left as they are. */
const isSquare = ({ box: [, , width], em, size, quarter }: Character): boolean =>
  quarter === 0 && Math.abs(width / em - 1) <= TOLERANCE && Math.abs(em / size - 1) <= 0.5;
