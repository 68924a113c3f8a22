import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { BYLINES, CAPTIONS, TITLES } from "@/lib/newspaper/grammar/states";

/** Convention "Dateline": 本报聊城讯 begins a story, also one whose headline is lost. */
export const datelineForm: Evidence = {
  name: "dateline",
  weigh: ({ facts }) =>
    facts.dateline
      ? {
          "paragraph-opens": 5,
          ...each(TITLES, -10),
          ...each(BYLINES, -10),
          ...each(CAPTIONS, -3),
          "note-above": -6,
          "notice-body": -6,
        }
      : { "paragraph-opens": facts.continued ? 4 : -2 },
};
