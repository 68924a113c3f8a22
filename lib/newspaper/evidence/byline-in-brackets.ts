import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** （记者 刘聪 报道）, （谢达成） in brackets ends a story. */
export const bracketedByline: Evidence = {
  name: "byline-in-brackets",
  weigh: ({ facts }) =>
    facts.byline && /^[（(【]/.test(facts.text)
      ? {
          "byline-ends": 4,
          "byline-opens": -4,
          byline: facts.byline.sure ? -1 : -2,
          subhead: -4,
          headline: -4,
          paragraph: -2,
        }
      : null,
};
