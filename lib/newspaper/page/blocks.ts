import { parseByline } from "../fields/byline";
import { parseDateline } from "../fields/dateline";
import { furnitureKind } from "../fields/furniture";
import { isJumpOnly } from "../fields/jump";
import { parseKnownDateline } from "../fields/known-dateline";
import { beginsWithSurname } from "../fields/surnames";
import { cutAtLabels } from "../labels/cut-at-labels";
import type { FoundLine } from "../labels/find-lines";
import type { BlockLabel } from "../source/line-label";
import { isPictureLine } from "../source/markup/pictures";
import { type Plain, stripMarks } from "../source/plain";
import type { SplitProblem } from "../source/remarks";
import type { SourceLine, SourceText } from "../source/source";
import { BULLETS, endsSentence, isShort } from "../source/text";
import { trace } from "../source/traced";
import { columnWidth, fullWidth, widthOf } from "../source/wrap";
import { type LinePlace, linePlaces } from "./line-place";
import { beginsPrintedBlock, opened, type PrintedLine } from "./printed-line";

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
  /** Characters that its first and its last printed line lack to fill the column; null where lines are no printed lines. */
  room: { first: number; last: number } | null;
  /** Whether it may be the page's own, where it has the form of such a line. */
  place: LinePlace;
  /** The recogniser says that it is the page's own: a header, a footer, a number. */
  aside: boolean;
  /** A single line that the recogniser set immediately below a picture of its own, as it does with captions; no story begins below. */
  belowPicture: boolean;
  /** Those that accepted pages of the paper have made known by their datelines. */
  outlets: readonly string[];
}

const HEADING = /^[\s>]*(?:#{1,6}\s|#{2,6}[^#\s])/;
const INDENT = /^\s*(?:\u3000\s?){2}/;
const LISTED = /^\s*(?:>\s*)*(?:[-*+]\s+\S|\||<\/?t[abdrh])/;
const RULE = /^\s*(?:[-=*_]\s*){3,}$/;
const QUOTED = /^\s*>(?!\s*[-*+]\s)/;
/** A byline behind the headline in the same line: 蚕桑不愁销 茧价连年涨 ◎本报记者 钮国良. */
const BYLINE_BEHIND = new RegExp(
  `\\s(?=[${BULLETS}]\\s*(?:\\p{Script=Han}\\s*){0,8}(?:记\\s*者|通\\s*讯\\s*员|記\\s*者))`,
  "u",
);
const BLANK = /^\s*$/;
const BOLD_LINE = /^\s*\*\*[^*]+\*\*\s*$/;

/**
 * Cuts the page into blocks: at blank lines, and where a line by itself shows that a new thing begins. `outlets`: those that
 * accepted pages of the paper have made known.
 */
export const cutBlocks = (source: SourceText, outlets: readonly string[] = []): PageBlock[] =>
  labelledBlocks(source, [], outlets).blocks;

/** The same where editors have labelled lines; errors for labels that can't be followed. */
export function labelledBlocks(
  source: SourceText,
  labels: readonly FoundLine[],
  outlets: readonly string[],
): { blocks: PageBlock[]; problems: SplitProblem[] } {
  const runs = runsOf(source);
  const texts = runs.map((run) => run.map((line) => lineText(source, line)));
  const width = columnWidth(texts);
  const printed = fullWidth(texts);
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
    blankLines: !texts.flat().some((text) => INDENT.test(text)) && runs.length > source.lines.length / 40,
    outlets,
  };
  const { groups, problems } = cutAtLabels(
    source,
    runs.flatMap((run) => cutRun(source, run, layout)),
    labels,
  );
  const isTight = (index: number) =>
    (groups[index - 1]?.lines.at(-1)?.end ?? -2) === (groups[index]?.lines[0]?.start ?? 0) - 1;
  const blocks = groups.map(({ lines, label, glued }, index) => {
    const first = lineText(source, lines[0]);
    const above = lineText(source, groups[index - 1]?.lines.at(-1));
    const below = lineText(source, groups[index + 1]?.lines[0]);
    return {
      ...stripMarks(source, lines, beginsWithSurname),
      index,
      lines,
      indented: INDENT.test(first),
      label,
      glued,
      tight: isTight(index),
      listed: lines[0]?.form === "row" || (LISTED.test(first) && !RULE.test(first) && !BOLD_LINE.test(first)),
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
        printed === null
          ? null
          : { first: printed - widthOf(first), last: printed - widthOf(lineText(source, lines.at(-1))) },
      place: placeOf(lines, layout),
    };
  });
  return { blocks, problems };
}

