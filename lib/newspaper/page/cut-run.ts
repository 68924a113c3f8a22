import { parseByline } from "../fields/byline";
import { parseDateline } from "../fields/dateline";
import { furnitureKind } from "../fields/furniture";
import { isJumpOnly } from "../fields/jump";
import { parseKnownDateline } from "../fields/known-dateline";
import type { SourceLine, SourceText } from "../source/source";
import { BULLETS, endsSentence, isShort } from "../source/text";
import { trace } from "../source/traced";
import { widthOf } from "../source/wrap";
import type { LinePlace } from "./line-place";
import { INDENT } from "./line-room";
import { beginsPrintedBlock, opened, type PrintedLine } from "./printed-line";

const HEADING = /^[\s>]*(?:#{1,6}\s|#{2,6}[^#\s])/;
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

/** Lines with no blank line between them. */
export function runsOf(source: SourceText): SourceLine[][] {
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

export interface Layout {
  /** Of the page's columns, where its lines are printed lines; null where a line is a whole paragraph. */
  width: number | null;
  /** Whether paragraphs begin with an indent that the OCR has kept. */
  indents: boolean;
  /** Whether blank lines part the paragraphs, and nothing else does. */
  blankLines: boolean;
  /** Whose 讯 opens a text. */
  outlets: readonly string[];
  /** Of lines with the form of the page's own, by where they start. */
  places: ReadonlyMap<number, LinePlace>;
}

/** Share of the lines that begin with an indent, where the OCR has kept them. */
const INDENTED_SHARE = 0.05;

export const hasIndents = (texts: readonly string[]): boolean =>
  texts.filter((text) => INDENT.test(text)).length > texts.length * INDENTED_SHARE;

export const placeOf = (lines: readonly SourceLine[], { places }: Layout): LinePlace =>
  (lines.length === 1 && places.get(lines[0]?.start ?? 0)) || "own";

/** Neighbouring lines as blocks. */
export interface CutRun {
  groups: SourceLine[][];
  /** Of printed lines, by where they start: whether their widths and their marks say that a block begins with them. */
  begins: [start: number, begins: boolean][];
}

/** The blocks of neighbouring lines, as lines: a new one where a line by itself shows that a new thing begins. */
export function cutRun(source: SourceText, run: readonly SourceLine[], layout: Layout): CutRun {
  const groups: SourceLine[][] = [];
  const begins: CutRun["begins"] = [];
  const texts = run.map((line) => lineText(source, line));
  let open = 0;
  for (const [index, line] of run.entries()) {
    const text = texts[index] ?? "";
    const above = texts[index - 1];
    const group = groups.at(-1);
    const apart = line.form !== null || run[index - 1]?.form != null;
    const printed =
      group === undefined || above === undefined
        ? null
        : {
            text,
            above,
            twoAbove: texts[index - 2] ?? null,
            below: texts[index + 1] ?? null,
            twoBelow: texts[index + 2] ?? null,
            aboveIsFirst: group.length === 1,
            open,
            width: layout.width ?? 0,
            indents: layout.indents,
          };
    if (printed && layout.width !== null && !layout.blankLines)
      begins.push([line.start, INDENT.test(text) || beginsPrintedBlock(printed)]);
    const goesOn =
      !apart &&
      printed !== null &&
      !beginsBlock(printed, layout, [placeOf([line], layout), placeOf(run.slice(index - 1, index), layout)]);
    if (goesOn) group?.push(line);
    else groups.push(...(apart ? [[line]] : cutByline(source, line)));
    open = goesOn ? open + opened(text) : opened(text);
  }
  return { groups, begins };
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
  /^\s*[\p{Script=Han}\s、／/]{0,14}?(?:(?:报|報)?[道導导]|讯|电|訊|電|消息)(?:\s|[：:）)】（(])/u;

/** Whether a line is a thing by itself, whatever its neighbours are. */
const standsAlone = (text: string, place: LinePlace) =>
  HEADING.test(text) ||
  LISTED.test(text) ||
  RULE.test(text) ||
  BOLD_LINE.test(text) ||
  isJumpOnly(text) ||
  (place !== "amid" && furnitureKind(text.trim()) !== null);

export const isBylineLine = (text: string) =>
  isShort(text, 45) && parseByline(trace(text, 0, text.length))?.sure === true;

export const lineText = (source: SourceText, line: SourceLine | undefined) =>
  line ? source.text.slice(line.start, line.end) : "";

/** Whether a line is one of a list or of a table, and no rule. */
export const isListed = (text: string): boolean =>
  LISTED.test(text) && !RULE.test(text) && !BOLD_LINE.test(text);
