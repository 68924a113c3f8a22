import { jointRule } from "../grammar/rule";
import { isTextBelowByline } from "../page/facts";

export const bylineOverText = jointRule({
  name: "byline-over-text",
  note: "Convention “Byline”: over text it begins a story.",
  findings: ["text"],
  examples: [
    { page: ["□记者 高田", "麦收在6月上旬全面展开。"], on: "上旬", finds: "text" },
    { page: ["□记者 高田", "# 大桥提前合龙"], on: "合龙", finds: null },
    { page: ["# 大桥提前合龙", "大桥合龙了。"], on: "合龙了", finds: null },
  ],
  look: (upper, lower) => (upper.byline && isTextBelowByline(lower) ? "text" : null),
});
