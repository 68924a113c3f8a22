import { endsParagraph, isTitleLike } from "../sentence";
import { storyFollows } from "./headline";
import { neighbour, type Rule } from "./rule";

const LONGEST = 50;

/** Whether the block above ended what it said, so that this one is not its other half. */
export const kicker: Rule = {
  name: "kicker",
  convention: "引题：标题上面短短一行，没有句末标点",
  class: "kicker",
  test: (block, surroundings) => {
    const next = neighbour(surroundings, 1);
    const previous = surroundings.above.at(-1);
    const above = neighbour(surroundings, -1);
    const opensStory =
      next &&
      (next.heading !== null ||
        (next.bold && storyFollows({ ...surroundings, index: surroundings.index + 1 })));
    if (!opensStory || block.indented || !isTitleLike(block.text.text, LONGEST)) return false;
    if (previous === "headline" || previous === "kicker") return false;
    return previous !== "paragraph" || endsParagraph(above?.text.text ?? "");
  },
};
