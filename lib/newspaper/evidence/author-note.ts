import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** （作者单位：…）, （作者为…） and (完) close a text; they are no title of the next. */
export const authorNote: Evidence = {
  name: "author-note",
  weigh: ({ facts }) =>
    facts.title && !facts.byline && /^[（(][^（()）]+[）)]$/.test(facts.text)
      ? { ...each(TITLES, -6), paragraph: 3 }
      : null,
};
