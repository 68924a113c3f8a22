import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { TITLE_LENGTH } from "@/lib/newspaper/page/facts";

/** Convention "Paragraphs": 。！？…… at the end, or long; titles have neither. */
export const paragraphShape: Evidence = {
  name: "paragraph-shape",
  weigh: ({ facts }) => {
    if (facts.title) return null;
    const long = facts.length > TITLE_LENGTH;
    return {
      ...each(TITLES, long ? -10 : -5),
      deck: long ? -8 : -3,
      paragraph: long ? 2 : 1,
      "paragraph-opens": long ? 1 : 0,
    };
  },
};
