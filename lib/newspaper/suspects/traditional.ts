import { segment } from "./segmentation";
import type { Detector, Finding, StoryField } from "./suspect";
import type { Vocabulary } from "./vocabulary";

/** Simplified text keeps these in some words and names: 乾隆, 瞭望, 著名, 慰藉, 於 as a surname, 昇 in names. */
const KEPT_IN_SIMPLIFIED = new Set("乾瞭著藉夥徵於昇陞麽甯馀餘鍾镕鎔硃");
/** Characters on either side that show which word it is. */
const CONTEXT_LENGTH = 3;
/** With a larger share of traditional ones among the characters that have two forms, the story is printed in traditional characters. */
const MAX_TRADITIONAL_SHARE = 0.3;

/** Traditional characters that strayed into simplified text: 市區. */
export const strayTraditional: Detector = ({ fields }, vocabulary) => {
  const marked = fields.flatMap((field) => traditionalIn(field, vocabulary));
  if (marked.length === 0) return [];
  const simplified = new Set(vocabulary.simplified.values());
  let plain = 0;
  for (const { text } of fields) for (const char of text.text) if (simplified.has(char)) plain += 1;
  if (marked.length > (marked.length + plain) * MAX_TRADITIONAL_SHARE) return [];
  return runs(marked).map((run) => toFinding(run, vocabulary));
};

interface Run {
  field: StoryField;
  start: number;
  end: number;
}

function traditionalIn(field: StoryField, { simplified }: Vocabulary): Run[] {
  const found: Run[] = [];
  let start = 0;
  for (const char of field.text.text) {
    if (simplified.has(char) && !KEPT_IN_SIMPLIFIED.has(char))
      found.push({ field, start, end: start + char.length });
    start += char.length;
  }
  return found;
}

/** Neighbouring characters are one suspect. */
function runs(marked: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const each of marked) {
    const last = joined.at(-1);
    if (last && last.field === each.field && last.end === each.start) last.end = each.end;
    else joined.push({ ...each });
  }
  return joined;
}

function toFinding({ field, start, end }: Run, vocabulary: Vocabulary): Finding {
  const { text } = field.text;
  const fold = (part: string) => Array.from(part, (char) => vocabulary.simplified.get(char) ?? char).join("");
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + CONTEXT_LENGTH);
  const inside = fold(text.slice(start, end));
  // The whole word, so that an editor reads 市區 → 市区 and not 區 → 区.
  const { ends } = segment(before + inside + after, vocabulary);
  const word = before.length;
  const from = Math.max(0, ...ends.filter((at) => at <= word)) - word + start;
  const to =
    (ends.find((at) => at >= word + inside.length) ?? word + inside.length) - word - inside.length + end;
  const printed = text.slice(from, to);
  return {
    kind: "traditional",
    field,
    start: from,
    length: printed.length,
    suggestion: text.slice(from, start) + inside + text.slice(end, to),
    reason: `简体文中混入的繁体字“${text.slice(start, end)}”`,
    score: 0.9,
  };
}
