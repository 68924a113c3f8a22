/** Marks that never begin a printed line. */
const CLOSING = "，。！？；：、”’』」）》…,.!?;:)％%℃";
const OPENING = "“‘（《「『(";

const isNarrow = (character: string) => /^[!-~ ]$/.test(character);

/** Printed lines of a text: `width` characters a line, figures and Latin letters half as wide; closing marks hang. */
export function printedLines(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let current = "";
  // Without its indent the first line is two characters narrower than the column, as printed.
  let room = width - 2;
  for (const character of text) {
    const cost = isNarrow(character) ? 0.5 : 1;
    if (cost > room && !CLOSING.includes(character)) {
      lines.push(current);
      current = "";
      room = width;
    }
    current += character;
    room -= cost;
  }
  if (current !== "") lines.push(current);
  return lines.map((line, index) => (index === 0 ? "　".repeat(indent) : "") + line.trim());
}

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
