import type { PageFacts } from "./facts";
import { hasMiddleOf, type Span, sharedHeight, sharedWidth, widthOf } from "./span";
import type { Stack } from "./stack";

/** Longer texts tell no picture. */
const LONGEST = 220;
const MOST_LINES = 8;

const BEGINS =
  /^(?:[▲△▼▽◀▶◁▷◄►←→↑↓↖↗↘↙]|图为|圖為|[上下左右]图|[（(][上下左右]图|[大小题]图|图[①-⑳一二三四五六\d：:]|[①-⑳]|图片说明)/;
const ENDS =
  /(?:摄|攝|摄影报道|供图|供圖|资料图片|资料照片|图)(?:[（(][^（()）]{0,20}[）)])?[）)]?$|(?:摄|摄影|供图)[\s：:／/]?\p{Script=Han}{2,4}[）)]?$/u;

/** Whether a stack is what stands below a picture, by its words, its type, or the recogniser's word for it. */
function looksLikeCaption({ lines, size, length }: Stack, { body, exact }: PageFacts): boolean {
  if (length > LONGEST || lines.length > MOST_LINES) return false;
  if (lines.some(({ line }) => line.label === "caption")) return true;
  const first = lines[0]?.line.text ?? "";
  const last = lines.at(-1)?.line.text ?? "";
  return BEGINS.test(first) || ENDS.test(last) || size < body * (exact ? 0.98 : 0.94);
}

/** Whether a stack touches a picture: below it over no more than its width, beside it within its height, or on it. */
function touches({ span, size }: Stack, picture: Span): boolean {
  const gap = size * 1.8;
  if (hasMiddleOf(picture, span)) return true;
  const below = span.top - picture.bottom;
  const over = sharedWidth(span, picture);
  if (below > -size && below < gap && over > widthOf(span) * 0.9) return true;
  const beside = sharedHeight(span, picture);
  return over < 0 && over > -gap && beside > (span.bottom - span.top) * 0.9;
}

/**
 * The picture that a stack is the caption of, by its index; null where it is none. `alone`: no text goes on directly below it. What
 * fills a column of text is no caption without a sign of one.
 */
export function captionOf(
  stack: Stack,
  pictures: readonly Span[],
  facts: PageFacts,
  alone: boolean,
): number | null {
  const index = pictures.findIndex((picture) => touches(stack, picture));
  const picture = pictures[index];
  if (!picture) return null;
  if (looksLikeCaption(stack, facts) || hasMiddleOf(picture, stack.span)) return index;
  const { lines, length, size } = stack;
  const short = lines.length <= 4 && length <= LONGEST && size < facts.body * 1.15;
  return alone && short && !facts.columns.isFilledBy(stack) ? index : null;
}
