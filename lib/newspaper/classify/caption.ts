import type { Rule } from "./rule";

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
