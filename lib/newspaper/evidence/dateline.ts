import { evidenceRule } from "../grammar/rule";

export const datelineForm = evidenceRule({
  name: "dateline",
  note: "Convention “Dateline”: 本报聊城讯 begins a story, also one whose headline is lost.",
  findings: ["dateline", "continued-from"],
  examples: [
    { page: ["本报聊城讯 麦收在6月上旬全面展开。"], on: "麦收", finds: "dateline" },
    { page: ["（上接第一版）麦收在6月上旬全面展开。"], on: "麦收", finds: "continued-from" },
    { page: ["麦收在6月上旬全面展开，本报记者到田间看了看。"], on: "麦收", finds: null },
  ],
  look: ({ facts }) => {
    if (facts.dateline) return "dateline";
    return facts.continued ? "continued-from" : null;
  },
});
