import { readLatex } from "./latex";
import { LOOKS, SIGNS, TEXTS } from "./latex-names";
import { type Conversion, type Stretch, whole } from "./splice";

/** `$…$`, `$$…$$`, `\(…\)` and `\[…\]`; what closes is not followed by a figure or a letter, as in $5-$10. */
const FORMULA =
  /(?<!\\)\$\$([^$]{1,2000})\$\$|(?<![\\$])\$((?:[^$\n\\]|\\[^\n]){1,400})\$(?![A-Za-z\d$])|\\\(((?:[^\n\\]|\\[^\n()]){1,400})\\\)|\\\[((?:[^$\\]|\\[^[\]]){1,2000})\\\]/g;
/** Signs that only formulas have. */
const SURE = /\\[A-Za-z%,]|[\^_]\s*[{\d\\]|\{/;
/** Figures and their signs; letters one by one, or one word. */
const FIGURES = /^[\s\d.,+\-=<>/()%~:×±·°℃]+$/;
const LETTERS = /^\s*(?:[A-Za-z]{1,12}|(?:[A-Za-z\d]\s+)*[A-Za-z\d])\s*$/;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/** Formulas → text as it is printed, with the spaces that the recogniser set around them. */
export function findFormulas(text: string): { conversions: Conversion[]; unread: Stretch[] } {
  const found: { conversions: Conversion[]; unread: Stretch[] } = { conversions: [], unread: [] };
  if (!/[$\\]/.test(text)) return found;
  FORMULA.lastIndex = 0;
  for (let match = FORMULA.exec(text); match; match = FORMULA.exec(text)) {
    const { 0: printed, 1: display, 2: inline, 3: round, 4: square, index: start } = match;
    const end = start + printed.length;
    const formula = display ?? inline ?? round ?? square ?? "";
    const read = looksLikeOne(formula, square !== undefined) ? readLatex(formula) : null;
    if (read) {
      const [from, to] = [start - spaceBefore(text, start), end + spaceAfter(text, end)];
      found.conversions.push(whole(from, to, read));
    } else if (SURE.test(formula) && !WIDE.test(formula.replace(/\{[^{}]*\}/g, ""))) {
      found.unread.push({ start, end });
    } else FORMULA.lastIndex = start + 1;
  }
  return found;
}

/** Square brackets with a backslash are more often brackets. */
const looksLikeOne = (formula: string, square: boolean) =>
  SURE.test(formula) || (!square && (FIGURES.test(formula) || LETTERS.test(formula)));

/** How many spaces stand between Chinese and the formula behind it. */
function spaceBefore(text: string, at: number): number {
  const length = /[ \t]{0,8}$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
  return WIDE.test(text.charAt(at - length - 1)) && text.charAt(at - length - 1) !== "\u3000" ? length : 0;
}

/** How many stand between a formula and the Chinese behind it. */
function spaceAfter(text: string, at: number): number {
  const length = /^[ \t]{0,8}/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  return WIDE.test(text.charAt(at + length)) ? length : 0;
}

const COMMANDS = [
  ...LOOKS,
  ...TEXTS,
  ...SIGNS.keys(),
  "frac",
  "dfrac",
  "sqrt",
  "textcircled",
  "begin",
  "end",
];
/** A command of LaTeX that stands in no formula; short ones, as in C:\in, may be something else. */
const STRAY = new RegExp(
  `\\\\(?:${COMMANDS.filter((name) => name.length > 3).join("|")})(?![A-Za-z])(?:\\s*\\{[^{}\\n]{0,200}\\})*`,
  "g",
);

/** Commands that are left in a text. */
export const strayCommands = (text: string): Stretch[] =>
  text.includes("\\")
    ? [...text.matchAll(STRAY)].map(({ 0: printed, index }) => ({
        start: index,
        end: index + printed.length,
      }))
    : [];
