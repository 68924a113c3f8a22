/** Marks after which a headline pauses: a line ends there before it ends between two words. */
const PAUSES = /(?<=[：；，！？。]|——|……)(?![”’」』）》：；，！？。—…])/u;
/** A line with fewer characters would look lost, and one with a single character is. */
const SHORTEST = 4;

const lengthOf = (text: string) => [...text.trim()].length;

/**
 * A line of large type cut where it pauses: 施工供水两不误，|多管齐下保夏灌. The parts joined are the text; none has
 * less than four characters, unless the text has.
 */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const part of text.split(PAUSES)) {
    const last = phrases.at(-1);
    const isShort = last !== undefined && (lengthOf(last) < SHORTEST || lengthOf(part) < SHORTEST);
    if (isShort) phrases[phrases.length - 1] = last + part;
    else phrases.push(part);
  }
  return phrases;
}

/** Marks that have room of their own behind them: a space there would be a second one. */
const ROOMY = /(?<=[：；，、！？。]) +/gu;

/** A headline in one line of running text. */
export const inOneLine = (headline: string): string => headline.replace(ROOMY, "");

/** What parts a printed line of a headline from the next one. */
export const gapAfter = (line: string): string => inOneLine(`${line} `).slice(line.length);
