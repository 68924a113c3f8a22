import { endsParagraph, isTitleLike } from "../sentence";
import { neighbour, type Rule } from "./rule";

const LONGEST = 15;
/** Words of running text: a short line with one of these is more likely the end of a column. */
const RUNNING = /[则并将已了]|[的和与在是为对把被从向以及]$/;

export const subhead: Rule = {
  name: "subhead",
  convention: "小标题：夹在两段完整的正文之间的短句，没有句末标点",
  class: "subhead",
  test: (block, surroundings) => {
    const above = neighbour(surroundings, -1);
    const next = neighbour(surroundings, 1);
    if (surroundings.above.at(-1) !== "paragraph" || !above || !next || next.heading !== null) return false;
    if (!isTitleLike(block.text.text, LONGEST) || block.indented || /^[”’）》」』]/.test(block.text.text))
      return false;
    if (RUNNING.test(block.text.text)) return false;
    // A column's last letters before the next paragraph look like this too; those follow a paragraph that is cut.
    return endsParagraph(above.text.text) && next.text.text.length > LONGEST * 1.5;
  },
};
