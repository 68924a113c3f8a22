import { evidenceRule, when } from "../grammar/rule";

export const bareFigures = evidenceRule({
  name: "bare-figures",
  note: "Convention “Furniture”: a bare date or number is of the page, at its edges; of a notice, below it; or the rest of a cut paragraph.",
  findings: ["figures", "at-edge", "below-whole-text", "date", "below-cut-paragraph"],
  examples: [
    {
      page: ["03", "# 麦收全面展开", "麦收在6月上旬全面展开。"],
      on: "03",
      finds: ["figures", "at-edge", "below-whole-text"],
    },
    {
      page: ["# 遗失声明", "公章一枚遗失，声明作废。", "2024年6月22日", "# 麦收全面展开"],
      on: "2024年6月22日",
      finds: ["figures", "date"],
    },
    {
      page: ["# 麦收全面展开", "今年收割机一共来了一千多台，其中外地的，", "1", "20台。"],
      on: "1",
      finds: ["figures", "below-cut-paragraph"],
    },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: ({ facts, above, below }) => {
    if (!facts.figures) return null;
    const upper = above(1);
    const dated = /日\s*$/.test(facts.text);
    return [
      "figures",
      ...when(!upper || !below(1), "at-edge"),
      ...when(!dated && (!upper || upper.complete), "below-whole-text"),
      ...when(dated, "date"),
      ...when(upper !== null && !upper.complete && !upper.title, "below-cut-paragraph"),
    ];
  },
});
