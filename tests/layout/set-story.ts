import type { Box } from "@/lib/records/box";
import { between, happens, pickFrom, type Random } from "./chance";
import type { Design, TitlePlace } from "./design";
import { type FlowArea, flowInto, type Grid, type Inset, leastHeight, widthOfColumns } from "./flow";
import type { Piece } from "./material";
import type { FlowLine, NextBlock } from "./set-body";
import { setBody } from "./set-body";
import { setPicture } from "./set-picture";
import { canStand, type SetBlock, setTitle, setVertical, type TitleForm } from "./set-title";
import { lengthOf, partsOf, type StoryParts } from "./story-parts";

/** A story set for a width, before its height is decided. All lengths count from its upper left corner. */
export interface SetStory {
  /** Blank margin within a frame; 0 without one. */
  padding: number;
  framed: boolean;
  ground: boolean;
  area: FlowArea;
  flow: FlowLine[];
  /** Of the area within the padding. */
  height: number;
}

/** Where a story is to be set. */
export interface Place {
  width: number;
  /** The zone's columns; a story may have others. */
  columnWidth: number;
  /** The page's leading story. */
  leads: boolean;
}

const FRAME_PADDING = 9;
/** A title's distance from what is below it. */
const BELOW_TITLE = 7;

/** Sets a story for a width. The same random numbers give the same story. */
export function setStory(
  { story, label }: Piece,
  page: Design,
  place: Place,
  random: Random,
  next: NextBlock,
): SetStory {
  const design = happens(random, page.otherSize) ? withOtherType(page, happens(random, 0.6)) : page;
  const parts = partsOf(story, design);
  const length = lengthOf(story);
  const framed = happens(random, design.frames) && !place.leads;
  const padding = framed ? FRAME_PADDING : 0;
  const width = place.width - 2 * padding;
  const grid = gridFor(width, design, place, random);
  const insets: Inset[] = [];
  let top = 0;
  const across = (block: SetBlock, gap: number, from = 0, to = grid.columns - 1) => {
    const height = block.height + gap;
    insets.push({
      from,
      to,
      anchor: "top",
      y: top,
      height,
      blocks: [block.lines],
      pictures: [],
      grows: false,
    });
    return height;
  };
  if (label) top += across(setLabel(label.text, design, width, next), 6);
  const note = setNote(parts.above, design, width, next);
  if (note) top += across(note, 8);
  const titled =
    parts.title.length > 0 ? setTitleInset(parts, top > 0, design, place, grid, length, random, next) : null;
  if (titled) {
    insets.push({ ...titled.inset, y: titled.inset.y + top });
    if (titled.grid) Object.assign(grid, titled.grid);
  }
  addPictures(parts, design, grid, insets, top, length, random, next);
  const flow = setBody(parts.body, design, grid.width, next);
  const area: FlowArea = { grid, insets, leading: design.leading, size: design.bodySize };
  return {
    padding,
    framed,
    ground: framed && happens(random, design.grounds),
    area,
    flow,
    // A title beside the columns stands over none of them.
    height: leastHeight(flow, area, Math.max(0, ...insets.map((inset) => (inset.to < 0 ? inset.height : 0)))),
  };
}

/** The same design with larger or smaller text. */
function withOtherType(design: Design, larger: boolean): Design {
  const more = larger ? 1.5 : -1;
  return { ...design, bodySize: design.bodySize + more, leading: design.leading + more * 1.3 };
}

/** The zone's columns, or others: a frame's, or 破栏. */
function gridFor(width: number, design: Design, { columnWidth }: Place, random: Random): Grid {
  const { gutter, bodySize } = design;
  const usual = Math.max(1, Math.round((width + gutter) / (columnWidth + gutter)));
  const other = happens(random, design.otherMeasure) ? usual + (happens(random, 0.7) ? -1 : 1) : usual;
  const widthOf = (columns: number) => (width - (columns - 1) * gutter) / columns;
  const fits = other >= 1 && widthOf(other) > bodySize * 9 && widthOf(other) < bodySize * 32;
  const columns = fits ? other : usual;
  return { x: 0, columns, width: widthOf(columns), gutter };
}

