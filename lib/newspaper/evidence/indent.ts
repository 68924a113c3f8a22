import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

/** Full-width indents begin real paragraphs. */
export const indent: Evidence = {
  name: "indent",
  weigh: ({ facts, page }) => {
    const { block } = facts;
    if (block.heading > 0 || !page.indented) return null;
    return block.indented
      ? {
          ...each(TITLES, -1.5),
          paragraph: 1.5,
          "paragraph-opens": 0.5,
          "note-above": 1.5,
          "notice-body": 1.5,
        }
      : facts.title
        ? { ...each(TITLES, 1), paragraph: -1 }
        : null;
  },
};
