import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { BYLINES, TITLES } from "@/lib/newspaper/grammar/states";

/** Convention "Byline": no 。，！？；”, at most 45 characters, a role; without one only where a byline is expected. */
export const bylineForm: Evidence = {
  name: "byline-form",
  weigh: ({ facts }) => {
    if (!facts.byline) return each(BYLINES, -25);
    if (facts.byline.sure)
      return {
        ...each(BYLINES, 9),
        ...each(TITLES, -5),
        deck: -7,
        paragraph: -4,
        "paragraph-opens": -5,
        "notice-body": -1,
      };
    if (facts.byline.from) return { byline: 3, "byline-ends": 3, "byline-opens": -6, ...each(TITLES, -2) };
    return { byline: facts.length <= 8 ? 2.5 : 1, "byline-ends": -1, "byline-opens": -6 };
  },
};
