import { emsOf } from "./cut-line";
import type { PlacedLine } from "./placed";
import { widthOf } from "./span";

/** Characters set closer than this, against their type, were made to fit their line: no line of a paragraph, but one by itself. */
const TIGHT = 0.88;

const ENDS_IN_MARK = /[，。、；：！？）」』》】]$/;

/** Letters and figures are of other widths. */
const OTHER_WIDTHS = /[!-~\s¡-ÿ“”‘’…—·]/g;

/** Whether a line's characters were pushed together, so that all of it stands in its column. */
export function isTight(line: PlacedLine): boolean {
  const share = pitchOf(line);
  return share !== null && share < TIGHT;
}

/** The width of a line's characters against the height of their type; null where its text does not tell. */
function pitchOf({ line: { text, size }, span, upright }: PlacedLine): number | null {
  const others = text.match(OTHER_WIDTHS)?.length ?? 0;
  if (upright || text.length < 6 || others * 5 >= text.length) return null;
  // Quotation marks, and a mark at the line's end, may take half of their room.
  const ems = emsOf(text) - (others + (ENDS_IN_MARK.test(text) ? 1 : 0)) / 2;
  return widthOf(span) / (ems * size);
}

/** Condensed type is as narrow in each line, of which there are at least so many; lines made to fit are so by their lengths. */
const [SAME_PITCH, CONDENSED_LINES] = [1.06, 3];

/** Whether the type of these lines is narrower than high. */
export function isCondensed(lines: readonly PlacedLine[]): boolean {
  const pitches = lines.flatMap((line) => pitchOf(line) ?? []).sort((a, b) => a - b);
  const [least = 1, most = 1] = [pitches[0], pitches.at(-1)];
  return pitches.length >= CONDENSED_LINES && most < TIGHT && most < least * SAME_PITCH;
}
