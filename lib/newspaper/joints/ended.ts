import type { Joint } from "@/lib/newspaper/grammar/place";
import { OPENERS, type State } from "@/lib/newspaper/grammar/states";

const TEXT: readonly State[] = ["paragraph", "paragraph-opens"];

/** After 下转 or the byline that closes the text, nothing of the story follows. */
export const ended: Joint = (upper, lower) => {
  // （作者单位：…） stands below the end.
  if (/^[（(][^（()）]+[）)]$/.test(lower.text)) return [];
  const isTitle = lower.title && !/[，、]/.test(lower.text);
  return upper.last
    ? [
        { name: "after-end", from: TEXT, to: ["paragraph", "list", "subhead", "byline-ends"], points: -8 },
        { name: "after-end", from: TEXT, to: ["paragraph-opens"], points: isTitle ? -2 : 2.5 },
        { name: "after-end", from: TEXT, to: ["headline", "kicker"], points: isTitle ? 3 : 0 },
        { name: "after-end", from: TEXT, to: OPENERS, points: 1 },
      ]
    : [];
};
