import { evidenceRule } from "../grammar/rule";

export const jumpForm = evidenceRule({
  name: "jump",
  note: "Convention “Furniture”, jumps: 下转第二版 stands below a story, 上接第一版 above or at the beginning of one.",
  findings: ["to", "from"],
  examples: [
    { page: ["# 麦收全面展开", "麦收展开。", "（下转第二版）"], on: "下转", finds: "to" },
    { page: ["（上接第一版）", "麦收展开。"], on: "上接", finds: "from" },
    { page: ["（上接第一版）麦收展开。"], on: "上接", finds: null },
  ],
  look: ({ facts: { jump } }) => {
    if (!jump) return null;
    return jump.from === null ? "to" : "from";
  },
});
