import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { beginsWithDash } from "@/lib/newspaper/source/text";

/** 副题 often has a leading ——. */
export const dash: Evidence = {
  name: "dash",
  weigh: ({ facts }) =>
    facts.title && beginsWithDash(facts.text)
      ? { deck: 7, headline: -5, kicker: -5, subhead: -1, paragraph: -1, "headline-line": -4 }
      : null,
};
