import { evidenceRule } from "../grammar/rule";

export const editorsOnly = evidenceRule({
  name: "byline-of-editors",
  note: "Convention “Byline”: 编辑, 责编 by themselves end a story, or are the page's; they never begin one.",
  findings: ["editors"],
  examples: [
    { page: ["麦收展开。", "编辑 朱贤佳"], on: "朱贤佳", finds: "editors" },
    { page: ["麦收展开。", "⊙记者朱宇琛○编辑朱贤佳"], on: "朱贤佳", finds: null },
  ],
  look: ({ facts }) => (facts.byline?.bylines.every(({ role }) => role === "editor") ? "editors" : null),
});
