import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isNumbered } from "@/lib/newspaper/source/text";

/** 一、 （一） 1. number the parts of a story. */
export const numbered: Evidence = {
  name: "numbered",
  weigh: ({ facts }) =>
    facts.title && isNumbered(facts.text)
      ? { subhead: facts.length <= 30 ? 3 : 0, headline: -3, kicker: -3, deck: -3, "headline-line": -4 }
      : null,
};
