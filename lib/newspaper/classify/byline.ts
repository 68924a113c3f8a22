import type { Place, Rule } from "./rule";

/**
 * Convention "Byline": no 。，！？；”, at most 45 characters, a role. It stands below the headline, at the
 * story's end, or begins a story whose headline is lost: that one is never glued to the story above.
 */
export const byline: Rule = (place) => {
  const { facts, above, below } = place;
  if (!facts.byline) return null;
  const closing = above.story === "body" && (isBracketed(place) || !textFollows(place));
  if (!facts.byline.sure && above.story !== "headed" && !(closing && above.complete)) return null;
  if (above.story === "headed") return { class: "byline", rule: "byline-below-headline" };
  if (closing) return { class: "byline", rule: "byline-at-end" };
  if (above.story === "none" && below(1)?.block.heading) {
    return { class: "byline", rule: "byline-above-headline", pends: true };
  }
  const doubt =
    above.story === "body" && !above.complete
      ? {
          rule: "byline-in-sentence",
          message: "上一段没有写完，下面却是另一篇的署名",
          cure: "核对原版：上一段的后半可能排在别处，或被漏识",
        }
      : undefined;
  return { class: "byline", rule: "byline-without-headline", opens: true, doubt };
};

/** （记者 刘聪 报道） in brackets ends a story. */
const isBracketed = ({ facts }: Place) => /^[（(]/.test(facts.block.text.text);

/** Whether a paragraph follows: not a headline, nor the kicker of one, nor the end of the page. */
function textFollows({ below }: Place): boolean {
  let n = 1;
  while (n < 4 && below(n)?.byline?.sure) n += 1;
  const next = below(n);
  if (!next || next.block.heading > 0 || next.caption || next.jump) return false;
  const after = below(n + 1);
  return !(next.title && after && (after.block.heading > 0 || after.byline?.sure || after.dateline));
}
