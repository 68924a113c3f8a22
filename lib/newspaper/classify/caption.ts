import { isCredit } from "@/lib/newspaper/photos";
import type { Rule } from "./rule";

/** A photographer's name by itself, （张样 摄）, belongs to the captions above it. */
export const credit: Rule = ({ facts, above }) =>
  above.story !== "none" && facts.block.heading === 0 && isCredit(facts.block.text.text)
    ? { class: "caption", rule: "caption-credit-alone" }
    : null;

/** Convention "Pictures": 图为…… 本报记者 伊 霄摄, 图①：……, 王 哲摄(人民视觉). A photo story is a caption alone. */
export const caption: Rule = ({ facts, above }) => {
  const { block } = facts;
  if (!facts.caption || block.heading > 0 || facts.dateline) return null;
  const labelled = /^(?:图|[▲▼◀▶△▽]|[右左上下中附]图)/.test(block.text.text);
  // A long last paragraph with the photographer's name at its end is still a paragraph.
  if (!labelled && above.story === "body" && block.text.text.length > 150) return null;
  return {
    class: "caption",
    rule: labelled ? "caption-label" : "caption-credit",
    opens: above.photo || undefined,
  };
};
