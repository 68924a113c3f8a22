import { catches } from "@/lib/newspaper/joints/title-tone";
import type { Facts } from "@/lib/newspaper/page/facts";
import { beginsWithDash } from "@/lib/newspaper/source/text";

/** How two neighbouring lines are marked: as headings both or one of them, bold one of them, or alike without headings. */
export type Marks = "headings" | "heading-above" | "heading-below" | "bold-above" | "bold-below" | "alike";

export function marksOf({ block: upper }: Facts, { block: lower }: Facts): Marks {
  if (upper.heading > 0) return lower.heading > 0 ? "headings" : "heading-above";
  if (lower.heading > 0) return "heading-below";
  if (upper.bold === lower.bold) return "alike";
  return lower.bold ? "bold-below" : "bold-above";
}

/** A line right below a heading's own, as short as it, is the headline's second. */
export const isSecondLine = (upper: Facts, lower: Facts): boolean =>
  lower.block.tight &&
  !lower.block.bold &&
  upper.length <= 16 &&
  lower.length <= 16 &&
  !beginsWithDash(lower.text);

/** Two halves of one headline are short; longer lines are headlines of their own, or tell what the other is about. */
const HALF = 11;

/** What two lines that the OCR has marked alike are to each other, by what they say, and how much that counts. */
export interface Likeness {
  relation: "halves" | "kicker" | "deck" | null;
  weight: number;
}

export function likenessOf(upper: Facts, lower: Facts): Likeness {
  // Plain lines need not belong together at all, unless nothing parts them.
  const weight = !upper.block.bold && !lower.block.tight ? 0.5 : 1;
  const tone = catches(lower.text) - catches(upper.text);
  const phrases = isTwoPhrases(upper.text) && !isTwoPhrases(lower.text);
  if (!phrases && upper.length <= HALF && lower.length <= HALF && Math.abs(tone) <= 1.5)
    return { relation: "halves", weight };
  if (phrases || tone > 0.5 || (Math.abs(tone) <= 0.5 && upper.length > lower.length + 2))
    return { relation: "kicker", weight };
  return { relation: tone < -0.5 || lower.length > upper.length + 4 ? "deck" : null, weight };
}

const isTwoPhrases = (text: string) => /\S[ \u3000]+\S/.test(text);
