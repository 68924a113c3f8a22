import { evidenceRule } from "../grammar/rule";

export const photoTitle = evidenceRule({
  name: "photo-title",
  note: "Convention “Pictures”: below 图片报道 the line over a caption is the photo's title.",
  findings: ["over-caption"],
  examples: [
    { page: ["图片报道", "机声隆隆收麦忙", "图为收割机在麦田里作业。"], on: "收麦忙", finds: "over-caption" },
    { page: ["机声隆隆收麦忙", "图为收割机在麦田里作业。"], on: "收麦忙", finds: null },
  ],
  look: ({ facts, photoLabel, below }) =>
    photoLabel && facts.title && below(1)?.caption ? "over-caption" : null,
});
