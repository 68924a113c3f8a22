import { foldTraced, printedAs } from "../source/fold";
import { isShort } from "../source/text";
import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { withoutAside, withoutColumn, withoutCommas } from "./byline-aside";
import type { BylineReading, ParsedByline } from "./byline-names";
import { areOffices, isGroup, isHouse, SIGNED_BY_OFFICE } from "./byline-offices";
import { readPart } from "./byline-parts";
import { BULLET } from "./byline-words";

export type { ParsedByline } from "./byline-names";

/** Marks that only running text has. */
const PROSE = /[，。！？；”“"]|均\s*[由为]|拍摄/;
/** （作者现居样城）, （作者系样院教授）: what the author is; the name stands elsewhere. */
const TELLS_OF_AUTHOR = /^[（(]?(?:本文)?作\s*者\s*(?:[现現系係为為是均就]|供职|任职|来自|來自)/u;
const IN_BRACKETS = /^[（(【[〔]([^（()）]*(?:[（(][^（()）]{1,12}[）)][^（()）]*)?)[）)】\]〕]$/;
const FIRST_WORDS = /^(?:采\s*写|撰\s*文|撰\s*写)\s*[:：]\s*(?=.*(?:记\s*者|通\s*讯\s*员))/;

/**
 * Reads the bylines in any form a newspaper prints them, or null where the text is no byline. `expected`: it stands where
 * a story is signed, in a dateline's brackets or behind the last sentence; names without a role are then names.
 */
export function parseByline(printed: Traced, { expected = false } = {}): ParsedByline | null {
  if (expected) return parse(printed, true);
  if (NO_BYLINES.has(printed.text)) return null;
  const byline = parse(printed, false);
  if (!byline && printed.text.length <= LONGEST_KEPT) {
    if (NO_BYLINES.size >= MOST_KEPT) NO_BYLINES.clear();
    NO_BYLINES.add(printed.text);
  }
  return byline;
}

/** A byline has 45 characters, what stands beside its names about as many. */
const LONGEST_WITH_ASIDE = 90;

/** Short texts that are none: the same lines stand on a page again and again. */
const NO_BYLINES = new Set<string>();
const LONGEST_KEPT = 60;
const MOST_KEPT = 5000;

function parse(printed: Traced, expected: boolean): ParsedByline | null {
  if (printed.text.length > LONGEST_WITH_ASIDE && !isShort(printed.text, LONGEST_WITH_ASIDE)) return null;
  const original = withoutCommas(withoutAside(withoutColumn(trimTraced(printed))));
  if (TELLS_OF_AUTHOR.test(original.text)) return null;
  if (original.text === "" || !isShort(original.text, 45) || PROSE.test(original.text)) return null;
  let text = foldTraced(original);
  const bracketed = IN_BRACKETS.test(text.text);
  if (bracketed) text = trimTraced(sliceTraced(text, 1, text.text.length - 1));
  else if (isUnbalanced(text.text)) return null;
  text = sliceTraced(text, FIRST_WORDS.exec(text.text)?.[0].length ?? 0);
  const marked = BULLET.test(text.text.charAt(0)) || /\S\s*报\s*[道导]$/.test(text.text);
  const close = withoutSpaces(text).text;
  if (
    SIGNED_BY_OFFICE.test(close) ||
    areOffices(text.text) ||
    ((expected || bracketed) && isGroup(close)) ||
    (expected && isHouse(close))
  )
    return { bylines: [], words: [], sure: true };
  const found: BylineReading = {
    bylines: [],
    words: [],
    sure: false,
    marked,
    expected: expected || bracketed,
    printed: printedAs(original),
  };
  for (const part of bulleted(text)) {
    if (!readPart(part, found)) return null;
  }
  const { bylines, words, sure, from } = found;
  return bylines.length > 0 ? { bylines, words, sure, from } : null;
}

/** The half of something longer: 者庞浩/文 寇建军/图）, where a printed line ends in brackets. */
const isUnbalanced = (text: string) =>
  (text.match(/[（(【〔]/g)?.length ?? 0) !== (text.match(/[）)】〕]/g)?.length ?? 0);

function bulleted(text: Traced): Traced[] {
  const parts: Traced[] = [];
  let start = 0;
  for (let index = 0; index <= text.text.length; index += 1) {
    if (index < text.text.length && !BULLET.test(text.text.charAt(index))) continue;
    const part = trimTraced(sliceTraced(text, start, index));
    if (part.text !== "") parts.push(part);
    start = index + 1;
  }
  return parts;
}
