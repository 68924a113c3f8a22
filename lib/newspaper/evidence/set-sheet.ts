import { evidenceRule, when } from "../grammar/rule";

export const setSheet = evidenceRule({
  name: "set-sheet",
  note: "Convention “Furniture”: the page's own lines stand above all text or below all of it, in a row of their own.",
  findings: ["row-alone", "above-all-text", "below-all-text", "strip-above", "strip-below"],
  examples: [
    {
      page: ["今天的几件要闻", "麦收全面展开", "麦收展开。"],
      set: [{ row: { alone: true, outside: "above" } }, { region: 1, size: 3 }, { region: 1 }],
      on: "要闻",
      finds: ["row-alone", "above-all-text", "strip-above"],
    },
    {
      page: ["麦收全面展开", "麦收展开。", "新闻热线 0310"],
      set: [{ size: 3 }, {}, { region: 1, row: { alone: true, outside: "below" } }],
      on: "热线",
      finds: ["row-alone", "below-all-text", "strip-below"],
    },
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ size: 3, row: { alone: false, outside: "above" } }, {}],
      on: "全面",
      finds: ["above-all-text"],
    },
    { page: ["麦收全面展开", "麦收展开。"], set: [{}, {}], on: "全面", finds: null },
  ],
  look: ({ facts: { block } }) => {
    const { layout } = block;
    if (!layout) return [];
    const { alone, outside } = layout.row;
    const small = layout.size < 1.9;
    return [
      ...when(alone, "row-alone"),
      ...when(outside === "above", "above-all-text"),
      ...when(outside === "below", "below-all-text"),
      ...when(alone && outside === "above" && small, "strip-above"),
      ...when(alone && outside === "below" && small, "strip-below"),
    ];
  },
});
