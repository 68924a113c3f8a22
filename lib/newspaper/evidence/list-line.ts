import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** A line of a list or a table is a paragraph of its own. */
export const listLine: Evidence = {
  name: "list-line",
  weigh: ({ facts }) =>
    facts.block.listed ? { list: 8, "notice-body": 6, advert: 2, ...each(TITLES, -4) } : { list: -20 },
};
