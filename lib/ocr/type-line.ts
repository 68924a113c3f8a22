import type { Box } from "@/lib/records/box";
import { closeRows } from "./close-rows";
import { type Grey, resized } from "./grey";
import { type Ink, ownRows, profile, stretches } from "./ink";
import { LINE_HEIGHT } from "./line-height";

/** A line as it is read: its box on the page, and its picture, upright characters beside each other. */
export interface TypeLine {
  box: Box;
  vertical: boolean;
  picture: Grey;
  /** How long the picture is along the line, white at its ends included. In the page's pixels. */
  span: number;
}

/** White that the recogniser likes around a line. Of the line's height. */
const MARGIN_ABOVE = 0.08;
const MARGIN_BESIDE = 0.25;
/** A box this much higher than wide is a vertical line (竖排). */
const VERTICAL = 1.6;
/** The recogniser's steps are this wide: a line's picture is a multiple of it. Pixels. */
const STEP = 8;

/** The pictures of a line; null where nothing is printed. */
export function typeLine(box: Box, page: Grey, ink: Ink, scale: number): TypeLine | null {
  const tight = tightened(box, ink, scale);
  if (!tight) return null;
  return tight[3] > VERTICAL * tight[2]
    ? verticalLine(tight, page, ink, scale)
    : horizontalLine(closeRows(tight, page, scale), page);
}

/** The box drawn close around what is printed in it. */
function tightened(box: Box, ink: Ink, scale: number): Box | null {
  const rows = ownRows([box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale], ink);
  if (!rows) return null;
  const [x, top, , height] = rows;
  const columns = profile(ink, rows, "columns");
  const inked = stretches(0, columns.length, (at) => (columns[at] ?? 0) > 0);
  const first = inked[0];
  const last = inked.at(-1);
  if (!first || !last) return null;
  const left = Math.max(0, Math.floor(x)) + first.start;
  return [left * scale, top * scale, (last.end - first.start) * scale, height * scale];
}

function horizontalLine(box: Box, page: Grey): TypeLine {
  const [left, top, width, height] = box;
  const above = height * MARGIN_ABOVE;
  const beside = height * MARGIN_BESIDE;
  const wide: Box = [left - beside, top - above, width + 2 * beside, height + 2 * above];
  const columns = Math.max(2, Math.round((wide[2] * LINE_HEIGHT) / wide[3] / STEP)) * STEP;
  return { box, vertical: false, picture: resized(page, wide, columns, LINE_HEIGHT), span: wide[2] };
}

/** The recogniser reads level lines: the characters of a vertical one are set beside each other. */
function verticalLine(box: Box, page: Grey, ink: Ink, scale: number): TypeLine {
  const [left, top, width] = box;
  const edges = cellEdges(box, ink, scale);
  const picture: Grey = {
    width: (edges.length - 1) * LINE_HEIGHT,
    height: LINE_HEIGHT,
    pixels: new Uint8Array((edges.length - 1) * LINE_HEIGHT * LINE_HEIGHT),
  };
  edges.slice(1).forEach((end, index) => {
    const start = edges[index] ?? top;
    const side = Math.max(width * 1.1, end - start);
    const cell = resized(
      page,
      [left + width / 2 - side / 2, (start + end) / 2 - side / 2, side, side],
      LINE_HEIGHT,
      LINE_HEIGHT,
    );
    for (let row = 0; row < LINE_HEIGHT; row++)
      picture.pixels.set(
        cell.pixels.subarray(row * LINE_HEIGHT, (row + 1) * LINE_HEIGHT),
        row * picture.width + index * LINE_HEIGHT,
      );
  });
  return { box, vertical: true, picture, span: box[3] };
}

/** A vertical line's characters are as high as each other: the number of cells whose bounds cross the least ink. */
export function cellEdges([left, top, width, height]: Box, ink: Ink, scale: number): number[] {
  const rows = profile(ink, [left / scale, top / scale, width / scale, height / scale], "rows");
  const most = Math.max(1, Math.round(height / (0.8 * width)));
  const least = Math.max(1, Math.round(height / (1.9 * width)));
  let best = { cost: Number.POSITIVE_INFINITY, cuts: [0, rows.length] };
  for (let count = least; count <= most; count++) {
    const pitch = rows.length / count;
    const cuts = [0];
    let cost = 0;
    for (let each = 1; each < count; each++) {
      const cut = whitest(rows, each * pitch, pitch * 0.15);
      cuts.push(cut);
      cost += (rows[cut] ?? 0) / (width / scale);
    }
    cost = cost / Math.max(1, count - 1) + Math.abs(pitch * scale - width * 1.08) / width / 10;
    if (cost < best.cost) best = { cost, cuts: [...cuts, rows.length] };
  }
  return best.cuts.map((cut) => top + cut * scale);
}

/** The row with the least ink near a place, the nearest of several. */
function whitest(rows: Uint32Array, at: number, reach: number): number {
  let found = Math.round(at);
  for (let row = Math.ceil(at - reach); row <= at + reach; row++) {
    const less = (rows[row] ?? 0) - (rows[found] ?? 0);
    if (less < 0 || (less === 0 && Math.abs(row - at) < Math.abs(found - at))) found = row;
  }
  return found;
}
