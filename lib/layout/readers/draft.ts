import type { Box } from "@/lib/records/box";
import type { LayoutLine, PageLayout } from "../model";
import { aroundAll, within } from "./boxes";
import type { Remarks } from "./remarks";
import { emsOf, isMeasurable, looksVertical, median, squaresIn, typeSize } from "./type-size";

/** A line as a source has it; null where the source does not say. */
export interface DraftLine
  extends Pick<LayoutLine, "text" | "bold" | "confidence" | "unsure" | "label" | "part"> {
  box: Box | null;
  /** The box of the part that the line is of, for a line without one. */
  area?: Box | null;
  vertical: boolean | null;
  /** Height of the type in any measure, the same for all lines of the page. */
  declaredSize: number | null;
}

/** A page as a source has it. */
export interface DraftPage extends Pick<PageLayout, "rules" | "pictures"> {
  width: number | null;
  height: number | null;
  lines: DraftLine[];
}

/** The pages of drafts: what the source does not say is worked out from what it says, and remarked on. */
export function finishPages(drafts: readonly DraftPage[], remarks: Remarks): PageLayout[] {
  const sized = drafts.map((draft) => ({ draft, ...pageSize(draft, remarks) }));
  const pages = sized.map((page) => ({ ...page, placed: placeLines(page.draft.lines, page, remarks) }));
  const scale = scaleOf(pages.flatMap(({ placed }) => placed));
  return pages.map(({ draft, width, height, placed }) => {
    const onPage = (box: Box) => within(box, width, height);
    return {
      width,
      height,
      lines: placed.map(({ line: { declaredSize, area, ...line }, box, vertical, estimate }) => ({
        ...line,
        box: onPage(box),
        vertical,
        size: declaredSize !== null && declaredSize > 0 && scale !== null ? declaredSize * scale : estimate,
      })),
      rules: draft.rules.flatMap(asRules).map(onPage),
      pictures: draft.pictures.map(onPage).filter(([, , wide, high]) => wide > 0 && high > 0),
    };
  });
}

/** A line is this many times longer than wide. */
const LONG = 8;

/** A separator as rules: a line is one, a frame is four; of specks nothing is left. */
function asRules([x, y, width, height]: Box): Box[] {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long > 0 && long >= LONG * short) return [[x, y, width, height]];
  const thickness = long / (4 * LONG);
  if (short < LONG * thickness) return [];
  return [
    [x, y, width, thickness],
    [x, y + height - thickness, width, thickness],
    [x, y, thickness, height],
    [x + width - thickness, y, thickness, height],
  ];
}

function pageSize(
  { width, height, lines, pictures, rules }: DraftPage,
  remarks: Remarks,
): Pick<PageLayout, "width" | "height"> {
  if (width !== null && height !== null && width > 0 && height > 0) return { width, height };
  const all = aroundAll([...lines.flatMap(({ box }) => (box ? [box] : [])), ...pictures, ...rules]);
  remarks.add("没有写版面的大小，照四边的行推算");
  // The margins of a page are as wide at the one side as at the other.
  const [x, y, wide, high] = all ?? [0, 0, 0, 0];
  return { width: Math.max(1, wide + 2 * Math.max(0, x)), height: Math.max(1, high + 2 * Math.max(0, y)) };
}

interface Placed {
  line: DraftLine;
  box: Box;
  vertical: boolean;
  /** Height of the type by the line's box and its characters. */
  estimate: number;
}

function placeLines(
  lines: readonly DraftLine[],
  page: Pick<PageLayout, "width" | "height">,
  remarks: Remarks,
): Placed[] {
  const placed: Placed[] = [];
  for (const line of lines.flatMap(trimmed)) {
    const box = line.box ?? line.area ?? placed.at(-1)?.box ?? [0, 0, 0, 0];
    if (line.box === null) remarks.add("有的行没有写位置，放在它那一块或上一行的位置");
    else if (isOutside(line.box, page)) remarks.add("有的行的位置在版面以外，移到版面的边上");
    const vertical = line.vertical ?? looksVertical(line.text, box);
    placed.push({ line, box, vertical, estimate: typeSize(line.text, box, vertical) });
  }
  // What has no box of its own, or an empty one, is taken for as large as most of the page.
  const known = placed.flatMap(({ line, estimate }) => (line.box && estimate > 0 ? [estimate] : []));
  const usual = median(known) ?? 1;
  const height = heightOfLines(placed);
  return placed.map((each) =>
    each.line.box && each.estimate > 0
      ? { ...each, estimate: byHeight(each, height) }
      : { ...each, estimate: usual },
  );
}

/** How high the lines' boxes are, against their type: half of them are lower. */
const heightOfLines = (placed: readonly Placed[]): number =>
  median(
    placed.flatMap(({ line: { text }, box, vertical, estimate }) =>
      estimate > 0 && isMeasurable(text) ? [acrossOf(box, vertical) / estimate] : [],
    ),
  ) ?? 1;

const acrossOf = ([, , width, height]: Box, vertical: boolean): number => (vertical ? width : height);

/** Longer lines may be higher because they lie askew; boxes of one height are a little off. */
const LONGEST = 24;
const [LEAST, MOST] = [0.97, 1.06];
/** The width of the narrowest type of headlines, against its height. */
const NARROWEST = 0.6;

/**
 * The type height of a line, by its characters and by its box: those of headlines may be narrower than high (长体), and of figures
 * and Latin letters nobody knows how wide they are.
 */
function byHeight({ line: { text }, box, vertical, estimate }: Placed, height: number): number {
  const ems = emsOf(text);
  const across = acrossOf(box, vertical);
  const along = vertical ? box[3] : box[2];
  // A box much higher than its characters is not a line's.
  if (!isMeasurable(text) || ems > LONGEST || !(height > 0) || along / ems < across * NARROWEST)
    return estimate;
  const byBox = across / height;
  if (byBox <= 0) return estimate;
  const isSquare = squaresIn(text) >= ems - 0.6;
  return Math.max(isSquare ? estimate : Math.min(estimate, byBox * MOST), byBox * LEAST);
}

const isOutside = ([x, y, width, height]: Box, page: Pick<PageLayout, "width" | "height">): boolean =>
  x > page.width || y > page.height || x + width < 0 || y + height < 0;

/** The line without white space at its ends; nothing where there is nothing else. */
function trimmed(line: DraftLine): DraftLine[] {
  const text = line.text.trim();
  if (text === "") return [];
  const before = line.text.length - line.text.trimStart().length;
  const unsure = line.unsure
    .map((mark) => ({ ...mark, at: mark.at - before }))
    .filter(({ at }) => at >= 0 && at < text.length);
  return [{ ...line, text, unsure }];
}

/**
 * What one of a declared size is in units of the page. Sources give points, pixels of another resolution, or units that are not
 * those they say: half of the lines tell it better.
 */
const scaleOf = (placed: readonly Placed[]): number | null =>
  median(
    placed.flatMap(({ line: { declaredSize }, estimate }) =>
      declaredSize !== null && declaredSize > 0 ? [estimate / declaredSize] : [],
    ),
  );
