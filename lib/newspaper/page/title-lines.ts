import { ofShortText } from "../source/of-short-text";
import { beginsWithDash } from "../source/text";
import type { BlockFacts } from "./facts";

/** How two neighbouring lines are marked: as headings both or one of them, bold one of them, or alike without headings. */
type Marks = "headings" | "heading-above" | "heading-below" | "bold-above" | "bold-below" | "alike";

export function marksOf({ block: upper }: BlockFacts, { block: lower }: BlockFacts): Marks {
  if (upper.heading > 0) return lower.heading > 0 ? "headings" : "heading-above";
  if (lower.heading > 0) return "heading-below";
  if (upper.bold === lower.bold) return "alike";
  return lower.bold ? "bold-below" : "bold-above";
}

/** A line right below a heading's own, as short as it, is the headline's second. */
export const isSecondLine = (upper: BlockFacts, lower: BlockFacts): boolean =>
  lower.block.tight &&
  !lower.block.bold &&
  upper.length <= 16 &&
  lower.length <= 16 &&
  !beginsWithDash(lower.text);

/** Two halves of one headline are short; longer lines are headlines of their own, or tell what the other is about. */
const MAX_HALF_LENGTH = 11;

/** What two lines that the OCR has marked alike are to each other, by what they say. */
interface TitleRelation {
  relation: "halves" | "kicker" | "deck" | null;
  /** Plain lines with a blank line between: they need not belong together at all. */
  apart: boolean;
}

export function relationOf(upper: BlockFacts, lower: BlockFacts): TitleRelation {
  const apart = !upper.block.bold && !lower.block.tight;
  const tone = catches(lower.text) - catches(upper.text);
  const phrases = isTwoPhrases(upper.text) && !isTwoPhrases(lower.text);
  if (!phrases && upper.length <= MAX_HALF_LENGTH && lower.length <= MAX_HALF_LENGTH && Math.abs(tone) <= 1.5)
    return { relation: "halves", apart };
  if (phrases || tone > 0.5 || (Math.abs(tone) <= 0.5 && upper.length > lower.length + 2))
    return { relation: "kicker", apart };
  return { relation: tone < -0.5 || lower.length > upper.length + 4 ? "deck" : null, apart };
}

const isTwoPhrases = ofShortText((text) => /\S[ \u3000]+\S/.test(text));

/** Words of fact: a place or an office, a figure with its unit. */
const TELLS_FACT =
  /[省市县区镇乡村旗盟]|公社|大队|公司|集团|学校|医院|法院|公安|政府|\d|[一二三四五六七八九十百千万]+[个名家条项年次元吨亩台座]/u;

/**
 * How much a line of a headline sounds like its 主题, which catches the eye, “老滚”不老 警务室的灯一直亮着, rather than
 * like 引题 or 副题, which tell the fact: 一名驻村辅警的十三年. Above 0 the former, below the latter.
 */
const catches = ofShortText((line): number => {
  const quotes = /[“”「」『』]/.test(line) ? 1.5 : 0;
  const asks = /[？！?!]/.test(line) ? 1 : 0;
  const commas = line.match(/[，、]/g)?.length ?? 0;
  const fact = TELLS_FACT.test(line) ? 1 : 0;
  return quotes + asks + (commas === 1 ? 0.5 : commas > 1 ? -1 : 0) - fact;
});
