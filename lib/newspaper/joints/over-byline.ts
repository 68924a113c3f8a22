import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const overByline = jointRule({
  name: "over-byline",
  note: "Convention “Headline”: a byline follows the headline, with no more than a deck between.",
  findings: ["byline"],
  examples: [
    { page: ["# 麦收全面展开", "□记者 高田"], on: "高田", finds: "byline" },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: (_, lower) => (startOf(lower) === "byline" ? "byline" : null),
});
