import type { Joint } from "@/lib/newspaper/grammar/rule";
import { CAPTIONS, STORY_TEXT } from "@/lib/newspaper/grammar/states";
import { startOf } from "./starts";

/** Convention "Dateline": it begins a story; below text, a new one. */
export const datelineInText: Joint = {
  name: "dateline-in-text",
  join: (_, lower) =>
    startOf(lower) === "text"
      ? [{ from: [...STORY_TEXT, ...CAPTIONS, "list", "subhead"], to: ["paragraph"], points: -5 }]
      : [],
};
