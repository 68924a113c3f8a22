import { findMisreadings, type OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Suspect } from "@/lib/records/suspect";

/** How many neighbouring characters a context has: with fewer it holds in too many other places. */
const MIN_NEIGHBOURS = 2;
const MAX_NEIGHBOURS = 40;

/** A printed text in which fixes are looked for, and the page that it stands on. */
export interface PrintedField {
  file: string;
  /** Of its first character, in the file. */
  line: number;
  column: number;
  text: string;
  /** The page's own, which come before the site's. */
  fixes: readonly OcrFix[];
}

type DoubtfulStretch = Pick<Suspect, "field" | "start" | "text">;

/**
 * The shortest context in which a fix holds at this place and nowhere else on any page; null where there is none.
 * `^` marks one that stands at the beginning of its paragraph.
 */
export function contextFor(
  place: DoubtfulStretch,
  right: string,
  fields: readonly PrintedField[],
  isOwn: (field: PrintedField) => boolean,
  known: readonly OcrFix[],
): string | null {
  for (const context of contexts(place)) {
    const fix: OcrFix = { wrong: place.text, right, context: [context], note: "" };
    const literal = context.replace(/^\^/, "");
    const places = fields
      .filter(({ text }) => text.includes(literal))
      .flatMap((field) =>
        findMisreadings(field.text, [...field.fixes, ...known, fix])
          .filter((match) => match.fix === fix)
          .map(({ start }) => isOwn(field) && start === place.start),
      );
    if (places.length === 1 && places[0]) return context;
  }
  return null;
}

/** The texts around the place, the shortest first; of two of one length that with more characters behind the place. */
function* contexts({ field, start, text }: DoubtfulStretch): Generator<string> {
  for (let around = MIN_NEIGHBOURS; around <= MAX_NEIGHBOURS; around += 1) {
    for (let before = 0; before <= Math.min(around, start); before += 1) {
      const from = start - before;
      const literal = field.slice(from, start + text.length + around - before);
      // The fix looks for its first `wrong` in the context; YAML values have no spaces at their ends; ^ has its own meaning.
      if (literal.indexOf(text) !== before || literal !== literal.trim() || literal.startsWith("^")) continue;
      yield literal;
      if (from === 0) yield `^${literal}`;
    }
  }
}