/** 栏目名 above a story; white on black in some designs. */
function setLabel(text: string, design: Design, width: number, next: NextBlock): SetBlock {
  const size = design.bodySize + 3;
  const block = setTitle(
    [{ part: "headline", text }],
    design,
    { size, face: "sans-bold", stretch: 1, align: "left" },
    width,
    next,
  );
  const reverse = design.reverseLabels;
  const edge = reverse ? 4 : 0;
  const lines = block.lines.map((line) => ({
    ...line,
    part: "furniture" as const,
    reverse,
    box: moved(line.box, edge, edge),
  }));
  return { ...block, lines, height: block.height + 2 * edge };
}

/** What stands above a headline, over all columns. */
function setNote(
  parts: StoryParts["above"],
  design: Design,
  width: number,
  next: NextBlock,
): SetBlock | null {
  const lines = setBody(parts, { ...design, body: design.beside }, width, next);
  if (lines.length === 0) return null;
  return {
    width,
    height: lines.length * design.leading,
    lines: lines.map(({ line, indent, width: wide }, index) => ({
      ...line,
      box: [indent, index * design.leading, wide, line.size],
      vertical: false,
      reverse: false,
    })),
  };
}

interface TitleInset {
  inset: Inset;
  /** Changes of the columns: a title that stands beside them. */
  grid?: Partial<Grid>;
}

function setTitleInset(
  { title, body }: StoryParts,
  below: boolean,
  design: Design,
  place: Place,
  grid: Grid,
  length: number,
  random: Random,
  next: NextBlock,
): TitleInset {
  const { columns } = grid;
  const level = place.leads ? 0 : columns > 1 && length > 130 ? 1 : 2;
  const size = design.titleSizes[level] * (0.85 + random() * 0.3);
  const form: TitleForm = {
    size,
    face: pickFrom(random, design.titles),
    stretch: design.stretch[0] + random() * (design.stretch[1] - design.stretch[0]),
    align: design.titleAlign,
  };
  const wanted: TitlePlace = body.length === 0 || below ? "top" : pickFrom(random, design.titlePlaces);
  const estimate = (length * design.bodySize * design.leading) / (columns * grid.width) + 4 * design.leading;
  const inset = (from: number, to: number, block: SetBlock, y = 0): Inset => {
    const room = widthOfColumns(grid, to - from + 1);
    const shift = (room - block.width) / 2;
    const lines = block.lines.map((line) => ({ ...line, box: moved(line.box, shift, 0) }));
    const height = block.height + BELOW_TITLE;
    return { from, to, anchor: "top", y, height, blocks: [lines], pictures: [], grows: false };
  };
  const over = (from: number, to: number, y = 0): TitleInset => {
    const width = widthOfColumns(grid, to - from + 1);
    return { inset: inset(from, to, setTitle(title, design, form, width, next), y) };
  };
  switch (wanted) {
    case "left":
      if (columns >= 3) return over(0, columns - between(random, 2, Math.max(2, columns - 2)));
      break;
    case "right":
      if (columns >= 3) return over(between(random, 1, columns - 2), columns - 1);
      break;
    case "corner":
      if (columns >= 2 && length > 250) return over(0, 0);
      break;
    case "center":
      if (columns >= 3 && length > 300) {
        const side = columns >= 5 ? between(random, 1, 2) : 1;
        const low = happens(random, 0.4) ? Math.round((estimate * 0.3) / design.leading) : 0;
        return over(side, columns - 1 - side, low * design.leading);
      }
      break;
    case "vertical":
    case "strip": {
      const upright = canStand(title) && (wanted === "vertical" || happens(random, 0.6));
      const right = happens(random, upright ? 0.7 : 0.3);
      if (upright && columns >= 2 && length > 150) {
        const block = setVertical(title, design, form, Math.max(estimate, size * 6), random, next);
        const covered = Math.ceil((block.width + grid.gutter) / (grid.width + grid.gutter));
        if (wanted === "vertical" && covered < columns) {
          const from = right ? columns - covered : 0;
          return { inset: inset(from, from + covered - 1, block) };
        }
        return beside(grid, block, right);
      }
      if (wanted === "strip" && columns >= 2 && length > 150) {
        const width = grid.width * (0.9 + random() * 0.35);
        return beside(grid, setTitle(title, design, form, width, next), right);
      }
      break;
    }
    case "top":
      break;
    default:
      wanted satisfies never;
  }
  return over(0, columns - 1);
}

