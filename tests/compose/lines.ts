/** Marks that never begin a printed line. */
const CLOSING = "，。！？；：、”’』」）》…,.!?;:)％%℃";
const OPENING = "“‘（《「『(";

const isNarrow = (character: string) => /^[!-~ ]$/.test(character);

/** How a text is broken into printed lines. */
export interface Wrap {
  /** Figures with their decimals and words of Latin letters are not parted. */
  whole: boolean;
  /** Closing marks hang over the column's edge; else the character before goes to the next line with them. */
  hang: boolean;
  /** First lines of captions are as wide as others. */
  flushCaptions: boolean;
}

/** How pages are set where a paper does not say otherwise. */
export const PLAIN_WRAP: Wrap = { whole: false, hang: true, flushCaptions: false };

const UNIT = /[\d.,:%]+|[A-Za-z]+|./gsu;
const LETTER = /./gsu;

/**
 * Printed lines of a text: `width` characters a line, figures and Latin letters half as wide. `indent`: ideographic spaces
 * that are kept before the first line; `dropped`: characters that it lacks.
 */
export function printedLines(
  text: string,
  width: number,
  indent: number,
  { whole, hang }: Wrap = PLAIN_WRAP,
  dropped = 2,
): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  // Without its indent the first line is two characters narrower than the column, as printed.
  let room = width - dropped;
  for (const unit of text.match(whole ? UNIT : LETTER) ?? []) {
    const cost = costOf(unit);
    const closes = CLOSING.includes(unit);
    if (cost > room && !(closes && hang)) {
      const taken = closes && current.length > 1 ? current.splice(-1) : [];
      lines.push(current.join(""));
      current = taken;
      room = width - costOf(taken.join(""));
    }
    current.push(unit);
    room -= cost;
  }
  if (current.length > 0) lines.push(current.join(""));
  return lines.map((line, index) => (index === 0 ? "　".repeat(indent) : "") + line.trim());
}

const costOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isNarrow(character) ? 0.5 : 1), 0);

/** Paragraphs shorter than this stand in one column. */
const SHORTEST_CUT = 70;
/** Share of the long paragraphs that a column's end cuts. */
const CUT_SHARE = 0.45;
const TRIES = 50;
/** Least characters on each side of a cut. */
const LEAST_PIECE = 12;

/** The pieces of a paragraph that runs over a column's end, or the paragraph whole. */
export function cutAtColumns(text: string, opening: number, random: () => number): string[] {
  if (text.length - opening < SHORTEST_CUT || random() > CUT_SHARE) return [text];
  const first = Math.max(LEAST_PIECE, opening + 4);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = first + Math.floor(random() * (text.length - LEAST_PIECE - first + 1));
    const [before = "", after = ""] = [text[at - 1], text[at]];
    const apart =
      !CLOSING.includes(after) &&
      !"。！？”".includes(before) &&
      !OPENING.includes(before) &&
      !/[A-Za-z]/.test(after) &&
      !/[\uD800-\uDBFF]/.test(before);
    if (apart) return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  }
  return [text];
}
