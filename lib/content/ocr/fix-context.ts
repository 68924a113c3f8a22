import { findMisreadings, type OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Suspect } from "@/lib/records/suspect";

/** The neighbours that a context has at least: two characters alone are too often something else elsewhere. */
const LEAST = 2;
const MOST = 40;

/** A text that fixes reach, and the page that it stands on. */
export interface PrintedField {
  file: string;
  /** Of its first character, in the file. */
  line: number;
  column: number;
  text: string;
  /** The page's own, which come before the site's. */
  fixes: readonly OcrFix[];
}

type Place = Pick<Suspect, "field" | "start" | "text">;

/**
 * The shortest context in which a fix holds at this place and nowhere else on any page; null where there is none.
 * `^` marks one that stands at the beginning of its paragraph.
 */
export function contextFor(
  place: Place,
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

/** What stands around the place, the shortest first, more of it behind than before. */
function* contexts({ field, start, text }: Place): Generator<string> {
  for (let around = LEAST; around <= MOST; around += 1) {
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
