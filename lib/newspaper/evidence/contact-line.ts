import { evidenceRule } from "../grammar/rule";

export const contactLine = evidenceRule({
  name: "contact-line",
  note: "Convention “Furniture”: telephone numbers and addresses are the paper's, at the page's edges, or a notice's or an advert's, below it.",
  findings: ["contact"],
  examples: [
    { page: ["# 麦收全面展开", "麦收展开。", "新闻热线：0635-8200000"], on: "热线", finds: "contact" },
    { page: ["# 麦收全面展开", "农民拨打了热线电话。"], on: "热线", finds: null },
  ],
  look: ({ facts }) => (facts.furniture === "contact" ? "contact" : null),
});
