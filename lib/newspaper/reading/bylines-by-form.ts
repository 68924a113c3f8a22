import { beginsWithAnySurname } from "../fields/surnames";
import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import { isMarked } from "../page/facts";
import { isTitleLine } from "../page/title-runs";
import { NO_BYLINE } from "./form-states";

/** Two letters set wide of which the first is no surname: 老 耕, 夜 雨. */
const TWO_LETTERS = /^\p{Script=Han}[\s　]+\p{Script=Han}$/u;

/** 老 耕 is a pen name directly below a marked headline and over text; elsewhere such letters head a poem or a column: 夜 雨, 副 刊. */
export function penNameStates({ facts, above, below }: BlockInContext): readonly State[] | null {
  const text = facts.text.trim();
  if (facts.byline === null || !TWO_LETTERS.test(text) || beginsWithAnySurname(text)) return null;
  const [upper, next] = [above(1), below(1)];
  const isBelowHeadline = upper !== null && isTitleLine(upper) && isMarked(upper) && !isMarked(facts);
  return isBelowHeadline && next !== null && !isTitleLine(next) ? null : NO_BYLINE;
}
