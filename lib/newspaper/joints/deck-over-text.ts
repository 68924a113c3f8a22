import { jointRule } from "../grammar/rule";
import { startOf } from "../page/facts";
import { beginsWithDash } from "../source/text";

export const deckOverText = jointRule({
  name: "deck-over-text",
  note: "Convention “Headline”: where neither byline nor dateline follows, a line below the headline is seldom its 副题.",
  findings: ["no-dash"],
  examples: [
    { page: ["# 青竹变成金竹", "龙泉竹产业观察", "竹子卖得好。"], on: "卖得好", finds: "no-dash" },
    { page: ["# 青竹变成金竹", "——龙泉竹产业观察", "竹子卖得好。"], on: "卖得好", finds: null },
    { page: ["# 青竹变成金竹", "龙泉竹产业观察", "本报讯 竹子卖得好。"], on: "卖得好", finds: null },
  ],
  look: (upper, lower) => (startOf(lower) === null && !beginsWithDash(upper.text) ? "no-dash" : null),
});
