import type { FurnitureKind } from "@/lib/records/page";
import { type ParsedByline, parseByline } from "../fields/byline";
import { cutClosingByline } from "../fields/closing-byline";
import { parseClosingDateline } from "../fields/closing-dateline";
import type { ParsedDateline } from "../fields/dateline";
import { isBareFolio } from "../fields/folio";
import { furnitureKind } from "../fields/furniture";
import { cutJump, type Jump } from "../fields/jump";
import { isLetterSignature } from "../fields/letter-signature";
import { likelierOf } from "../fields/parted-byline";
import { isCaption, isCredit, isLabelledCaption } from "../fields/photos";
import { parseOpening } from "../fields/printed-opening";
import { endsAsking, endsOpen, endsSentence, isShort, isTableRow, printedLength } from "../source/text";
import { concatTraced, type Traced, withLineEnds } from "../source/traced";
import type { PageBlock } from "./blocks";
import { isSetInText } from "./set-in-text";

/** Nothing longer is a headline, a byline or a subhead. */
export const TITLE_LENGTH = 45;

/** What a block shows by itself, whatever stands around it. */
export interface BlockFacts {
  block: PageBlock;
  text: string;
  /** Printed characters, counted up to 200. */
  length: number;
  byline: ParsedByline | null;
  dateline: ParsedDateline | null;
  furniture: FurnitureKind | "contact" | "column" | null;
  /** A folio of mere figures, which may as well be the rest of a cut paragraph or a notice's date. */
  figures: boolean;
  /** Only a jump: 下转第二版. */
  jump: Jump | null;
  /** A paragraph that begins with 上接第一版. */
  continued: boolean;
  /** A paragraph that goes on elsewhere (下转), or ends with its story's byline (记者 …). */
  last: boolean;
  /** Ends with its story's byline. */
  signed: boolean;
  /** 图为…, 图①：…, or set below a picture; or only the photographer's name at the end; or that name alone. */
  caption: "labelled" | "credited" | "credit" | null;
  /** Ends with 。！？…… and closing quotes. */
  complete: boolean;
  /** Short enough for a headline, and closed by no mark but ？ or ！. */
  title: boolean;
}

/** Reads what a block shows, once for all rules. */
export function readFacts(block: PageBlock): BlockFacts {
  const { text } = block.text;
  const cut = cutJump(block.text);
  const starts = startsOf(block);
  const dateline = parseOpening(block.text, { boldEnds: block.boldEnds, outlets: block.outlets, starts });
  const { is } = block.label;
  const printed = block.aside ? asideKind(text) : block.place === "amid" ? null : printedKind(text, dateline);
  // A line of fixed wording is read with the others where an editor says that it is none of the page's own.
  const furniture = is === null || is === "furniture" ? printed : null;
  const short = isShort(text, TITLE_LENGTH);
  const signed = cutClosingByline(block.text, false, starts);
  const byline = short
    ? (bylineOf(rowsApart(block), starts) ?? parseClosingDateline(block.text)?.byline ?? null)
    : null;
  return {
    block,
    text,
    length: lengthOf(text),
    byline,
    dateline,
    furniture,
    figures: furniture === "folio" && !block.aside && isBareFolio(text),
    jump: cut && cut.rest.text === "" ? cut.jump : null,
    continued: cut?.jump.from != null && cut.rest.text !== "",
    last: cut?.jump.to != null || (signed !== null && !PHOTOGRAPHED.test(text)),
    signed: signed !== null && !PHOTOGRAPHED.test(text),
    caption:
      (isOfAll(byline) ? null : captionKind(text, isSetInText(block.layout), signed !== null)) ??
      (isSetBelowPicture(block) && !dateline && !furniture && !cut ? "labelled" : null),
    complete: signed !== null || endsSentence(cut && cut.rest.text !== "" ? cut.rest.text : text),
    title:
      short &&
      (endsOpen(text) || endsAsking(text)) &&
      (endsAsking(text) || !endsSentence(text)) &&
      !/[。；]/.test(text) &&
      !cut &&
      !dateline &&
      !isTableRow(text) &&
      !(block.heading === 0 && !block.bold && (SPEAKS.test(text) || isLetterSignature(text.trim(), true))),
  };
}

/** How many printed characters a text has, of its first 400 units: no rule tells longer ones apart. */
export const lengthOf = (text: string): number => printedLength(text.slice(0, 400));

/** 市中心医院⏎单森林, 文/艾青山⏎图/吴小龙: the end of a printed line parts names, where that makes them no more. */
function bylineOf(rows: Traced, starts: ReadonlySet<number>): ParsedByline | null {
  const plain = parseByline(rows);
  const parted = starts.size > 0 ? withLineEnds(rows, starts) : null;
  // Who writes a letter stays in its text, over two lines as well.
  if (!parted || isLetterSignature(parted.text, true)) return plain;
  return likelierOf(plain, parseByline(parted), starts);
}

