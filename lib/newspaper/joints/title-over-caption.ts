import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";

export const titleOverCaption = jointRule({
  name: "title-over-caption",
  note: "Convention “Pictures”: a photo story is a title over a caption; no 小标题 stands over one.",
  findings: ["labelled", "credited"],
  examples: [
    { page: ["# 机声隆隆收麦忙", "图为收割机在麦田里作业。"], on: "图为", finds: "labelled" },
    { page: ["# 机声隆隆收麦忙", "收割机在麦田里作业。 本报记者 伊霄摄"], on: "伊霄", finds: "credited" },
    { page: ["# 机声隆隆收麦忙", "收割机在麦田里作业。"], on: "作业", finds: null },
  ],
  look: (_, lower) => {
    if (startOf(lower) !== "picture") return null;
    return lower.caption === "labelled" ? "labelled" : "credited";
  },
});
