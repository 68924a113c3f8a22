import type { Detector } from "./suspect";

/** A doubt of the recogniser counts for less than what is surely wrong by the words, for more the less it is sure. */
const LEAST_SCORE = 0.3;
const MOST_SCORE = 0.8;

/**
 * Characters of which the recogniser was not sure; neighbours are one. `sureness`: of the character at an offset of the source, 0 to 1, null
 * where the recogniser was sure or says nothing.
 */
export const unsureCharacters =
  (sureness: (offset: number) => number | null): Detector =>
  ({ fields }) =>
    fields.flatMap((field) => {
      const { text, at } = field.text;
      const unsure = at.map((offset, index) => (/\s/.test(text.charAt(index)) ? null : sureness(offset)));
      return runsOf(unsure).map(({ start, length, least }) => ({
        kind: "unsure",
        field,
        start,
        length,
        suggestion: null,
        reason: `识别软件对“${text.slice(start, start + length)}”没有把握（${Math.round(least * 100)}%），请对照原版`,
        score: LEAST_SCORE + (MOST_SCORE - LEAST_SCORE) * (1 - least),
      }));
    });

interface Run {
  start: number;
  length: number;
  /** How sure the recogniser is of the one that it is least sure of. */
  least: number;
}

function runsOf(unsure: readonly (number | null)[]): Run[] {
  const runs: Run[] = [];
  for (const [index, sure] of unsure.entries()) {
    if (sure === null) continue;
    const last = runs.at(-1);
    if (last && last.start + last.length === index) {
      last.length += 1;
      last.least = Math.min(last.least, sure);
    } else runs.push({ start: index, length: 1, least: sure });
  }
  return runs;
}