const startsOf = ({ layout }: PageBlock): ReadonlySet<number> => new Set(layout?.starts);

/** 本报新闻热线66118899海口消息（记者 …） begins a story: its number is no line of the page's own. */
function printedKind(text: string, dateline: ParsedDateline | null): BlockFacts["furniture"] {
  const kind = furnitureKind(text);
  return kind === "contact" && dateline ? null : kind;
}

/** What the recogniser itself calls the page's own. */
function asideKind(text: string): FurnitureKind {
  const kind = furnitureKind(text);
  return kind === null || kind === "contact" || kind === "column" ? "folio" : kind;
}

/** 问：考试时肚子疼能上厕所吗？ */
const SPEAKS = /^(?:\d{1,2}[.、．]\s*)?[问問答][：:]./u;

/** （张三 摄） signs a picture; （张三 文/摄） the text as well. */
const PHOTOGRAPHED = /(?<!文\s*[/／、并]?\s*)摄\s*[）)]$/;

/** 贺兰青 苏小满文/摄 signs the text as well as its picture. */
const WROTE_TOO =
  /文\s*[/／、]?\s*[图圖摄攝][）)]?$|(?:文|文字)[\s/／].{1,14}[图圖摄攝][）)]?$|^采\s*写\s*[/／:：]|(?:^|[。！？”\s])文\s*[/／|].{1,14}\s[图圖摄攝]\s*[/／|].{1,10}$/;

/** 天山晨报记者 甲 乙 摄影 丙: who wrote and who took the pictures sign a story, not one of its pictures. */
const isOfAll = (byline: ParsedByline | null): boolean =>
  byline?.sure === true &&
  byline.bylines.some(({ role }) => role === "photographer") &&
  byline.bylines.some(({ role }) => role === "reporter" || role === "correspondent");

/** A short line immediately below a picture, without any sign of something else. */
const isSetBelowPicture = ({ belowPicture, heading, bold, listed, indented, text }: PageBlock) =>
  belowPicture &&
  heading === 0 &&
  !bold &&
  !listed &&
  !indented &&
  isShort(text.text, TITLE_LENGTH) &&
  parseByline(text)?.sure !== true;

function captionKind(text: string, inText: boolean, signed: boolean): BlockFacts["caption"] {
  if (isCredit(text)) return WROTE_TOO.test(text.trim()) ? null : "credit";
  if (isLabelledCaption(text)) return "labelled";
  return isCaption(text) && !inText && !(signed && WROTE_TOO.test(text)) ? "credited" : null;
}

/** A byline's lines part its names, as spaces do. */
function rowsApart({ rows, lines }: PageBlock): Traced {
  return concatTraced(
    rows.flatMap((row, index) =>
      index === 0 ? [row] : [{ text: "\n", at: [lines[index - 1]?.end ?? 0] }, row],
    ),
  );
}

/** Whether a block is text below a title: not marked, and no title itself as far as can be told. */
export function isText(facts: BlockFacts): boolean {
  const { block, byline, dateline, caption, furniture, title, length, text } = facts;
  if (isMarked(facts) || byline?.sure || dateline || caption || furniture) return false;
  return !title || length > 18 || block.indented || /[，：]/.test(text);
}

/** Whether a story's first lines are there: a byline with its role, a dateline, or 上接第一版. */
export function beginsStory(facts: BlockFacts | null): boolean {
  return facts !== null && (facts.byline?.sure === true || facts.dateline !== null || facts.continued);
}

export const isMarked = ({ block }: BlockFacts): boolean => block.heading > 0 || block.bold;

/** Whether a text surely stops in the middle of a sentence; a short line may be a title, and what ends with a colon goes on to a list. */
export const stopsInSentence = ({ complete, title, last, text }: BlockFacts): boolean =>
  !complete && !title && !last && !/[：:]$/.test(text);

/** With what a block begins a story below its title: a byline, text with a dateline or 上接, a picture's caption; null: with none. */
export function startOf({
  byline,
  dateline,
  continued,
  caption,
}: BlockFacts): "byline" | "text" | "picture" | null {
  if (byline?.sure) return "byline";
  if (dateline || continued) return "text";
  return caption === "labelled" || caption === "credited" ? "picture" : null;
}

/** Whether a block below a byline is its story's text, rather than a title, another byline or a caption. */
export const isTextBelowByline = ({ title, block, byline, caption }: BlockFacts): boolean =>
  !title && block.heading === 0 && !byline && !caption;
