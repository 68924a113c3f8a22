/** NUL, or half of a character of two UTF-16 units: nothing that a file, an address or a page can hold. */
const NO_CHARACTER = /[\0\p{Surrogate}]/u;

/** Whether a string is made of whole characters. */
export const isWholeText = (text: string): boolean => !NO_CHARACTER.test(text);

/** A letter, figure or sign that is seen: not the blanks that Unicode counts among letters and symbols (Hangul's fillers, an empty Braille cell). */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** Whether anything of a string is seen. */
export const hasVisible = (text: string): boolean => VISIBLE.test(text);

/** Unicode's marks of direction: what opens a stretch, and what closes it. */
export const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
const CLOSE_EMBEDDING = "\u202C";
const CLOSE_ISOLATE = "\u2069";

/** A string after which text runs as before it: marks of direction that it leaves open are closed at its end. */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(DIRECTIONS)) {
    if (mark === CLOSE_EMBEDDING || mark === CLOSE_ISOLATE) {
      const at = open.lastIndexOf(mark);
      // The end of an isolate ends what is open inside it; the end of an embedding ends nothing outside an isolate.
      if (mark === CLOSE_ISOLATE && at !== -1) open.length = at;
      else if (open.at(-1) === mark) open.pop();
    } else open.push(mark >= "\u2066" ? CLOSE_ISOLATE : CLOSE_EMBEDDING);
  }
  return text + open.reverse().join("");
}
