import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { isMarked } from "@/lib/newspaper/page/facts";

const BEGINS_IN_TEXT = /^(?:记者|据|近日|目前|今年|昨|当日|同时|此外|但|而|其中|并|也|还|他|她|我们|它|该)/;

const ENDS_IN_TEXT = /[的和与及或在将把被对从向是了为等到就则也都而且于以其这那个]$/;

/** Words with which a text is cut off, or goes on, rather than a title begins or ends. */
export const fragment: Evidence = {
  name: "fragment",
  weigh: ({ facts }) => {
    const { text } = facts;
    if (!facts.title || isMarked(facts)) return null;
    const points = (BEGINS_IN_TEXT.test(text) ? 1.5 : 0) + (ENDS_IN_TEXT.test(text) ? 2.5 : 0);
    const odd = /[“『「（《][^”』」）》]*$/.test(text) || /^[^“『「（《]*[”』」）》]/.test(text) ? 2.5 : 0;
    return points + odd > 0 ? { ...each(TITLES, -points - odd), paragraph: points + odd } : null;
  },
};
