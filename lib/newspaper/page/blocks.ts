import type { OrderedPage } from "@/lib/layout/ordered";
import { parseDateline } from "../fields/dateline";
import { beginsWithSurname } from "../fields/surnames";
import { cutAtLabels } from "../labels/cut-at-labels";
import type { FoundLine } from "../labels/find-lines";
import type { BlockLabel } from "../source/line-label";
import { isPictureLine } from "../source/markup/pictures";
import { type Plain, stripMarks } from "../source/plain";
import type { SplitProblem } from "../source/remarks";
import type { SourceLine, SourceText } from "../source/source";
import { trace } from "../source/traced";
import { columnWidth, widthOf } from "../source/wrap";
import { type BlockLayout, isIndent } from "./block-layout";
import {
  cutRun,
  hasIndents,
  isBylineLine,
  isListed,
  type Layout,
  lineText,
  placeOf,
  runsOf,
} from "./cut-run";
import { layoutsOf } from "./layouts-of";
import { type LinePlace, linePlaces } from "./line-place";
import { INDENT } from "./line-room";

/** Neighbouring lines that were printed as one thing: a headline, a byline, a paragraph or half of one. */
export interface PageBlock extends Plain {
  /** Place on the page, from 0. */
  index: number;
  lines: readonly SourceLine[];
  /** Whether it begins with a full-width indent, as real paragraphs do. */
  indented: boolean;
  /** No blank line stands above it. */
  tight: boolean;
  /** A line of a list or of a table. */
  listed: boolean;
  /** What an editor says of it. */
  label: BlockLabel;
  /** Indexes of its lines that an editor has glued to the one above. */
  glued: readonly number[];
  /** Whether its first printed line's width and marks say that a block begins there; null where that can't be seen. */
  begins: boolean | null;
  /** Characters that its first and its last printed line lack to fill the column; null where lines are no printed lines. */
  room: { first: number; last: number } | null;
  /** Whether it may be the page's own, where it has the form of such a line. */
  place: LinePlace;
  /** The recogniser says that it is the page's own: a header, a footer, a number. */
  aside: boolean;
  /** A single line that the recogniser set immediately below a picture of its own, as it does with captions; no story begins below. */
  belowPicture: boolean;
  /** How it was set, where the page's layout is known. */
  layout: BlockLayout | null;
  /** Those that accepted pages of the paper have made known by their datelines. */
  outlets: readonly string[];
}

/**
 * Cuts the page into blocks: at blank lines, and where a line by itself shows that a new thing begins. `outlets`: those that
 * accepted pages of the paper have made known.
 */
export const cutBlocks = (
  source: SourceText,
  outlets: readonly string[] = [],
  page: OrderedPage | null = null,
): PageBlock[] => labelledBlocks(source, [], outlets, page).blocks;

/** How many blank lines stand between runs of text: those beside a table are its mark-up's. */
const gapsOf = (runs: readonly (readonly string[])[]): number =>
  runs.filter(
    (run, index) => index > 0 && !isListed(run[0] ?? "") && !isListed(runs[index - 1]?.at(-1) ?? ""),
  ).length;

/** The same where editors have labelled lines, or the page's layout is known; errors for labels that can't be followed. */
export function labelledBlocks(
  source: SourceText,
  labels: readonly FoundLine[],
  outlets: readonly string[],
  page: OrderedPage | null,
): { blocks: PageBlock[]; problems: SplitProblem[] } {
  const runs = runsOf(source);
  const texts = runs.map((run) => run.map((line) => lineText(source, line)));
  const width = columnWidth(texts);
  const layout: Layout = {
    width,
    places: linePlaces(
      runs.flatMap((run, index) =>
        run.map((line, at) => ({
          start: line.start,
          end: line.end,
          text: (texts[index]?.[at] ?? "").trim(),
        })),
      ),
      width,
    ),
    indents: hasIndents(texts.flat()),
    blankLines: !texts.flat().some((text) => INDENT.test(text)) && gapsOf(texts) > source.lines.length / 40,
    outlets,
  };
  const cut = runs.map((run) => cutRun(source, run, layout));
  const begins = new Map(cut.flatMap((run) => run.begins));
  const { groups, problems } = cutAtLabels(
    source,
    cut.flatMap((run) => run.groups),
    labels,
  );
  const isTight = (index: number) =>
    (groups[index - 1]?.lines.at(-1)?.end ?? -2) === (groups[index]?.lines[0]?.start ?? 0) - 1;
  const layouts = layoutsOf(
    source.text,
    groups.map(({ lines }) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 })),
    page,
  );
  const blocks = groups.map(({ lines, label, glued }, index) => {
    const set = layouts[index] ?? null;
    const first = lineText(source, lines[0]);
    const above = lineText(source, groups[index - 1]?.lines.at(-1));
    const below = lineText(source, groups[index + 1]?.lines[0]);
    // Named one by one: spreading costs a large page a tenth of its time.
    const { rows, text, markup, heading, bold, boldEnds } = stripMarks(source, lines, beginsWithSurname);
    return {
      rows,
      text,
      markup,
      heading,
      bold,
      boldEnds,
      index,
      lines,
      indented: INDENT.test(first) || (set !== null && isIndent(set.room.first)),
      layout: set,
      label,
      glued,
      tight: isTight(index),
      begins: begins.get(lines[0]?.start ?? 0) ?? null,
      listed: lines[0]?.form === "row" || isListed(first),
      aside: lines[0]?.form === "aside",
      outlets,
      belowPicture:
        lines.length === 1 &&
        isTight(index) &&
        !isTight(index + 1) &&
        isPictureLine(above) &&
        !isBylineLine(below) &&
        !parseDateline(trace(below, 0, below.length), new Set()),
      room:
        width === null
          ? null
          : { first: width - widthOf(first), last: width - widthOf(lineText(source, lines.at(-1))) },
      place: placeOf(lines, layout),
    };
  });
  return { blocks, problems };
}
