import { jointRule } from "../grammar/rule";
import { isMarked, startOf } from "../page/facts";

export const plainOverText = jointRule({
  name: "plain-over-text",
  note: "Convention “Headline”: a plain line over plain text heads a story only where nothing on the page is marked.",
  findings: ["others-are-marked", "none-is-marked"],
  examples: [
    { page: ["麦收全面展开", "麦收展开。"], on: "麦收展开", finds: "none-is-marked" },
    {
      page: ["# 大桥合龙", "大桥合龙了。", "麦收全面展开", "麦收展开。"],
      on: "麦收展开",
      finds: "others-are-marked",
    },
    { page: ["麦收全面展开", "本报讯 麦收展开。"], on: "本报讯", finds: null },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: (upper, lower, page) => {
    if (startOf(lower) !== null || isMarked(upper)) return null;
    return page.marked ? "others-are-marked" : "none-is-marked";
  },
});
