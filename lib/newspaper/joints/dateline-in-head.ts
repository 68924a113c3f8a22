import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const datelineInHead = jointRule({
  name: "dateline-in-head",
  note: "Convention “Dateline”: it begins the text below the byline.",
  findings: ["dateline"],
  examples: [
    { page: ["□记者 高田", "本报聊城讯 麦收展开。"], on: "麦收", finds: "dateline" },
    { page: ["□记者 高田", "麦收展开。"], on: "麦收", finds: null },
  ],
  look: (_, lower) => (startOf(lower) === "text" ? "dateline" : null),
});
