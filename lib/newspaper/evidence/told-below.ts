import { evidenceRule, when } from "../grammar/rule";
import { toldBelow } from "../page/cohesion";

/** Upper bounds of the classes, in hundredths. */
const SHARES = [0, 15, 30, 45, 60, 80, 100] as const;
/** Shares nearer to each other than this are alike. */
const NEAR = 0.1;

export const told = evidenceRule({
  name: "told-below",
  note: "Conventions “Headline”, “Furniture”: the text tells its headline again, one of many stories or another; names of pages and columns it does not know.",
  findings: [
    ...SHARES.map((bound) => `to-${bound}` as const),
    "more-than-others",
    "less-than-others",
    "as-others",
    "nothing-of-others",
  ],
  examples: [
    {
      page: ["民生", "# 麦收展开", "青石镇的麦收展开了。"],
      on: "民生",
      finds: ["to-0", "less-than-others"],
    },
    {
      page: ["民生", "# 麦收全展开", "青石镇的麦收展开了。"],
      on: "全展",
      finds: ["to-60", "more-than-others", "nothing-of-others"],
    },
    { page: ["# 农民忙收割", "# 麦收忙", "麦收三成，农民忙。"], on: "收割", finds: ["to-60", "as-others"] },
    { page: ["# 麦收展开", "青石镇的麦收展开了。"], on: "青石镇", finds: null },
  ],
  look: (context) => {
    const found = toldBelow(context);
    if (!found) return null;
    const { own, others } = found;
    const share = SHARES.find((bound) => own * 100 <= bound) ?? 100;
    return [
      `to-${share}` as const,
      ...when(others !== null && own > others + NEAR, "more-than-others"),
      ...when(others !== null && own < others - NEAR, "less-than-others"),
      ...when(others !== null && Math.abs(own - others) <= NEAR, "as-others"),
      ...when(others === 0, "nothing-of-others"),
    ];
  },
});
