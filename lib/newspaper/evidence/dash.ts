import { evidenceRule } from "../grammar/rule";
import { beginsWithDash } from "../source/text";

export const dash = evidenceRule({
  name: "dash",
  note: "Convention “Headline”: 副题 often has a leading ——.",
  findings: ["dash"],
  examples: [
    { page: ["# 青竹变成金竹", "——来自龙泉竹产业的观察", "竹子卖得好。"], on: "龙泉", finds: "dash" },
    { page: ["# 青竹变成金竹", "来自龙泉竹产业的观察", "竹子卖得好。"], on: "龙泉", finds: null },
    { page: ["# 青竹变成金竹", "——竹子卖得好，价钱也好。"], on: "价钱", finds: null },
  ],
  look: ({ facts }) => (facts.title && beginsWithDash(facts.text) ? "dash" : null),
});
