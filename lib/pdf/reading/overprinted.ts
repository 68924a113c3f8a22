import type { Pdfium } from "../pdfium";
import { matrixOf } from "./bounds";
import type { Character } from "./character";
import type { PageObject } from "./objects";
import { compose } from "./placing";

/** Of an em: type drawn again so far off is heavier; nearer is the same over again, farther a shadow. */
const SAME = 0.005;
const HEAVIER = 0.05;

/**
 * PDFium leaves out text that was drawn before at nearly the same place. The characters, those bold that were made so by drawing
 * them twice.
 */
export function withOverprint(
  pdfium: Pdfium,
  characters: readonly Character[],
  objects: readonly PageObject[],
): Character[] {
  const firsts = new Map<number, Character>();
  for (const one of characters) if (!firsts.has(one.object)) firsts.set(one.object, one);
  const leftOut = objects.filter(({ kind, handle }) => kind === "text" && !firsts.has(handle));
  const heavier = new Set<number>();
  for (const { handle, matrix } of leftOut.slice(0, MOST_LOOKED_AT)) {
    const [, , , , x, y] = compose(matrix, matrixOf(pdfium, handle));
    for (const { origin, size, object } of firsts.values()) {
      const off = Math.hypot(origin[0] - x, origin[1] - y) / size;
      if (off > SAME && off <= HEAVIER) heavier.add(object);
    }
  }
  return characters.map((one) => (heavier.has(one.object) ? { ...one, bold: true } : one));
}

/** A page has some headlines that are made so; each is compared with all objects. */
const MOST_LOOKED_AT = 500;
