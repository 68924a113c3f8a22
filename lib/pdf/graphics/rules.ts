import type { Box } from "@/lib/records/box";
import type { Drawn, Path, Stroke } from "../reading/drawn";
import { common } from "../reading/placing";

/** A rule is at least so long, so many times longer than wide, and at most so wide. Points. */
const SHORTEST = 12;
const SLENDER = 8;
const WIDEST = 12;
/** Points by which the ends of a straight line may differ across it. */
const SLANT = 1;
/** A coloured ground of at least this size has edges. Points. */
const SMALLEST_GROUND = 24;
/** How thick the edges of a ground are, which have no line. Points. */
const EDGE = 0.1;
/** Pieces of a rule, as a dashed or dotted one has them, lie this near each other. Points. */
const DASH = 4;

/** Printed rules: lines, thin areas, the four sides of frames and of coloured grounds. */
export function rulesOf({ objects }: Drawn, page: { width: number; height: number }): Box[] {
  const paper: Box = [0, 0, page.width, page.height];
  const pieces = objects.flatMap((object) =>
    object.kind === "path" ? piecesOf(object, page).flatMap((piece) => shownPart(piece, object, paper)) : [],
  );
  return joined(pieces).filter(isRule);
}

/** What of a piece is neither cut off nor beside the page. */
function shownPart(piece: Box, { shown, lineWidth }: Path, paper: Box): Box[] {
  const [left, top, width, height] = shown;
  const reach = lineWidth / 2 + EDGE;
  const window: Box = [left - reach, top - reach, width + 2 * reach, height + 2 * reach];
  const part = common(piece, window);
  const onPaper = part && common(part, paper);
  return onPaper ? [onPaper] : [];
}

function piecesOf(path: Path, page: { width: number; height: number }): Box[] {
  const [left, top, width, height] = path.box;
  const straight = path.strokes.filter(isStraight);
  const isWhollyStraight = straight.length > 0 && straight.length === path.strokes.length;
  const isLine = Math.min(width, height) <= WIDEST && isSlender(path.box);
  if (isLine && (path.lineWidth === 0 || !isWhollyStraight)) return [path.box];
  const isFrame = isWhollyStraight && straight.length >= 4;
  if (path.lineWidth > 0) return straight.map((stroke) => boxOf(stroke, path.lineWidth));
  const isGround =
    Math.min(width, height) >= SMALLEST_GROUND && width * height < page.width * page.height * 0.9;
  if (!isFrame || !isGround) return [];
  return [
    [left, top, width, EDGE],
    [left, top + height - EDGE, width, EDGE],
    [left, top, EDGE, height],
    [left + width - EDGE, top, EDGE, height],
  ];
}

const isStraight = ({ from, to, isCurve }: Stroke): boolean =>
  !isCurve && (Math.abs(from[0] - to[0]) <= SLANT || Math.abs(from[1] - to[1]) <= SLANT);

/** The box of a line of a width. */
function boxOf({ from, to }: Stroke, lineWidth: number): Box {
  const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [width, height] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
  return width >= height
    ? [left, top - lineWidth / 2, width, Math.max(height, lineWidth)]
    : [left - lineWidth / 2, top, Math.max(width, lineWidth), height];
}

const isSlender = ([, , width, height]: Box): boolean =>
  Math.max(width, height) >= SLENDER * Math.min(width, height);

const isRule = (box: Box): boolean => isSlender(box) && Math.max(box[2], box[3]) >= SHORTEST;

/** Pieces that lie in one line, end to end, as one; the same rule twice as one. */
function joined(pieces: readonly Box[]): Box[] {
  const level = pieces.filter(([, , width, height]) => width >= height);
  const upright = pieces.filter(([, , width, height]) => width < height).map(flipped);
  return [...joinedLevel(level), ...joinedLevel(upright).map(flipped)];
}

const flipped = ([left, top, width, height]: Box): Box => [top, left, height, width];

function joinedLevel(pieces: readonly Box[]): Box[] {
  const rows = new Map<number, Box[]>();
  for (const piece of [...pieces].sort((one, other) => one[0] - other[0])) {
    const row = Math.round(piece[1] + piece[3] / 2);
    const near = [row - 1, row, row + 1].flatMap((at) => rows.get(at)?.slice(-1) ?? []);
    const last = near.find(
      (box) => piece[0] <= box[0] + box[2] + DASH && Math.abs(piece[1] - box[1]) <= SLANT,
    );
    if (last) last[2] = Math.max(last[2], piece[0] + piece[2] - last[0]);
    else rows.set(row, [...(rows.get(row) ?? []), [...piece]]);
  }
  return [...rows.values()].flat();
}
