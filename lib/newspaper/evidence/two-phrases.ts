import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Two phrases with a space between: 产业强村 日子红火. */
export const twoPhrases: Evidence = {
  name: "two-phrases",
  weigh: ({ facts }) =>
    facts.title && /^[^\s，。]{3,16}[ \u3000]+[^\s，。]{3,16}$/u.test(facts.text)
      ? { kicker: 1, headline: 1, subhead: 1.5, deck: 1, "headline-line": 0, paragraph: -2 }
      : null,
};
