import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** 编辑, 责编 by themselves end a story, or are the page's; they never begin one. */
export const editorsOnly: Evidence = {
  name: "byline-of-editors",
  weigh: ({ facts }) =>
    facts.byline?.bylines.every(({ role }) => role === "editor")
      ? { "byline-opens": -5, "byline-ends": 1 }
      : null,
};