/** A title beside all of a story's columns, which become narrower; it is a column of its own width. */
function beside(grid: Grid, block: SetBlock, right: boolean): TitleInset {
  const { columns, gutter } = grid;
  const room = widthOfColumns(grid, columns) - block.width - gutter;
  const count = Math.max(1, Math.round((room + gutter) / (grid.width + gutter)));
  const width = (room - (count - 1) * gutter) / count;
  const x = right ? 0 : block.width + gutter;
  const left = right ? room + gutter : -(block.width + gutter);
  const lines = block.lines.map((line) => ({ ...line, box: moved(line.box, left, 0) }));
  // Over no column: its place counts from the first column's edge.
  const inset: Inset = {
    from: 0,
    to: -1,
    anchor: "top",
    y: 0,
    height: block.height,
    blocks: [lines],
    pictures: [],
    grows: false,
  };
  return { inset, grid: { x, columns: count, width } };
}

const moved = ([x, y, width, height]: Box, dx: number, dy: number): Box => [x + dx, y + dy, width, height];

/** Adds the pictures that captions tell, and one that nothing tells where the design likes it. */
function addPictures(
  { captions, body }: StoryParts,
  design: Design,
  grid: Grid,
  insets: Inset[],
  top: number,
  length: number,
  random: Random,
  next: NextBlock,
): void {
  const untold = captions.length === 0 && length > 220 && happens(random, design.pictures);
  const alone = body.length === 0;
  for (const [index, caption] of [...captions, ...(untold ? [null] : [])].entries()) {
    const most = alone ? grid.columns : Math.max(1, grid.columns - 1);
    const covered = alone && captions.length === 1 ? most : between(random, 1, Math.min(most, 3));
    const from = happens(random, 0.5) ? 0 : between(random, 0, grid.columns - covered);
    const width = widthOfColumns(grid, covered);
    const set = setPicture(caption, design, width, width * (0.5 + random() * 0.25), random, next);
    const anchor = !alone && (index % 2 === 1 || happens(random, 0.35)) ? "bottom" : "top";
    const to = from + covered - 1;
    const y = insets
      .filter((inset) => inset.anchor === anchor && inset.from <= to && inset.to >= from)
      .reduce((most, inset) => Math.max(most, inset.y + inset.height), anchor === "top" ? top : 0);
    // Text may stand above a picture that does not go over all columns.
    const low = anchor === "top" && !alone && covered < grid.columns && happens(random, 0.3);
    const down = low ? between(random, 3, 8) * design.leading : 0;
    const gap = anchor === "bottom" || down > 0 ? 6 : 2;
    insets.push({
      from,
      to,
      anchor,
      y: y + down,
      height: set.height + gap,
      blocks: [set.lines.map((line) => ({ ...line, box: moved(line.box, 0, gap) }))],
      pictures: set.pictures.map((box) => moved(box, 0, gap)),
      grows: true,
    });
  }
}

/** How much higher a story's last picture can become, in a height, with all lines still in place. */
export function grown(set: SetStory, height: number): SetStory {
  const last = set.area.insets.findLast(({ grows }) => grows);
  const room = height - set.height;
  if (!last || room < set.area.leading) return set;
  for (let more = Math.min(room, last.height * 0.8); more >= set.area.leading; more -= set.area.leading) {
    const insets = set.area.insets.map((inset) => (inset === last ? higher(inset, more) : inset));
    const area = { ...set.area, insets };
    if (flowInto(set.flow, area, height)) return { ...set, area, height };
  }
  return set;
}

/** A picture inset made higher: the caption below moves down. */
function higher(inset: Inset, more: number): Inset {
  return {
    ...inset,
    height: inset.height + more,
    pictures: inset.pictures.map(([x, y, width, height]): Box => [x, y, width, height + more]),
    blocks: inset.blocks.map((lines) => lines.map((line) => ({ ...line, box: moved(line.box, 0, more) }))),
  };
}
