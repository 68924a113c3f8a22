import type { JointRule } from "../grammar/rule";
import { isTextBelowByline } from "../page/facts";

export const bylineOverTitle: JointRule<"byline-over-title"> = {
  name: "byline-over-title",
  note: "Convention “Byline”: over a headline it closes the story above.",
  examples: [
    { page: ["□记者 高田", "# 大桥提前合龙"], on: "合龙", finds: "title" },
    { page: ["□记者 高田", "麦收在6月上旬全面展开。"], on: "上旬", finds: null },
  ],
  look: (upper, lower) => (upper.byline && !isTextBelowByline(lower) ? "title" : null),
};
