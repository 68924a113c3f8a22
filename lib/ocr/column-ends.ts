import type { Box } from "@/lib/records/box";
import { COLUMN, SPARE, whiteIn } from "./gutters";
import type { Ink, Stretch } from "./ink";

/** White in a line that is narrower is none between columns; behind the end of a line it is wider than a mark leaves. Of the line's height. */
const [LEAST_WHITE, AT_END] = [0.9, 1.3];
/** So far to the right of a line is looked for the next column. Of the line's height. */
const FAR = 4;
/** Lines that end a column are so near, above or below. Of the line's height. */
const NEAR = 9;
/** As far as lines of one column, with indents, begin from each other. Of the line's height. */
const INDENTED = 2.8;
/** A mark at a line's end leaves so much of its room white. Of the line's height. */
const MARK = 0.85;
/** Lines of one text differ in height by so much. */
const AS_HIGH = 0.25;
/** So many other lines show where a column ends. */
const LEAST_LINES = 2;

/** A line as it was found, and the wide white in and behind it. */
interface Row {
  box: Box;
  whites: Stretch[];
}

/**
 * White behind the end of a column whose neighbour has a line or two, too few to show a gutter: it stands in a line where lines above and
 * below, which begin with it, end, and none of them goes on.
 */
export function columnEnds(lines: readonly Box[], ink: Ink): Box[] {
  const rows = lines.map((box) => ({ box, whites: whitesOf(box, ink) }));
  return rows.flatMap((row) => {
    const near = rows.filter((other) => isNear(other, row));
    if (near.length < LEAST_LINES) return [];
    const starts = startsOf(row);
    return row.whites.flatMap((white): Box[] => {
      const [, top, , height] = row.box;
      const column = starts.filter((start) => white.start - start >= COLUMN * height);
      const isEnd = column.some((left) => isColumnEnd({ left, white, height }, near));
      return isEnd ? [[white.start, top, white.end - white.start, height]] : [];
    });
  });
}

function whitesOf([left, top, width, height]: Box, ink: Ink): Stretch[] {
  return whiteIn([left, top, width + FAR * height, height], ink).filter(
    ({ start, end }) =>
      end - start >= LEAST_WHITE * height && start > left && start < left + width + SPARE * height,
  );
}

/** Where a column may begin in a row: with it, and behind wide white. */
const startsOf = ({ box, whites }: Row): number[] => [box[0], ...whites.map(({ end }) => end)];

function isNear({ box }: Row, { box: [, top, , height] }: Row): boolean {
  const apart = Math.abs(box[1] + box[3] / 2 - top - height / 2);
  return apart > height / 2 && apart < NEAR * height && Math.abs(box[3] - height) < AS_HIGH * height;
}

/** Whether rows that begin as one does end at its white, and none goes on there. */
function isColumnEnd(
  { left, white, height }: { left: number; white: Stretch; height: number },
  near: readonly Row[],
): boolean {
  const beside = near.filter((row) =>
    startsOf(row).some((start) => Math.abs(start - left) < INDENTED * height),
  );
  const goesOn = beside.some(({ box, whites }) => {
    const inside = Math.min(white.end, white.start + LEAST_WHITE * height) - height * MARK * 0.5;
    return box[0] + box[2] > white.end && !whites.some(({ start, end }) => start <= inside && end >= inside);
  });
  const ends = beside.filter(({ whites }) =>
    whites.some(
      ({ start, end }) => end - start >= AT_END * height && Math.abs(start - white.start) < MARK * height,
    ),
  );
  return !goesOn && ends.length >= LEAST_LINES;
}
