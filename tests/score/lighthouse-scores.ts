/** Lighthouse's categories by their ids, in the order of its report. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

/** What one run says of one page. */
export interface Scores {
  /** 0 to 100; null where a category could not be measured. */
  scores: Record<Category, number | null>;
  /** Audits that are not passed, with what was measured. */
  lost: string[];
}

/** The middle score of each category; one that a run could not measure is not measured. */
export function medianScores(runs: readonly Scores[]): Scores {
  const middle = (category: Category): number | null => {
    const all = runs.map(({ scores }) => scores[category]);
    const numbers = all.filter((score) => score !== null).sort((a, b) => a - b);
    return numbers.length < all.length ? null : (numbers[Math.floor(numbers.length / 2)] ?? null);
  };
  return {
    scores: {
      performance: middle("performance"),
      accessibility: middle("accessibility"),
      "best-practices": middle("best-practices"),
      seo: middle("seo"),
    },
    lost: [...new Set(runs.flatMap(({ lost }) => lost))],
  };
}

export const isPerfect = ({ scores }: Scores): boolean =>
  CATEGORIES.every((category) => scores[category] === 100);

/** One line, and below it what a page that is not perfect lost points for. */
export const formatScores = (url: string, row: Scores): string =>
  [
    `${CATEGORIES.map((category) => `${row.scores[category] ?? "–"}`.padStart(4)).join("")}  ${url}`,
    ...(isPerfect(row) ? [] : row.lost.map((audit) => `${" ".repeat(18)}${audit}`)),
  ].join("\n");
