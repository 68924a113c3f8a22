import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { isMarked } from "@/lib/newspaper/page/facts";
import { endsAsking } from "@/lib/newspaper/source/text";

/** Titles ask and exclaim: 谁来买单？ but a paragraph's last words do so too. */
export const asking: Evidence = {
  name: "asking",
  weigh: ({ facts }) => {
    if (!facts.title || !endsAsking(facts.text) || isMarked(facts)) return null;
    const question = /^[^“”，、。]{4,16}[？?]$/.test(facts.text);
    return question ? { ...each(TITLES, -1), subhead: 3 } : { ...each(TITLES, -1.5), paragraph: 0.5 };
  },
};
