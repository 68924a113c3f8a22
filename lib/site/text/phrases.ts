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
