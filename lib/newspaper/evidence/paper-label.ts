import { evidenceRule } from "../grammar/rule";
import { comparable } from "../source/text";

const PAGE = ["民情一线", "# 麦收全面展开", "麦收展开。"];

export const paperLabel = evidenceRule({
  name: "paper-label",
  note: "Convention “House style”: names of pages and columns, and of boxes inside of stories, come again on each page of a paper.",
  findings: ["label", "box"],
  examples: [
    { page: PAGE, on: "民情", paper: { labels: ["民情一线"] }, finds: "label" },
    { page: PAGE, on: "民情", paper: { boxes: ["民情一线"] }, finds: "box" },
    { page: PAGE, on: "民情", paper: { labels: ["民生热线"] }, finds: null },
    { page: PAGE, on: "民情", finds: null },
  ],
  look: ({ facts, page: { paper } }) => {
    if (!paper || !facts.title || (paper.labels.length === 0 && paper.boxes.length === 0)) return null;
    const words = comparable(facts.text);
    if (paper.labels.includes(words)) return "label";
    return paper.boxes.includes(words) ? "box" : null;
  },
});
