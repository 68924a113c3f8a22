import type { Neighbours } from "./below";
import { endsSentence } from "./sentences";
import { type Span, sharedShare, sharedWidth, widthOf } from "./span";
import type { Stack } from "./stack";

/** Type so much larger than the text's is a title's. */
const LARGER = 1.3;
/** Or so much, where the line is short and ends no sentence. */
const SOMEWHAT_LARGER = 1.12;
/** A title inside of a text is no larger. */
const LARGEST_SUBHEAD = 1.34;
/** A headline beside its text, over one column, has many lines. */
const [LARGE, MOST_LINES] = [1.7, 9];
/** Upright lines in type as small as the text's are an upright headline's kicker, deck and byline, where they are few and short. */
const [MOST_UPRIGHT, LONGEST_UPRIGHT] = [4, 48];
/** In narrow columns headlines of so many characters stand in more lines than three. */
const MOST_CHARACTERS = 32;
/** Longer texts in large type are a lead (导语) or an editor's note. */
const LONGEST = 90;

/** Whether a stack is a line, or several, of a title: of a headline, or within a text. */
export function isTitle({ lines, size, bold, upright, length }: Stack, body: number): boolean {
  const text = lines.at(-1)?.line.text ?? "";
  const ratio = size / body;
  const named = lines.some(({ line }) => line.label === "title");
  if (length > LONGEST || (lines.length > (ratio > LARGE ? MOST_LINES : 4) && !upright)) return false;
  if (upright) return ratio >= SOMEWHAT_LARGER || (lines.length <= MOST_UPRIGHT && length <= LONGEST_UPRIGHT);
  // Headlines ask and exclaim, but end with no full stop.
  if (ratio >= LARGER) return lines.length < 3 || !/[。，；][”’』」]*$/.test(text);
  if (lines.length > (length < MOST_CHARACTERS ? 5 : 3) || endsSentence(text) || /[，；。：:]$/.test(text))
    return false;
  return ratio >= (named ? 1.05 : bold ? SOMEWHAT_LARGER : (SOMEWHAT_LARGER + LARGER) / 2);
}

/** Texts of which one is so much larger are not one text. */
const ONE_TYPE = 1.1;

/** Whether two texts of several lines are in one type; a single line's size may be badly measured. */
export const isOneType = (a: Stack, b: Stack): boolean =>
  Math.min(a.lines.length, b.lines.length) < 2 ||
  Math.max(a.size, b.size) / Math.min(a.size, b.size) < ONE_TYPE;

/** Whether a text may end with a stack: a 小标题 stands below a whole paragraph, not below a kicker or in a sentence. */
function endsText({ lines }: Stack): boolean {
  const text = lines.at(-1)?.line.text ?? "";
  return endsSentence(text) || /[：；:;]$/.test(text);
}

/** Whether a title stands in one column between two parts of a text (小标题). */
export function isSubhead(
  title: Stack,
  { above, below }: Neighbours<{ span: Span; stack: Stack | null }>,
  self: { span: Span; stack: Stack | null },
  body: number,
): boolean {
  if (title.upright || title.size > body * LARGEST_SUBHEAD || title.lines.length > 2) return false;
  const [upper, ...besideUpper] = above(self);
  const [lower, ...besideLower] = below(self);
  if (besideUpper.length + besideLower.length > 0 || !upper?.stack || !lower?.stack) return false;
  return (
    endsText(upper.stack) &&
    isOneType(upper.stack, lower.stack) &&
    sharedShare(upper.span, lower.span) > 0.8 &&
    upper.stack.size < title.size * 1.02 &&
    lower.stack.size < title.size * 1.02 &&
    sharedWidth(title.span, lower.span) > widthOf(title.span) * 0.9
  );
}
