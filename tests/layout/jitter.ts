import type { Box } from "@/lib/records/box";
import { randomOf } from "../compose/random";
import type { Random } from "./chance";
import type { Sheet, SheetLine } from "./sheet";

/** A line as a recogniser places it: in pixels, a little off, with how sure it is. */
export interface RecognisedLine {
  line: SheetLine;
  box: Box;
  confidence: number;
}

/** Lines that a recogniser takes for one block: those of a column of type. */
export interface RecognisedBlock {
  lines: RecognisedLine[];
  box: Box;
}

/** How far off an edge is, at most, in pixels. */
const OFF = 2;

/** A sheet's blocks and pictures as a recogniser sees them at so many dots an inch, in its own order: from the top, from the left. */
export function recognised(
  sheet: Sheet,
  dpi: number,
): { blocks: RecognisedBlock[]; pictures: Box[]; width: number; height: number } {
  const random = randomOf(`${sheet.name}/recognised/${dpi}`);
  const scale = dpi / 72;
  const place = (box: Box) => jittered(box, scale, random);
  const columns = [...new Set(sheet.lines.map(({ column }) => column))];
  const blocks = columns.map((column): RecognisedBlock => {
    const lines = sheet.lines
      .filter((line) => line.column === column)
      .map((line) => ({ line, box: place(inkOf(line)), confidence: 0.9 + random() * 0.099 }));
    return { lines, box: around(lines.map(({ box }) => box)) };
  });
  blocks.sort((a, b) => Math.round((a.box[1] - b.box[1]) / 40) || a.box[0] - b.box[0]);
  return {
    blocks,
    pictures: sheet.pictures.map(({ box }) => place(box)),
    width: Math.round(sheet.width * scale),
    height: Math.round(sheet.height * scale),
  };
}

/** Where a line's ink is: without the blanks before it; marks do not fill their em. */
function inkOf({ box: [x, y, width, height], runs, size, stretch, tracking, vertical }: SheetLine): Box {
  const text = runs.map((run) => run.text).join("");
  const blanks = text.length - text.trimStart().length;
  const before = blanks * (size * stretch + tracking);
  const after = /[，。；：、）”]$/u.test(text) ? size * stretch * 0.4 : 0;
  return vertical ? [x, y, width, height - after] : [x + before, y, width - before - after, height];
}

function jittered([x, y, width, height]: Box, scale: number, random: Random): Box {
  const off = () => (random() + random() - 1) * OFF;
  const [left, top] = [Math.round(x * scale + off()), Math.round(y * scale + off())];
  const [right, bottom] = [Math.round((x + width) * scale + off()), Math.round((y + height) * scale + off())];
  return [Math.max(0, left), Math.max(0, top), Math.max(1, right - left), Math.max(1, bottom - top)];
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
