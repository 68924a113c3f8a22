import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isMarked } from "@/lib/newspaper/page/facts";

/** Convention "Headline": titles are short; 小标题 shorter still. */
export const titleLength: Evidence = {
  name: "title-length",
  weigh: ({ facts }) => {
    if (!facts.title) return null;
    const { length } = facts;
    const marked = isMarked(facts);
    return {
      headline: length > 34 ? -3 : length < 4 ? -1.5 : 0,
      "headline-line": length > 30 ? -3 : 0,
      subhead: marked
        ? length > 26
          ? -2.5
          : length > 18
            ? -1
            : 0
        : length > 18
          ? -5
          : length > 12
            ? -2
            : length > 10
              ? 0
              : 2,
      paragraph: length > 30 ? 1 : 0,
    };
  },
};
