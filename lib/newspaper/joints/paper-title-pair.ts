import { jointRule, when } from "../grammar/rule";
import { type PaperHabits, shareOfStories } from "../page/paper-habits";
import { isTitleLine } from "../page/title-runs";
import { beginsWithDash } from "../source/text";

const PAIR = ["# 十天颗粒归仓", "# 麦收全面展开", "麦收展开。"];
const DECKS = { dash: 0, plain: 0 };

export const paperTitlePair = jointRule({
  name: "paper-title-pair",
  note: "Convention “House style”: some papers print no 引题, some seldom a headline without one; some print a 副题 only behind ——.",
  findings: [
    "no-kickers",
    "few-kickers",
    "many-kickers",
    "no-decks",
    "few-decks",
    "many-decks",
    "decks-with-dash",
  ],
  examples: [
    { page: PAIR, on: "全面", paper: { stories: 6 }, finds: ["no-kickers", "no-decks"] },
    {
      page: PAIR,
      on: "全面",
      paper: { stories: 6, kickers: 4, decks: { ...DECKS, plain: 3 } },
      finds: ["many-kickers", "many-decks"],
    },
    {
      page: PAIR,
      on: "全面",
      paper: { stories: 9, kickers: 1, decks: { ...DECKS, plain: 1 } },
      finds: ["few-kickers", "few-decks"],
    },
    {
      page: PAIR,
      on: "全面",
      paper: { stories: 6, kickers: 3, decks: { dash: 3, plain: 0 } },
      finds: ["many-kickers", "decks-with-dash"],
    },
    { page: PAIR, on: "全面", paper: { stories: 2 }, finds: null },
    { page: PAIR, on: "全面", finds: null },
    { page: PAIR, on: "麦收展开。", paper: { stories: 6 }, finds: null },
  ],
  look: (upper, lower, { paper }) => {
    if (!paper || !isTitleLine(upper) || !isTitleLine(lower)) return null;
    const kickers = shareOfStories(paper, paper.kickers);
    if (kickers === null) return null;
    return [
      ...when(kickers === 0, "no-kickers"),
      ...when(kickers > 0 && kickers < MANY, "few-kickers"),
      ...when(kickers >= MANY, "many-kickers"),
      decksOf(paper, beginsWithDash(lower.text)),
    ];
  },
});

/** Share of the stories from which on a part of the headline is usual. */
const MANY = 0.35;

function decksOf({ stories, decks }: PaperHabits, dash: boolean) {
  const all = decks.dash + decks.plain;
  if (all === 0) return "no-decks";
  if (!dash && decks.plain === 0 && decks.dash >= 2) return "decks-with-dash";
  return all < stories * MANY ? "few-decks" : "many-decks";
}
