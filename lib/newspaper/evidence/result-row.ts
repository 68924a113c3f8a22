import { evidenceRule } from "../grammar/rule";
import { isMarked } from "../page/facts";

const ENDS_IN_FIGURE =
  /(?:[：:]|[\s\u3000]).*\d+(?:[.:：′″—-]\d+)*\s*(?:秒|分|元|角|米|环|公斤|℃|%|％)?\d*$/u;

export const resultRow = evidenceRule({
  name: "result-row",
  note: "Convention “Paragraphs”: rows of results and prices, 男子50米蝶泳：苏子航 24秒77, 大豆 1.32—1.38, have a figure at the end, and are no titles.",
  findings: ["row"],
  examples: [
    { page: ["# 游泳成绩", "男子50米蝶泳：苏子航 24秒77"], on: "苏子航", finds: "row" },
    { page: ["# 今日粮价", "大豆 1.32—1.38"], on: "大豆", finds: "row" },
    { page: ["# 游泳成绩", "苏子航游出24秒77"], on: "苏子航", finds: null },
  ],
  look: ({ facts }) =>
    facts.title && !isMarked(facts) && !facts.byline && !facts.figures && ENDS_IN_FIGURE.test(facts.text)
      ? "row"
      : null,
});
