import { type Neighbours, neighboursOf } from "./below";
import { emsOf } from "./cut-line";
import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import { type Span, sharedWidth, turned, widthOf } from "./span";
import { type Stack, stackOf } from "./stack";

/** Type that differs more is not of one stack: where sizes are those of the type, and where they are measured. */
const [LARGEST_EXACT, LARGEST_MEASURED] = [1.03, 1.25];
/** Boxes, and spaces, of lines in one type are this much alike. */
const SAME_BOX = 1.06;
/** Lines of a stack whose type and boxes are so much larger than most of its are a headline's. */
const LARGER = 1.14;
/** Lines of a headline that differ more are not in one type; a headline has few. */
const OTHER_TYPE = 1.1;
/** A byline's type against that of the deck above it. */
const SMALLER = 1.04;
const MOST_TITLE_LINES = 5;
/** A label is no longer, and stands so far from its headline, in heights of type. */
const [LONGEST_LABEL, LABEL_GAP] = [7, 0.5];
/** Who wrote a story stands in a line of its own below its headline, or beside an upright one. */
const BYLINE =
  /^(?:[□■●◆◇○⊙A-Z]?\s*[\p{Script=Han}·]{0,12}(?:记者|記者|通讯员|通訊員|实习生|實習生)[\s　/／][^，。！？；：“”]{2,40}|(?:文|撰文|作者|口述|讲述|講述|整理)\s*[/／：:][^，。！？；“”]{2,30}|[□■●◆◇○⊙]\s*\p{Script=Han}(?:[\s　]*\p{Script=Han}){1,3}|\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,3}|本[报報刊](?:评论员|記者|记者|通讯员|通訊員))$/u;
/** The widest gap between two lines of a stack, in heights of their type, and against the usual gap of the page. */
const WIDEST_GAP = 0.9;
const WIDEST_USUAL = 1.5;
/** No line counts as shorter, in heights of its type. */
const SHORTEST = 3.2;
/** Boxes of recognisers overlap by up to so many heights of type. */
const OVERLAP = 0.4;

/** The page's lines put together to stacks, each line in one. */
export function stacksOf(page: PlacedPage, body: number, exact: boolean): Stack[] {
  const along = page.lines.filter(({ upright }) => !upright);
  const upright = page.lines.filter((line) => line.upright);
  return [along, upright].flatMap((lines) =>
    stacked(lines, page, body, exact ? LARGEST_EXACT : LARGEST_MEASURED),
  );
}

function stacked(lines: readonly PlacedLine[], page: PlacedPage, body: number, ratio: number): Stack[] {
  const cell = cellOf(page, body);
  const isUpright = lines[0]?.upright === true;
  // Upright lines stand below each other when they are turned: the right one above.
  const turn = (span: Span): Span => (isUpright ? turned(span) : span);
  const things = lines.map((line) => {
    const span = turn(line.span);
    // A paragraph's last characters stand below its indent as well, and nothing stands beside them.
    const right = Math.max(span.right, span.left + line.line.size * SHORTEST);
    return { line, span: { ...span, right }, size: line.line.size };
  });
  const rules = new Grid(
    page.rules.map((rule) => ({ span: turn(rule) })),
    cell,
  );
  const grid = new Grid(things, cell);
  const widest = widestGap(things, grid);
  const near = neighboursOf(things, grid, ({ size }) => ({
    reach: size * widest,
    overlap: size * OVERLAP,
    edge: size * 0.5,
  }));
  const next = new Map<Thing, Thing>();
  for (const thing of things) {
    const below = onlyBelow(thing, near, ratio);
    if (below && !isRuledOff(thing.span, below.span, rules)) next.set(thing, below);
  }
  const followers = new Set(next.values());
  const runs = things.filter((thing) => !followers.has(thing)).map((first) => run(first, next));
  return (ratio > LARGEST_EXACT ? runs.flatMap((lines) => partedByType(lines, body)) : runs).map(stackOf);
}

interface Thing {
  line: PlacedLine;
  span: Span;
  size: number;
}

function run(first: Thing, next: ReadonlyMap<Thing, Thing>): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (let thing: Thing | undefined = first; thing; thing = next.get(thing)) lines.push(thing.line);
  return lines;
}

/**
 * Lines that measured sizes may have put together, apart: those of a headline and of the text below it, where both their type and
 * their boxes are larger than most; in larger type than the text's, those of a headline and of its kicker, deck or label.
 */
