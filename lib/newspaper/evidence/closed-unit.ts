import { evidenceRule } from "../grammar/rule";
import { isClosedAbove, isClosedBelow } from "../page/closed-units";
import { levelOf } from "../page/habits";
import { isTitleLine } from "../page/title-runs";

const TEXT = "收割机日夜不停。";
const SIGNED = "收割机日夜不停。（记者 高田）";
const SIDES = ["open-below-open", "open-below-signed", "signed-below-open", "signed-below-signed"] as const;
const SHARES = ["most", "some", "few"] as const;
/** Of fewer units of one mark nothing can be said. */
const ENOUGH = 3;

export const closedUnit = evidenceRule({
  name: "closed-unit",
  note: "Convention “Byline”: where each story of a page is signed, what begins below a signature is the next story, and a title between unsigned text and text that is signed is a 小标题.",
  findings: SIDES.flatMap((side) => SHARES.map((share) => `${side}-where-${share}-are` as const)),
  examples: [
    {
      page: ["# 麦收全面展开", SIGNED, "# 大桥合龙", SIGNED, "# 粮站敞开收购", SIGNED],
      on: "大桥",
      finds: "signed-below-signed-where-most-are",
    },
    {
      page: ["# 麦收全面展开", TEXT, "# 机手忙", SIGNED, "# 粮站敞开收购", SIGNED],
      on: "机手忙",
      finds: "signed-below-open-where-some-are",
    },
    {
      page: ["# 麦收全面展开", TEXT, "# 大桥合龙", TEXT, "# 粮站敞开收购", TEXT],
      on: "大桥",
      finds: "open-below-open-where-few-are",
    },
    {
      page: ["# 麦收全面展开", SIGNED, "# 大桥合龙", TEXT, "# 粮站敞开收购", SIGNED],
      on: "大桥",
      finds: "open-below-signed-where-some-are",
    },
    { page: ["# 麦收全面展开", SIGNED, "# 大桥合龙", SIGNED], on: "大桥", finds: null },
    { page: ["# 麦收全面展开", TEXT], on: "收割机", finds: null },
  ],
  look: ({ facts, page, above, below }) => {
    if (!isTitleLine(facts)) return null;
    const { all, closed } = page.units.get(levelOf(facts)) ?? { all: 0, closed: 0 };
    if (all < ENOUGH) return null;
    const [upper, own] = [isClosedAbove(above), isClosedBelow(below)];
    if (upper === null || own === null) return null;
    const share = closed >= all * 0.75 ? "most" : closed >= all * 0.3 ? "some" : "few";
    return `${own ? "signed" : "open"}-below-${upper ? "signed" : "open"}-where-${share}-are`;
  },
});
