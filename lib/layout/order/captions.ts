import type { PageFacts } from "./facts";
import { isIndented } from "./joints";
import { areItems } from "./own-lines";
import { endsSentence } from "./sentences";
import { hasMiddleOf, heightOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import type { Stack } from "./stack";

/** Longer texts tell no picture. */
const LONGEST = 220;
/** Beside a picture captions are set in narrow columns. */
const MOST_LINES = 16;
/** How far it stands from its picture at most, in heights of its type. */
const REACH = 1.8;

export const CAPTION_BEGINS =
  /^(?:[▲△▼▽◀▶◁▷◄►←→↑↓↖↗↘↙]|图为|圖為|[上下左右]图|[（(][上下左右]图|[大小题]图|图[①-⑳一二三四五六\d：:]|[①-⑳]|图片说明)/;
export const CAPTION_ENDS =
  /(?:摄|攝|摄影报道|供图|供圖|资料图片|资料照片|(?<!文\s*[/／])图)(?:[（(][^（()）]{0,20}[）)])?[）)]?$|(?:摄|摄影|供图)[\s：:／/]?\p{Script=Han}{2,4}[）)]?$/u;

/** ■本报记者 甲 / 文 乙 / 图: who wrote a story as well. */
const SIGNS_STORY = /(?:记者|記者|通讯员|通訊員).*文\s*[/／、\s]*\S.*[图圖摄攝]$/u;

/** A paragraph's last line with no more characters may measure as small as captions. */
const LAST_WORDS = 8;

/** Larger type beside a picture is a headline's. */
const LARGEST_BESIDE = 1.3;

/** No caption ends so. */
const OPEN = /[，、；：]$/;

const isSmall = ({ size }: Stack, { body, exact }: PageFacts): boolean => size < body * (exact ? 0.98 : 0.94);

/** Whether several of a stack's lines begin two characters in, as paragraphs do: a caption is one. */
const areParagraphs = ({ lines, span, size }: Stack): boolean =>
  lines.filter((line) => isIndented((line.span.left - span.left) / size)).length > 1;

/** Whether a stack is what stands below a picture, by its words, its type, or the recogniser's word for it. */
function looksLikeCaption(stack: Stack, facts: PageFacts, below: boolean): boolean {
  const { lines, length } = stack;
  if (length > LONGEST || lines.length > MOST_LINES) return false;
  if (hasCaptionsWords(stack)) return true;
  const last = lines.at(-1)?.line.text ?? "";
  const isText = OPEN.test(last) || areParagraphs(stack) || areItems(stack);
  return (below || lines.length > 1) && isSmall(stack, facts) && !isText;
}

/** Whether a stack begins or ends as captions do, or the recogniser calls it one. */
function hasCaptionsWords({ lines }: Stack): boolean {
  const [first = "", last = ""] = [lines[0]?.line.text, lines.at(-1)?.line.text];
  return (
    lines.some(({ line }) => line.label === "caption") ||
    CAPTION_BEGINS.test(first) ||
    (CAPTION_ENDS.test(last) && !SIGNS_STORY.test(last))
  );
}

/** Whether a stack stands on a picture, or below it over no more than its width. */
function isBelow({ span, size }: Stack, picture: Span): boolean {
  if (hasMiddleOf(picture, span)) return true;
  const gap = span.top - picture.bottom;
  return gap > -size && gap < size * REACH && sharedWidth(span, picture) > widthOf(span) * 0.9;
}

/** Whether it stands beside a picture, within its height. */
function isBeside({ span, size }: Stack, picture: Span): boolean {
  const gap = -sharedWidth(span, picture);
  return gap > 0 && gap < size * REACH && sharedHeight(span, picture) > heightOf(span) * 0.9;
}

interface Surroundings {
  /** No text goes on directly below. */
  alone: boolean;
  /** Whether other columns begin beside. */
  inRow: () => boolean;
  /** A title stands directly above. */
  headed: boolean;
  /** Text stands directly above that a line or two at its right edge sign. */
  signs: boolean;
  /** A title stands directly below, closer than the picture above. */
  heads: (picture: Span) => boolean;
  /** What stands above a picture. */
  above: (picture: number) => Stack | null;
}

/**
 * The picture that a stack is the caption of, by its index; null where it is none. What
 * fills a column of text, or goes on from what stands above the picture, is no caption without a sign of one.
 */
export function captionOf(
  stack: Stack,
  pictures: readonly Span[],
  facts: PageFacts,
  { alone, headed, heads, inRow, above, signs }: Surroundings,
): number | null {
  const below = pictures.findIndex((picture) => isBelow(stack, picture));
  const index = below === -1 ? pictures.findIndex((picture) => isBeside(stack, picture)) : below;
  const picture = pictures[index];
  if (!picture) return null;
  if (headed && !hasMiddleOf(picture, stack.span)) return null;
  // Who wrote a text that ends beside a picture tells nothing of it.
  if (below === -1 && signs && !CAPTION_ENDS.test(stack.lines.at(-1)?.line.text ?? "")) return null;
  if (below === -1 && stack.size > facts.body * LARGEST_BESIDE) return null;
  const { lines, length, size } = stack;
  // The last words of a sentence are few, and measured badly.
  const inside = hasMiddleOf(picture, stack.span);
  const few = length <= LAST_WORDS && !inside && !hasCaptionsWords(stack);
  if (below !== -1 && few && goesOnFrom(above(index), stack)) return null;
  // What ends a column of text beside a picture may sign its own picture.
  const signed =
    below === -1 &&
    lines.length > 3 &&
    facts.columns.isFilledBy(stack) &&
    facts.columns.isAsWide(stack) &&
    !isSmall(stack, facts);
  if ((looksLikeCaption(stack, facts, below !== -1) && !signed) || inside) return index;
  if (heads(picture)) return null;
  const short = lines.length <= 4 && length <= LONGEST && size < facts.body * 1.15;
  const column = facts.columns.isFilledBy(stack);
  // One that is set below a picture of several columns is as wide as that, or stands in its middle.
  const narrow = facts.columns.isAsWide(stack) && widthOf(picture) > widthOf(stack.span) * 1.5;
  const own = alone || isInMiddle(stack, picture);
  const goesOn =
    OPEN.test(lines.at(-1)?.line.text ?? "") || stopsInSentence(stack) || goesOnFrom(above(index), stack);
  return below !== -1 && own && !inRow() && short && !column && !narrow && !goesOn ? index : null;
}

/** Whether one sentence ends in a stack, and the next one does not. */
function stopsInSentence({ lines }: Stack): boolean {
  const text = lines.map(({ line }) => line.text).join("");
  return /[。；][”’」』]?(?=.)/u.test(text) && !endsSentence(text);
}

/** Whether a short line stands below the middle of a picture. */
const isInMiddle = ({ span, size, lines }: Stack, picture: Span): boolean =>
  lines.length === 1 &&
  Math.abs(span.left + span.right - picture.left - picture.right) < size * 1.2 &&
  widthOf(span) < widthOf(picture) - size * 1.2 &&
  Math.abs(span.left - picture.left - size * 2) > size * 0.35;

/** Whether a stack goes on from one above the picture: that stops in a sentence, and both stand in one column. */
function goesOnFrom(above: Stack | null, { span, size, lines }: Stack): boolean {
  const [last, first] = [above?.lines.at(-1), lines[0]];
  if (!above || !last || !first) return false;
  return (
    Math.abs(above.span.left - span.left) < size * 0.5 &&
    last.span.right > above.span.right - size * 1.6 &&
    first.span.left < span.left + size * 0.5 &&
    !endsSentence(last.line.text)
  );
}
