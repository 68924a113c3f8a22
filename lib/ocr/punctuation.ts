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
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉【】〔〕“”‘’—…％]/u;

/** The characters of a line with punctuation as Chinese text has it, where Chinese text stands beside it; one for one. */
export function punctuated(characters: readonly string[]): string[] {
  const wide = characters.map((character, index) => {
    const other = WIDE[character];
    if (!other) return character;
    const beside = [characters[index - 1], characters[index + 1]];
    return beside.some((each) => each !== undefined && CHINESE.test(each)) ? other : character;
  });
  return pairedBrackets(wide);
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
