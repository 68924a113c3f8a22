import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** Telephone numbers and addresses: the paper's, at the page's edges; a notice's or an advert's, below it. */
export const contactLine: Evidence = {
  name: "contact-line",
  weigh: ({ facts }) =>
    facts.furniture === "contact"
      ? { contact: 9, "notice-body": 8, advert: 5, ...each(TITLES, -6), paragraph: -1 }
      : { contact: -40 },
};
