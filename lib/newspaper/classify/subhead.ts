import type { Facts } from "@/lib/newspaper/facts";
import { isNumbered, isShort } from "@/lib/newspaper/text";
import type { Place, Rule } from "./rule";

/** How far to look for a second subhead of the same story. */
const REACH = 12;

/**
 * Convention "Headline": 小标题 stand inside a story, short, no closing mark. The first half of a paragraph that
 * a column break cut looks alike, so more is asked: a number, a space between two phrases, or others like it.
 */
export const subhead: Rule = (place) => {
  const { facts, above, below } = place;
  const text = facts.block.text.text;
  const next = below(1);
  if (above.story === "none") return null;
  if (!facts.title || facts.block.indented || facts.block.listed || !next || !isText(next)) return null;
  // 一、 begins a new part even where the paragraph above lost its end.
  const cut = above.story === "body" && !above.complete;
  if (cut && !/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/.test(text)) return null;
  if (isNumbered(text) && isShort(text, 25)) return { class: "subhead", rule: "subhead-numbered" };
  if (/^\p{Script=Han}{3,12}[ \u3000]+\p{Script=Han}{3,12}$/u.test(text))
    return { class: "subhead", rule: "subhead-phrases" };
  if (!isShort(text, 15) || !isTopic(text)) return null;
  if (hasSibling(place)) return { class: "subhead", rule: "subhead-series" };
  if (above.story !== "body" || !isShort(text, 10)) return null;
  return {
    class: "subhead",
    rule: "subhead-alone",
    doubt: {
      rule: "doubtful-subhead",
      message: `“${text}”当作小标题，也可能是被换栏截断的半段`,
      cure: "核对原版；若是半段，请改正识别文字的分段",
    },
  };
};

const isText = ({ block, title, byline, furniture }: Facts) =>
  block.heading === 0 && !byline?.sure && !furniture && (!title || !isShort(block.text.text, 15));

/** Not cut in the middle of a phrase. */
const isTopic = (text: string) =>
  /\p{Script=Han}{3}/u.test(text) &&
  !/^(?:记者|据|近|目前|今|昨|当|同时|此外|在|从)/.test(text) &&
  !/[的和与在将把被对从向及或是了为等到说]$/.test(text);

function hasSibling({ before, below }: Place): boolean {
  const like = (facts: Facts | null, above: Facts | null, under: Facts | null) =>
    facts?.title &&
    isShort(facts.block.text.text, 15) &&
    isTopic(facts.block.text.text) &&
    above?.complete === true &&
    under !== null &&
    isText(under);
  for (let n = 2; n <= REACH; n += 1) {
    const facts = before(n);
    if (!facts || facts.block.heading > 0 || facts.byline?.sure) break;
    if (like(facts, before(n + 1), before(n - 1))) return true;
  }
  for (let n = 2; n <= REACH; n += 1) {
    const facts = below(n);
    if (!facts || facts.block.heading > 0 || facts.byline?.sure) break;
    if (like(facts, below(n - 1), below(n + 1))) return true;
  }
  return false;
}
