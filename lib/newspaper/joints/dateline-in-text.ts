import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const datelineInText = jointRule({
  name: "dateline-in-text",
  note: "Convention “Dateline”: it begins a story; below text, a new one.",
  findings: ["dateline"],
  examples: [
    { page: ["麦收展开。", "本报聊城讯 大桥合龙。"], on: "大桥", finds: "dateline" },
    { page: ["麦收展开。", "大桥合龙。"], on: "大桥", finds: null },
  ],
  look: (_, lower) => (startOf(lower) === "text" ? "dateline" : null),
});