/** Lines with no blank line between them. */
function runsOf(source: SourceText): SourceLine[][] {
  const runs: SourceLine[][] = [];
  let run: SourceLine[] = [];
  for (const line of [...source.lines, null]) {
    if (line && !BLANK.test(source.text.slice(line.start, line.end))) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

interface Layout {
  /** Of the page's columns, where its lines are printed lines; null where a line is a whole paragraph. */
  width: number | null;
  /** Whether blank lines part the paragraphs, and nothing else does. */
  blankLines: boolean;
  /** Whose 讯 opens a text. */
  outlets: readonly string[];
  /** Of lines with the form of the page's own, by where they start. */
  places: ReadonlyMap<number, LinePlace>;
}

const placeOf = (lines: readonly SourceLine[], { places }: Layout): LinePlace =>
  (lines.length === 1 && places.get(lines[0]?.start ?? 0)) || "own";

function cutRun(source: SourceText, run: readonly SourceLine[], layout: Layout): SourceLine[][] {
  const groups: SourceLine[][] = [];
  const texts = run.map((line) => lineText(source, line));
  let open = 0;
  for (const [index, line] of run.entries()) {
    const text = texts[index] ?? "";
    const above = texts[index - 1];
    const group = groups.at(-1);
    const apart = line.form !== null || run[index - 1]?.form != null;
    const goesOn =
      !apart &&
      group !== undefined &&
      above !== undefined &&
      !beginsBlock(
        {
          text,
          above,
          twoAbove: texts[index - 2] ?? null,
          below: texts[index + 1] ?? null,
          twoBelow: texts[index + 2] ?? null,
          aboveIsFirst: group.length === 1,
          open,
          width: layout.width ?? 0,
        },
        layout,
        [placeOf([line], layout), placeOf(run.slice(index - 1, index), layout)],
      );
    if (goesOn) group.push(line);
    else groups.push(...(apart ? [[line]] : cutByline(source, line)));
    open = goesOn ? open + opened(text) : opened(text);
  }
  return groups;
}

/** A headline's line cut before the byline that stands in it. */
function cutByline(source: SourceText, line: SourceLine): SourceLine[][] {
  const text = lineText(source, line);
  const behind = text.length < 120 ? BYLINE_BEHIND.exec(text) : null;
  if (!behind || behind.index < 4 || text.includes("**") || !isBylineLine(text.slice(behind.index)))
    return [[line]];
  const cut = line.start + behind.index;
  return [[{ ...line, end: cut }], [{ ...line, start: cut }]];
}

function beginsBlock(
  line: PrintedLine,
  { width, blankLines, outlets }: Layout,
  [place, placeAbove]: readonly [LinePlace, LinePlace],
): boolean {
  const { text, above, aboveIsFirst } = line;
  if (isCutOpening(above, text)) return false;
  if (standsAlone(text, place) || standsAlone(above, placeAbove) || INDENT.test(text)) return true;
  if (isBylineLine(above) || isBylineLine(text)) return isBylineLine(above) !== isBylineLine(text);
  if (QUOTED.test(above) && QUOTED.test(text)) return endsSentence(above) || /[；;]\s*$/.test(above);
  // Whole paragraphs, or pieces of them: what belongs together is joined later, with the evidence of both.
  if (width === null) return true;
  if (parseDateline(trace(text, 0, text.length), new Set())) return true;
  if (parseKnownDateline(trace(text, 0, text.length), new Set(), outlets)) return true;
  if (/[（(][^（()）]*$/.test(above)) return false;
  // A short line ends a paragraph at the end of a sentence, or it is a title above its text.
  if (blankLines) return widthOf(above) < width - 2.5 && aboveIsFirst && !/[，。！？；：、,.]/.test(above);
  return beginsPrintedBlock(line);
}

/** 本报上海4月18日电　记者毋忘、⏎东方晓报道：…, 新华社十一月七日⏎讯　…: the printed line ends in a dateline or a byline. */
function isCutOpening(above: string, text: string): boolean {
  if (!OPENING_WORD.test(above) || above.length > 60 || /[。！？]/.test(above)) return false;
  if (/[、，]\s*$|[（(][^（()）]{0,30}$/.test(above)) return true;
  return OPENING_ENDS.test(text) && !parseDateline(trace(text, 0, text.length), new Set())?.dateline;
}

const OPENING_WORD =
  /记者|通讯员|实习生|記者|通訊員|^[\s\u3000【（(]*[据據]?(?:本报|本報|新华社|新華社|中新社|中央社)/;
const OPENING_ENDS =
  /^\s*[\p{Script=Han}\s、／/]{0,14}?(?:(?:报|報)?[道導导]|讯|电|訊|電)(?:\s|[：:）)】（(])/u;

/** Whether a line is a thing by itself, whatever its neighbours are. */
const standsAlone = (text: string, place: LinePlace) =>
  HEADING.test(text) ||
  LISTED.test(text) ||
  RULE.test(text) ||
  BOLD_LINE.test(text) ||
  isJumpOnly(text) ||
  (place !== "amid" && furnitureKind(text.trim()) !== null);

const isBylineLine = (text: string) =>
  isShort(text, 45) && parseByline(trace(text, 0, text.length))?.sure === true;

const lineText = (source: SourceText, line: SourceLine | undefined) =>
  line ? source.text.slice(line.start, line.end) : "";
