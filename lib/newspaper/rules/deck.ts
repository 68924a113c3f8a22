import { isTitleLike } from "../sentence";
import { storyFollows } from "./headline";
import type { Rule } from "./rule";

const LONGEST = 60;

export const deck: Rule = {
  name: "deck",
  convention: "副题：标题下面、署名上面的一行，常以——开头",
  class: "deck",
  test: (block, surroundings) => {
    const previous = surroundings.above.at(-1);
    if (previous !== "headline" && previous !== "deck") return false;
    if (/^[\s　]*[—―-]{2}/.test(block.text.text)) return block.text.text.length <= LONGEST + 2;
    return (
      block.heading === null &&
      !block.indented &&
      isTitleLike(block.text.text, LONGEST) &&
      storyFollows(surroundings)
    );
  },
};
