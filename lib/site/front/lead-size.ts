import type { LeadView } from "../routes/views";

/** The most characters that stand in a column of seven twelfths in each size: the printed lines of a headline, or a headline that may be broken once. */
const MOST = {
  large: { line: 10, whole: 20 },
  medium: { line: 13, whole: 26 },
} as const;

/** The largest type in which a lead's headline keeps its printed lines (parted by spaces), or fills two lines at most. */
export function leadSize(headline: string): LeadView["size"] {
  const lines = headline.split(" ").map((line) => line.length);
  const fits = ({ line, whole }: { line: number; whole: number }) =>
    lines.length > 1 ? Math.max(...lines) <= line : headline.length <= whole;
  if (fits(MOST.large)) return "large";
  return fits(MOST.medium) ? "medium" : "small";
}
