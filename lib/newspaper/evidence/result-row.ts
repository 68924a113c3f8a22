import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { isMarked } from "@/lib/newspaper/page/facts";

const ROW = /(?:[：:]|[\s\u3000]).*\d+(?:[.:：′″—-]\d+)*\s*(?:秒|分|元|角|米|环|公斤|℃|%|％)?\d*$/u;

/** Rows of results and prices, 男子50米蝶泳：苏子航 24秒77, 大豆 1.32—1.38: a figure at the end, no title. */
export const resultRow: Evidence = {
  name: "result-row",
  weigh: ({ facts }) =>
    facts.title && !isMarked(facts) && !facts.byline && !facts.figures && ROW.test(facts.text)
      ? { ...each(TITLES, -3), paragraph: 2 }
      : null,
};
