import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** 2024. and 4.5 are figures, not titles. */
export const figuresOnly: Evidence = {
  name: "figures-only",
  weigh: ({ facts }) =>
    facts.title && !/\p{L}{2}/u.test(facts.text) && !facts.figures
      ? { ...each(TITLES, -7), paragraph: 1 }
      : null,
};
