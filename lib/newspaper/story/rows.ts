import { endsSentence, isShort } from "../source/text";

/** A row of a list or a line of a poem is no longer. */
const ROW_LENGTH = 60;
const VERSE_LENGTH = 32;

/** 专线一：…, 今天：…, 5月5日—9日：…; who speaks in an interview is no row's label. */
const LABEL =
  /^(?!问|答|记者|主持人|专家|读者|我|他|她)(?:[\p{Script=Han}·《》“”A-Za-z\d０-９]{1,10}|[\d０-９月日—\-至]{3,14})[：:](?!\/)/u;
/** ●, 【律师说法】, 编后：, 编者答：: something new begins, whatever stands above. */
const BEGINS_ANEW = /^(?:【[^】]{2,8}】|(?:编后|编者|编辑|回音|答复|律师|链接|提示)[^：，。]{0,6}[：:])/;
/** 辣椒 4.50　草鱼 4.50, 9:30 13:20: figures with spaces between. */
const FIGURES = /[\d０-９元注张级℃日开费码价]\s+\S.*[\d０-９]|》\s*\S*\s*\d{1,2}[:：]\d{2}/;
const MARK_OF_SENTENCE = /[。！？；]/;
/** 说：, 写道：: what is said follows in the same paragraph. */
const SAYS =
  /(?:说|道|问|答|喊|称|讲|表示|告诉\p{Script=Han}{1,6}|回答|感叹|介绍|指出|认为|强调|解释)[：:]$/u;

/** Whether a text begins something new, whatever the one above lacks. */
export const beginsAnew = (text: string): boolean => BEGINS_ANEW.test(text);

/** Whether what a paragraph ends with is said by somebody: it goes on with the quotation below. */
export const leadsToQuote = (left: string, right: string): boolean =>
  SAYS.test(left) && /^[“「『]/.test(right);

/** Whether a line has the shape of a row: a label before a colon, or several figures set apart. */
const hasRowShape = (text: string): boolean =>
  isShort(text, ROW_LENGTH) && !MARK_OF_SENTENCE.test(text) && (LABEL.test(text) || FIGURES.test(text));

/** Neither ends a sentence, nor stops in one so that more must follow. */
const mayBeWhole = (text: string): boolean =>
  !endsSentence(text) && !/[，、（“‘「『《]$/.test(text.trimEnd());

/** Two neighbouring lines, of which the upper is one printed piece. */
interface Lines {
  left: string;
  right: string;
  /** The line below these; null where there is none. */
  next: string | null;
  /** The upper one was found to be a row already. */
  inRows: boolean;
}

/**
 * Convention “Paragraphs”, lists: whether the upper of two lines is a row, so that the lower is none of its text. Of a cut
 * paragraph the rest ends a sentence, or is long; of rows and verses none does, and all are short.
 */
export function isRowAbove({ left, right, next, inRows }: Lines): boolean {
  if (isSaying(left, right)) return true;
  if (!mayBeWhole(left)) return false;
  const rows =
    hasRowShape(left) && (inRows || hasRowShape(right) || FIGURES.test(left) || /^[\d０-９]/.test(left));
  if (rows) return true;
  if (inRows) return isShort(left, VERSE_LENGTH);
  return next !== null && [left, right, next].every(isVerse);
}

/** 夏至响雷三伏旱，⏎小暑落雨大暑还，: lines of as many characters, each one clause, are those of a saying or a poem. */
function isSaying(left: string, right: string): boolean {
  const [upper, lower] = [SAYING.exec(left), SAYING.exec(right)];
  return upper !== null && lower !== null && upper[1]?.length === lower[1]?.length && !endsSentence(left);
}

const SAYING = /^(\p{Script=Han}{4,9})[，；。！？]$/u;

/** Three of them in a row are no paragraph that was cut twice. */
const isVerse = (line: string): boolean =>
  isShort(line, VERSE_LENGTH) && !MARK_OF_SENTENCE.test(line) && mayBeWhole(line);
