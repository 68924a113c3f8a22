import type { ReadCharacter } from "./ctc";
import { type Ink, profile, type Stretch, stretches } from "./ink";

/** What the recogniser, which learned marks at the foot of their squares (，。), takes those in the middle of them for, and what they are. */
const COMMA = /^[’'；;]$/;
const STOP = /^[·°•∘]$/;
/** A mark is so wide and high at most. Of the line's height. */
const MOST = 0.45;
/** Its middle lies in this part of the line's height. */
const [UPPER, LOWER] = [0.36, 0.66];
/** A full stop is a ring at least so wide. Of the line's height. */
const RING = 0.16;
/** A mark stands so near to where it was read. Of the line's height. */
const NEAR = 0.4;

/** Characters with the commas and full stops of type that centres them, as that of Taiwan and Hong Kong does. `inked`: columns with print. */
export function withCentredMarks(
  characters: readonly ReadCharacter[],
  ink: Ink,
  inked: readonly Stretch[],
): ReadCharacter[] {
  return characters.map((read) => {
    const [isComma, isStop] = [COMMA.test(read.character), STOP.test(read.character)];
    if (!isComma && !isStop) return read;
    const mark = markAt(read.at * ink.width, ink, inked);
    if (!mark) return read;
    if (isComma) return { ...read, character: "，" };
    return mark.isRing ? { ...read, character: "。" } : read;
  });
}

/** The small mark of one piece in the middle of the line's height that stands at a column; null where there is none. */
function markAt(at: number, ink: Ink, inked: readonly Stretch[]): { isRing: boolean } | null {
  const { width, height } = ink;
  const apart = ({ start, end }: Stretch) => Math.abs((start + end) / 2 - at);
  const near = inked.filter((stretch) => apart(stretch) < NEAR * height).sort((a, b) => apart(a) - apart(b));
  const mark = near[0];
  if (!mark || mark.end - mark.start > MOST * height) return null;
  const rows = profile(ink, [mark.start, 0, mark.end - mark.start, height], "rows");
  const used = stretches(0, rows.length, (row) => (rows[row] ?? 0) > 0);
  const own = used[0];
  if (!own || used.length > 1 || own.end - own.start > MOST * height) return null;
  const middle = (own.start + own.end) / 2;
  if (middle < UPPER * height || middle > LOWER * height) return null;
  const hole = Math.round(middle) * width + Math.round((mark.start + mark.end - 1) / 2);
  return { isRing: mark.end - mark.start >= RING * height && ink.pixels[hole] === 0 };
}
