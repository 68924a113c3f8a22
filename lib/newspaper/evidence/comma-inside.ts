import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { isMarked } from "@/lib/newspaper/page/facts";
import { isNumbered } from "@/lib/newspaper/source/text";

/** Convention "Headline": no mark inside but a space; a comma is rare in headlines and rarer in 小标题. */
export const commaInside: Evidence = {
  name: "comma-inside",
  weigh: ({ facts }) => {
    if (
      !facts.title ||
      isNumbered(facts.text) ||
      !/[，、；]/.test(facts.text.replace(/^[一二三四五六七八九十\d]{1,3}、/, ""))
    )
      return null;
    const marked = isMarked(facts);
    const comma = facts.text.includes("，");
    return marked
      ? { headline: 0, subhead: 0 }
      : {
          kicker: -0.5,
          headline: comma ? -1.5 : -0.5,
          subhead: comma ? (facts.length <= 10 ? -1 : -2.5) : -0.5,
          deck: 0,
          paragraph: facts.length <= 10 ? 0 : 1,
        };
  },
};
