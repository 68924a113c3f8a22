import type { JointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const datelineInText: JointRule<"dateline-in-text"> = {
  name: "dateline-in-text",
  note: "Convention “Dateline”: it begins a story; below text, a new one.",
  examples: [
    { page: ["麦收展开。", "本报聊城讯 大桥合龙。"], on: "大桥", finds: "dateline" },
    { page: ["麦收展开。", "大桥合龙。"], on: "大桥", finds: null },
  ],
  look: (_, lower) => (startOf(lower) === "text" ? "dateline" : null),
};
