/** What the recogniser takes for its narrow likeness, and what is printed in Chinese text. */
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};
/** A stroke, which no text has, for the mark that looks like it. */
const STROKE = "丶";
/** What is printed as a dash is read as a wide hyphen, which newspapers do not print. */
const WIDE_HYPHEN = "－";
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉【】〔〕“”‘’—…％]/u;

/** The characters of a line with punctuation as Chinese text has it, where Chinese text stands beside it. One for one; what is no character of its own is empty. */
export function punctuated(characters: readonly string[]): string[] {
  const wide = characters.map((character, index) => {
    if (character === WIDE_HYPHEN) return "—";
    if (character === STROKE) return "、";
    if (character === "°" && /[℃℉]/.test(characters[index + 1] ?? "")) return "";
    const other = WIDE[character];
    if (!other) return character;
    const beside = [characters[index - 1], characters[index + 1]];
    return beside.some((each) => each !== undefined && CHINESE.test(each)) ? other : character;
  });
  return pairedBrackets(wholeDots(curvedQuotes(wide.map(fullStop))));
}

/** A stop behind a Chinese character, before none that a decimal or an address goes on with, is the Chinese one. */
function fullStop(character: string, index: number, all: readonly string[]): string {
  const goesOn = /[0-9A-Za-z.]/.test(all[index + 1] ?? "");
  return character === "." && CHINESE.test(all[index - 1] ?? "") && !goesOn ? "。" : character;
}

/** Straight quotation marks in Chinese text, curved as their places in the line say. */
function curvedQuotes(characters: readonly string[]): string[] {
  const result: string[] = [];
  let isOpen = false;
  for (const [index, character] of characters.entries()) {
    const mark: string =
      character === '"' ? curvedQuote(characters[index - 1], characters[index + 1], isOpen) : character;
    if (mark === "“" || mark === "”") isOpen = mark === "“";
    result.push(mark);
  }
  return result;
}

/** What a straight quotation mark between two characters is; `isOpen`: what is quoted before it in the line has no end yet. */
function curvedQuote(before: string | undefined, after: string | undefined, isOpen: boolean): string {
  if (![before, after].some((each) => each !== undefined && CHINESE.test(each))) return '"';
  // One mark that was read twice.
  if (before === "“" || after === "”" || before === "”") return "";
  if (before === undefined || /[：，、（《—]/.test(before)) return "“";
  return isOpen || after === undefined || /[，。、；：？！）》—…]/.test(after) || /[。！？…]/.test(before)
    ? "”"
    : "“";
}

/** Three dots or more in Chinese text are those of an ellipsis (……), which is two characters. */
function wholeDots(characters: readonly string[]): string[] {
  const result = [...characters];
  const isDot = (character = "") => /[.·…‧．]/.test(character);
  characters.forEach((character, index) => {
    if (!isDot(character) || isDot(characters[index - 1])) return;
    let end = index;
    while (isDot(characters[end])) end++;
    const beside = [characters[index - 1], characters[end]];
    if (end - index < 3 || !beside.some((each) => each !== undefined && CHINESE.test(each))) return;
    result.fill("", index, end);
    result[index] = "…";
    result[index + 1] = "…";
  });
  return result;
}

/** A bracket is as wide as its partner. */
function pairedBrackets(characters: readonly string[]): string[] {
  const result = [...characters];
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (character === "（" || character === "(") open.push(index);
    if (character !== "）" && character !== ")") return;
    const partner = open.pop();
    if (partner === undefined || (result[partner] === "（") === (character === "）")) return;
    result[partner] = "（";
    result[index] = "）";
  });
  return result;
}