function partedByType(lines: PlacedLine[], body: number): PlacedLine[][] {
  if (lines.length < 2) return [lines];
  const [size, height] = [middleOf(lines, sizeOf), middleOf(lines, acrossOf)];
  const isLarge = (line: PlacedLine) => sizeOf(line) > size * LARGER && acrossOf(line) > height * LARGER;
  const isTitle = Math.max(...lines.map(sizeOf)) > body * LARGER && lines.length <= MOST_TITLE_LINES;
  const isParted = (a: PlacedLine, b: PlacedLine) =>
    isLarge(a) !== isLarge(b) ||
    (isTitle && (isOtherType(a, b) || isLabelOver(a, b))) ||
    (BYLINE.test(b.line.text) && (b.upright || (lines.length <= MOST_TITLE_LINES && isSetApart(a, b))));
  const parts: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const part = parts.at(-1);
    if (part && above && !isParted(above, line)) part.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Whether a byline stands in smaller type than the line above, or in its own middle: not as the rest of a caption does. */
const isSetApart = (a: PlacedLine, b: PlacedLine): boolean =>
  sizeOf(a) > sizeOf(b) * SMALLER ||
  (Math.abs(a.span.left - b.span.left) > sizeOf(b) * 1.5 &&
    Math.abs(a.span.right - b.span.right) > sizeOf(b) * 1.5);

/** Whether a line is a label (栏目名): short, and further from the headline below than its lines are from each other. */
export const isLabelOver = (a: PlacedLine, b: PlacedLine): boolean =>
  !a.upright &&
  a.line.text.length <= LONGEST_LABEL &&
  a.line.text.length * 2 <= b.line.text.length &&
  b.span.top - a.span.bottom > Math.max(sizeOf(a), sizeOf(b)) * LABEL_GAP;

const isOtherType = (a: PlacedLine, b: PlacedLine): boolean =>
  ratioOf(sizeOf(a), sizeOf(b)) > OTHER_TYPE && ratioOf(acrossOf(a), acrossOf(b)) > OTHER_TYPE;

const sizeOf = ({ line }: PlacedLine): number => line.size;
const acrossOf = ({ span, upright }: PlacedLine): number =>
  upright ? widthOf(span) : span.bottom - span.top;

function middleOf(lines: readonly PlacedLine[], of: (line: PlacedLine) => number): number {
  const sorted = lines.map(of).sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

/** The line below that goes on in the same stack. */
function onlyBelow(thing: Thing, { below, above }: Neighbours<Thing>, largest: number): Thing | null {
  const [only, ...others] = below(thing);
  if (!only || others.length > 0 || above(only).length > 1) return null;
  return ratioOf(only.size, thing.size) <= largest || isSameSpaced(only, thing, largest) ? only : null;
}

const ratioOf = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

/** Measured sizes of spaced out type differ where boxes hardly do: lines as high as each other, with their characters as far apart. */
function isSameSpaced({ line: a }: Thing, { line: b }: Thing, largest: number): boolean {
  if (largest === LARGEST_EXACT || a.upright !== b.upright) return false;
  const pitch = ({ line, span, upright }: PlacedLine) =>
    (upright ? span.bottom - span.top : widthOf(span)) / Math.max(1, emsOf(line.text));
  return ratioOf(acrossOf(a), acrossOf(b)) < SAME_BOX && ratioOf(pitch(a), pitch(b)) < SAME_BOX;
}

/** In heights of type, as the page sets its lines. */
function widestGap(things: readonly Thing[], grid: Grid<Thing>): number {
  const near = neighboursOf(things, grid, ({ size }) => ({
    reach: size * 2,
    overlap: size * OVERLAP,
    edge: size * 0.5,
  }));
  const gaps = things
    .flatMap((thing) => {
      const [only, ...others] = near.below(thing);
      return only && others.length === 0 ? (only.span.top - thing.span.bottom) / thing.size : [];
    })
    .sort((a, b) => a - b);
  return Math.max(WIDEST_GAP, (gaps[gaps.length >> 1] ?? 0) * WIDEST_USUAL);
}

/** Whether a rule stands between two things of which one is above the other. */
export function isRuledOff(upper: Span, lower: Span, rules: Grid<{ span: Span }>): boolean {
  const between = {
    left: Math.max(upper.left, lower.left),
    right: Math.min(upper.right, lower.right),
    top: (upper.top + upper.bottom) / 2,
    bottom: (lower.top + lower.bottom) / 2,
  };
  if (between.bottom < between.top) return false;
  return [...rules.touching(between)].some(
    ({ span }) =>
      widthOf(span) > span.bottom - span.top && sharedWidth(span, between) > widthOf(between) * 0.5,
  );
}

/** Edge of the cells in which things of a page are looked for. */
export const cellOf = ({ width, height }: { width: number; height: number }, body: number): number =>
  Math.max(body * 4, Math.max(width, height) / 200);
