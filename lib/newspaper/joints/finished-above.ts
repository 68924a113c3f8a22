import { jointRule } from "../grammar/rule";

export const finishedAbove = jointRule({
  name: "finished-above",
  note: "Convention “Paragraphs”: a finished one is not interrupted by a caption.",
  findings: ["finished"],
  examples: [
    { page: ["麦收在6月上旬全面展开。", "图为收割机在作业。"], on: "图为", finds: "finished" },
    { page: ["麦收在6月上旬全面展", "图为收割机在作业。", "开。"], on: "图为", finds: null },
  ],
  look: (upper) => (upper.complete ? "finished" : null),
});
