import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const overDateline = jointRule({
  name: "over-dateline",
  note: "Convention “Headline”: a dateline follows the headline, with no more than a deck between.",
  findings: ["dateline"],
  examples: [
    { page: ["# 麦收全面展开", "本报讯 麦收展开。"], on: "本报讯", finds: "dateline" },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: (_, lower) => (startOf(lower) === "text" ? "dateline" : null),
});
