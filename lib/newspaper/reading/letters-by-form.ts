import { isLetterSignature, mayBeWriter, opensLetter, signsAsOffice } from "../fields/letter-signature";
import { isCommonWord } from "../fields/name-forms";
import { beginsWithAnySurname } from "../fields/surnames";
import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import { isMarked } from "../page/facts";
import { isTitleLine } from "../page/title-runs";
import { OF_TEXT, SIGNS_A_LETTER } from "./form-states";

/** Convention “Paragraphs”: who signs a letter, in a short line of its own; null for all other lines. */
export function signatureStates({ facts, above, below }: BlockInContext): readonly State[] | null {
  const text = facts.text.trim();
  const [upper, next] = [above(1), below(1)];
  if (!upper || !(upper.complete || REGARDS.test(upper.text.trim()))) return null;
  // 农贸市场　开张, marked and over text of its own, is a headline.
  if (isMarked(facts) && next !== null && !isTitleLine(next)) return null;
  // 时评, 读者　来信 are columns.
  if (isCommonWord(text.split(/[\s　]+/u).at(-1) ?? "")) return null;
  const signs =
    isLetterSignature(text, next === null || isTitleLine(next)) ||
    ((isBareName(text) || mayBeWriter(text) || signsAsOffice(text)) && isInLetter(above));
  return signs ? SIGNS_A_LETTER : null;
}

/** @南城老白：公园长椅装了扶手。 is what somebody wrote to the paper; @高考生：这份提醒请收好 is a headline. */
export const quotedStates = ({ facts }: BlockInContext): readonly State[] | null =>
  facts.complete && !isMarked(facts) && /^[@＠][^：:\s]{1,12}[：:]/u.test(facts.text) ? OF_TEXT : null;

/** 此致, 敬礼: what a letter ends with, above its signature. */
const REGARDS = /^(?:此\s*致|(?:此致)?\s*敬\s*[礼禮][！!]?|祝好|谨启|謹啟)$/u;
/** A letter has few paragraphs between that and its signature. */
const LETTER_LENGTH = 8;
const isInLetter = (above: BlockInContext["above"]): boolean => {
  for (let index = 1; index <= LETTER_LENGTH; index += 1) {
    const facts = above(index);
    if (!facts || (isTitleLine(facts) && !REGARDS.test(facts.text.trim()))) return false;
    if (opensLetter(facts.text)) return true;
  }
  return false;
};

const isBareName = (text: string): boolean => {
  const name = text.replace(/[\s　]/gu, "");
  return /^\p{Script=Han}{2,3}$/u.test(name) && beginsWithAnySurname(name);
};
