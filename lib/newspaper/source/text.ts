/** How many printed characters a text has: UTF-16 units that are not white space. */
export function printedLength(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** Whether a text has at most `limit` printed characters. A long text is not measured to its end. */
export function isShort(text: string, limit: number): boolean {
  return text.length <= limit * 4 && printedLength(text) <= limit;
}

const CLOSERS = /[”’"』」）)》】〉\]]+$/;

/** Whether a paragraph may end here: 。！？…… or one of them and closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-12).trimEnd().replace(CLOSERS, "");
  // A full stop of half width ends a sentence, but after a figure it may as well be a decimal point.
  return /(?:[。！？!?…]|(?:[^!-~０-９]|[)"\]])\.)$/.test(tail);
}

/** Headlines, kickers and subheads close with no mark, nor are they cut after a comma or a decimal point, 2024. */
export function endsOpen(text: string): boolean {
  return !/(?:[。！？!?…，、；：,;:]|\d\.)$/.test(
    text
      .slice(-12)
      .trimEnd()
      .replace(/[”’』」）)》】]+$/, ""),
  );
}

/** Whether a text asks or exclaims at its end, as titles may. */
export function endsAsking(text: string): boolean {
  return /[？！?!]$/.test(text.slice(-12).trimEnd().replace(CLOSERS, ""));
}

/** Whether a line end between two texts stands for a space: between letters it does, between Chinese characters or figures not. */
export function needsSpace(left: string, right: string): boolean {
  return /[A-Za-z]$/.test(left.slice(-1)) && /^[A-Za-z]/.test(right);
}

/** A text for comparing: without white space and punctuation, letters and figures in one form. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
}

/** Whether a text begins with the words of another, as they are compared. */
export function beginsWith(text: string, anchor: string): boolean {
  const wanted = comparable(anchor);
  return wanted !== "" && comparable(text.slice(0, anchor.length * 4)).startsWith(wanted);
}

/** The share, from 0 to 1, of the characters of the text with fewer different ones that the other has, too. */
export function sharedCharacters(a: string, b: string): number {
  const characters = new Set(b);
  const shared = [...new Set(a)].filter((char) => characters.has(char)).length;
  return shared / Math.max(1, Math.min(new Set(a).size, characters.size));
}

/** Parts of a list or of a numbered text: 一、 （一） 1. ① ● at the beginning. */
export function isNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)](?!\d)|[①-⑳●■◆▲★])/.test(
    text,
  );
}

/** | 东关粮库 | 0.87 | 1.14 |: a row of a table in Markdown. */
export const isTableRow = (text: string): boolean => /^\s*\|(?:[^|\n]{0,80}\|){2,}\s*$/.test(text);

/** ——来自龙泉竹产业的观察: a dash, however the OCR read it. */
export const beginsWithDash = (text: string): boolean => /^(?:--|—)/.test(text);

/** Bullets before bylines, as inside of a character class. */
export const BULLETS = "□■◆◇●○◎⊙▲△▼★☆";

/** One of the words, separated by spaces, as a pattern's source: the OCR may have spaced a word's letters apart. */
export const anySpaced = (words: string): string =>
  words
    .split(" ")
    .map((word) => word.split("").join("\\s*"))
    .join("|");
