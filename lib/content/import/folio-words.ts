import { CREDIT_IN_FOLIO } from "@/lib/newspaper/fields/credits";
import { CONTACT_IN_FOLIO, FOLIO_PARTS } from "@/lib/newspaper/fields/folio";
import { simplify } from "@/lib/newspaper/source/fold";

/** What a folio says one after the other: the page's number, the date or issue, who made the page or is to be asked, words. */
export type FolioPiece =
  | { kind: "page" | "date" | "people" }
  /** `touches`: no space sets it apart, as in 第2版的柳树, which may as well be a headline. */
  | { kind: "word"; text: string; touches: boolean };

/** Where such a piece stood. */
const [PEOPLE, DATE, PAGE] = ["\u0001", "\u0002", "\u0003"];
const MARKS = new RegExp(`(?=[${PEOPLE}${DATE}${PAGE}])|(?<=[${PEOPLE}${DATE}${PAGE}])`);
/** 葛小满 摄, below a picture that reaches the page's edge. */
const PHOTOGRAPHER = /\p{Script=Han}{2,4}\s*(?:文\/)?(?:摄影?|供图)(?!\p{Script=Han})/gu;
const PAGE_NUMBER = /^(?:第\s*)?[A-Za-z]?\s*[\d〇○零一二三四五六七八九十]{1,3}\s*版$|^[A-Z]\s*\d{1,2}$/u;
/** The number alone, 05 民生; the sheet of a paper that counts so, 第四張第二頁. */
const BARE_NUMBER = /^(?:[A-Za-z]?\d{1,3}|第\S{1,3}[张張](?:第\S{1,3}[页頁])?)$/u;
const BETWEEN = /[\s|,:()[\]【】《》〖〗\-—_◆■●▲★☆*#]+/u;
const ONE_CHARACTER = /^\p{Script=Han}$/u;

/** The pieces of a line at a page's edge, in their order. Words set apart by spaces, 要 闻, are one. */
export function folioPieces(line: string): FolioPiece[] {
  const pieces: FolioPiece[] = [];
  let spaced = false;
  for (const word of marked(line.normalize("NFKC")).split(BETWEEN).filter(Boolean)) {
    const last = pieces.at(-1);
    const alone = ONE_CHARACTER.test(word);
    if (alone && spaced && last?.kind === "word") last.text += word;
    else {
      const parts = word.split(MARKS).filter(Boolean);
      pieces.push(...parts.map((part) => pieceOf(part, parts.length > 1)));
    }
    spaced = alone;
  }
  return pieces;
}

function pieceOf(word: string, touches: boolean): FolioPiece {
  if (word === PAGE || BARE_NUMBER.test(word)) return { kind: "page" };
  if (word === DATE) return { kind: "date" };
  return word === PEOPLE ? { kind: "people" } : { kind: "word", text: word, touches };
}

/** The line with marks for its parts. They are known by their simplified form, which is as long as the printed one. */
function marked(line: string): string {
  const people = [CREDIT_IN_FOLIO, CONTACT_IN_FOLIO, PHOTOGRAPHER].reduce(
    (left, pattern) => cut(left, pattern, () => PEOPLE),
    line,
  );
  return FOLIO_PARTS.reduce(
    (left, pattern) => cut(left, pattern, (found) => (PAGE_NUMBER.test(found.trim()) ? PAGE : DATE)),
    people,
  );
}

/** `text` with a mark for every match of `pattern` in its simplified form. */
function cut(text: string, pattern: RegExp, mark: (found: string) => string): string {
  let from = 0;
  let left = "";
  for (const { 0: found, index } of simplify(text).matchAll(pattern)) {
    left += text.slice(from, index) + mark(found);
    from = index + found.length;
  }
  return left + text.slice(from);
}
