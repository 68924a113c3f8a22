import { evidenceRule } from "../grammar/rule";
import { TITLE_LENGTH } from "../page/facts";

export const paragraphShape = evidenceRule({
  name: "paragraph-shape",
  note: "Convention “Paragraphs”: 。！？…… at the end, or long; titles have neither.",
  findings: ["long", "closed"],
  examples: [
    { page: ["# 麦收全面展开", "麦收在6月上旬全面展开。"], on: "上旬", finds: "closed" },
    {
      page: [
        "# 麦收全面展开",
        "麦收在6月上旬全面展开，各地收割机日夜不停，预计十天之内可以全部收完，颗粒归仓，农民的脸上笑开了花，仓里也",
      ],
      on: "上旬",
      finds: "long",
    },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts }) => {
    if (facts.title) return null;
    return facts.length > TITLE_LENGTH ? "long" : "closed";
  },
});
