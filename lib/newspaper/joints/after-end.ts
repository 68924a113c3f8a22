import type { Joint } from "@/lib/newspaper/grammar/rule";
import { OPENERS, STORY_TEXT } from "@/lib/newspaper/grammar/states";

/** （作者单位：…） stands below the end. */
const IN_BRACKETS = /^[（(][^（()）]+[）)]$/;

/** Convention "Byline", "Jumps": after 下转 or the byline that closes the text, nothing of the story follows. */
export const afterEnd: Joint = {
  name: "after-end",
  join: (upper, lower) => {
    if (!upper.last || IN_BRACKETS.test(lower.text)) return [];
    const isTitle = lower.title && !/[，、]/.test(lower.text);
    return [
      { from: STORY_TEXT, to: ["paragraph", "list", "subhead", "byline-ends"], points: -8 },
      { from: STORY_TEXT, to: ["paragraph-opens"], points: isTitle ? -2 : 2.5 },
      { from: STORY_TEXT, to: ["headline", "kicker"], points: isTitle ? 3 : 0 },
      { from: STORY_TEXT, to: OPENERS, points: 1 },
    ];
  },
};
