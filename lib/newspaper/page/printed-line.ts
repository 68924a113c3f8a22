import { endsSentence } from "../source/text";
import { widthIn, widthOf } from "../source/wrap";
import { INDENT, roomOf } from "./line-room";
import stored from "./line-weights.json" with { type: "json" };
import { opensNews } from "./news-lead";

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(stored.weights));

/** A printed line with those about it in its column; null: none, or a blank line stands between. */
export interface PrintedLine {
  text: string;
  above: string;
  twoAbove: string | null;
  below: string | null;
  twoBelow: string | null;
  /** Whether the line above is the first of its block. */
  aboveIsFirst: boolean;
  /** How many more brackets and quotations the block above opens than it closes, to its last line. */
  open: number;
  /** Of the column, in full-width characters. */
  width: number;
  /** Whether paragraphs of the page begin with an indent: what begins flush is a title, or goes on. */
  indents: boolean;
}

/** Whether a printed line begins a block: it can't be otherwise, or the weights that `npm run split:train` has learned say so. */
export const beginsPrintedBlock = (line: PrintedLine): boolean =>
  isTitleBelowText(line) ||
  lineFeatures(line).reduce((sum, feature) => sum + (WEIGHTS.get(feature) ?? 0), 0) > 0;

/**
 * 我们的渡口 below a finished sentence: it leaves room that a line that goes on would have filled, and no paragraph ends without
 * a mark. A picture's credit may stand so.
 */
function isTitleBelowText({ text, above, below, open, width }: PrintedLine): boolean {
  if (below === null || open > 0 || !endsSentence(above) || widthOf(text) >= width - 1) return false;
  if (!TITLE.test(text.trim()) || CREDIT.test(text)) return false;
  const room = roomOf(text, below, width);
  return !room.first && !room.further;
}

const TITLE = /^[\p{Script=Han}“”「」『』\s·\dA-Za-z]{3,}$/u;
const CREDIT =
  /[摄攝稿图圖]\s*$|摄影|攝影|[记記]\s*者|通[讯訊][员員]|供[图圖]|^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,3}\s*$/u;

/**
 * What shows whether a printed line begins a paragraph or a title: how wide it and its neighbours are against the
 * column, how the one above ends, how it begins itself. The first line of a paragraph whose indent the OCR has dropped
 * is two characters narrower than the column.
 */
export function lineFeatures(line: PrintedLine): string[] {
  const { text, above, twoAbove, below, twoBelow, aboveIsFirst, open, width, indents } = line;
  const of = (other: string | null) => (other === null ? "none" : room(other, width));
  const [here, up, down] = [of(text), of(above), of(below)];
  const [end, ownEnd] = [ending(above), ending(text)];
  const title = isTitleLike(text) ? "title" : "text";
  const upTitle = isTitleLike(above) ? "title" : "text";
  // Whether the line above can go on here, given which line of its block it is; and what this one can be itself.
  const upRoom = roomOf(above, text, width);
  const goesOn = aboveIsFirst ? `${upRoom.first} ${upRoom.further}` : `further ${upRoom.further}`;
  const ownRoom = roomOf(text, below, width);
  const own = below === null ? "last" : `${ownRoom.first} ${ownRoom.further}`;
  const downRoom = below === null ? null : roomOf(below, twoBelow, width);
  const next = downRoom === null || twoBelow === null ? "last" : `${downRoom.first} ${downRoom.further}`;
  return [
    "any",
    `up ${up} ${end}`,
    `up-here ${up} ${end} ${here}`,
    `end-here-down ${end} ${here} ${down}`,
    `here-down ${here} ${ownEnd} ${down}`,
    `end-begin ${end} ${beginning(text)}`,
    `here-down2 ${end} ${here} ${down} ${of(twoBelow)}`,
    `up2 ${of(twoAbove)} ${up} ${end}`,
    `first ${aboveIsFirst} ${up} ${upTitle} ${end}`,
    `first-here ${aboveIsFirst} ${upTitle} ${up} ${here} ${title}`,
    `title ${title} ${end} ${here} ${down}`,
    `title-up ${title} ${up} ${end}`,
    `news ${opensNews(text)} ${end} ${up}`,
    `open ${open > 0} ${end}`,
    `goes-on ${goesOn} ${end}`,
    `goes-on-own ${goesOn} ${end} ${own}`,
    `goes-on-next ${goesOn} ${end} ${own} ${next}`,
    `goes-on-begin ${goesOn} ${end} ${beginning(text)}`,
    `goes-on-title ${goesOn} ${end} ${title} ${upTitle} ${own}`,
    `own-here ${own} ${end} ${here} ${beginning(text)}`,
    `indents ${indents} ${end} ${title} ${upTitle}`,
    `indents-own ${indents} ${goesOn} ${end} ${own}`,
    `indents-begin ${indents} ${end} ${beginning(text)} ${of(twoAbove)}`,
    `own-end ${goesOn} ${end} ${own} ${ownEnd} ${title}`,
    `end-own-end ${end} ${own === "false false"} ${ownEnd}`,
    `indent-above ${INDENT.test(above)} ${goesOn} ${end}`,
    `reference ${POINTS_AT_PICTURE.test(above)} ${own}`,
  ];
}

/** How much of the column a line fills. Closing marks may hang over its edge. */
function room(text: string, width: number): string {
  const lacks = width - widthIn(text, width);
  if (lacks < 0) return "over";
  if (lacks < 0.75) return "full";
  if (lacks < 1.75) return "less-1";
  if (lacks < 2.75) return "less-2";
  if (lacks < width * 0.4) return "part";
  return "short";
}

function ending(text: string): string {
  const last = text.trimEnd();
  if (/[：:]$/.test(last)) return "colon";
  if (endsSentence(last)) return "sentence";
  if (/[，、；,;]$/.test(last)) return "comma";
  if (/[）)】》”]$/.test(last)) return "closed";
  return "open";
}

function beginning(text: string): string {
  const first = text.trimStart();
  if (/^[▲▼△▽◀◁▶▷◆■□●◎★☆○]/.test(first)) return "bullet";
  if (/^[“‘「『]/.test(first)) return "quote";
  if (/^[（(【[《]/.test(first)) return "bracket";
  if (/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[①-⑳])/.test(first)) return "number";
  if (/^(?:--|—)/.test(first)) return "dash";
  if (/^[\d０-９A-Za-z]/.test(first)) return "figure";
  if (/^[，。！？；：、”’）》]/.test(first)) return "mark";
  return "letter";
}

/** …（右图）。: what the text points at may follow. */
const POINTS_AT_PICTURE = /图[）)]。?$/;

const isTitleLike = (text: string) => !/[，。；、…,;]/.test(text) && !/[：:，、。；]$/.test(text.trimEnd());

/** How many more brackets and quotations a text opens than it closes. */
export const opened = (text: string): number =>
  (text.match(/[“「『（(《]/g)?.length ?? 0) - (text.match(/[”」』）)》]/g)?.length ?? 0);
