import type { Rule } from "./rule";

/** A line of a list or a table is a paragraph of its own. */
export const list: Rule = ({ facts, above }) =>
  facts.block.listed ? { class: "list", rule: "list", opens: above.away || undefined } : null;

/** Convention "Dateline": 本报聊城讯 begins a story, also one whose headline is lost. */
export const dateline: Rule = ({ facts, above }) => {
  if (!facts.dateline) return null;
  const alone = facts.dateline.end >= facts.block.text.text.length;
  return {
    class: alone ? "dateline" : "paragraph",
    rule: above.story === "body" ? "dateline-without-headline" : "dateline",
    opens: above.story === "body" || undefined,
  };
};

/** What follows a story that goes on elsewhere (下转), or has closed with its byline, is another story's. */
export const afterEnd: Rule = ({ above }) =>
  above.away
    ? {
        class: "paragraph",
        rule: "paragraph-after-end",
        opens: true,
        doubt: {
          rule: "text-after-end",
          message: "上一篇已由“下转”或文末署名结束，这里又有没有标题的正文，当作另一篇",
          cure: "核对原版；若属上一篇，请调整识别文字的次序",
        },
      }
    : null;

/** Everything else is a paragraph, or half of one. */
export const paragraph: Rule = () => ({ class: "paragraph", rule: "paragraph" });
