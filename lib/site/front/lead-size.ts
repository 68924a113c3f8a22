/** The type size of a lead's headline: the longer it is, the smaller. */
export type LeadSize = "huge" | "large" | "medium" | "small";

/**
 * How many characters fit into a column of seven twelfths in each size: a printed line of a headline, or a headline that
 * may be broken once.
 */
const CHARACTERS = {
  huge: { line: 8, whole: 14 },
  large: { line: 10, whole: 20 },
  medium: { line: 13, whole: 26 },
} as const;
const LARGEST_FIRST = ["huge", "large", "medium"] as const;

/** The largest type in which a lead's headline keeps its printed lines (parted by spaces), or fills two lines at most. */
export function leadSize(headline: string): LeadSize {
  const lines = headline.split(" ").map((line) => line.length);
  const fits = ({ line, whole }: { line: number; whole: number }) =>
    lines.length > 1 ? Math.max(...lines) <= line : headline.length <= whole;
  return LARGEST_FIRST.find((size) => fits(CHARACTERS[size])) ?? "small";
}
