import type { Box } from "@/lib/records/box";
import type { Part } from "../compose/parts";
import { breakLines } from "./break-lines";
import { happens, type Random } from "./chance";
import type { Design } from "./design";
import type { NextBlock } from "./set-body";
import type { SetLine } from "./set-title";

type Caption = Extract<Part, { part: "caption" }>;

/** A picture with its caption, from its own upper left corner. */
export interface SetPicture {
  lines: SetLine[];
  pictures: Box[];
  height: number;
}

const GAP = 5;

/** Sets pictures that one caption tells, over a width. `height`: of the pictures. */
export function setPicture(
  caption: Caption | null,
  design: Design,
  width: number,
  height: number,
  random: Random,
  next: NextBlock,
): SetPicture {
  const printed = caption?.printed ?? "";
  const count = Math.max(1, caption?.photos.length ?? 1);
  const wide = width > design.bodySize * 26;
  const beside =
    printed !== "" &&
    count === 1 &&
    wide &&
    (design.captions === "beside" || (design.captions === "either" && happens(random, 0.5)));
  if (printed === "") return { lines: [], pictures: sideBySide(0, 0, width, height, count), height };
  const size = design.bodySize - 0.5;
  const leading = size * 1.35;
  const side = beside ? Math.max(size * 8, width * 0.22) : width;
  const broken = breakLines([{ text: printed, face: design.caption }], size, side - (beside ? GAP : 0));
  const block = next();
  const tall = broken.length * leading;
  const [left, high] = [beside && happens(random, 0.4), beside ? Math.max(height, tall) : height];
  const x0 = beside && !left ? width - side + GAP : 0;
  const y0 = beside ? high - tall : height + GAP;
  const centered = !beside && broken.length === 1;
  const lines = broken.map((line, index): SetLine => {
    const x = x0 + (centered ? (width - line.width) / 2 : line.indent);
    return {
      runs: line.runs,
      size,
      stretch: 1,
      tracking: line.tracking,
      box: [x, y0 + index * leading, line.width, size],
      part: "caption",
      block,
      vertical: false,
      reverse: false,
    };
  });
  if (beside)
    return {
      lines,
      pictures: [[left ? side : 0, 0, width - side, high]],
      height: high + GAP,
    };
  return { lines, pictures: sideBySide(0, 0, width, height, count), height: y0 + tall + GAP };
}

function sideBySide(x: number, y: number, width: number, height: number, count: number): Box[] {
  const each = (width - (count - 1) * GAP) / count;
  return Array.from({ length: count }, (_, index): Box => [x + index * (each + GAP), y, each, height]);
}
