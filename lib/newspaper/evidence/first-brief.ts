import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Below the title of a column of briefs, 简讯, the first brief begins. */
export const brief: Evidence = {
  name: "first-brief",
  weigh: ({ facts, columnLabel }) => {
    if (!columnLabel) return null;
    return facts.title ? { headline: 5, subhead: -6, kicker: -2 } : null;
  },
};
