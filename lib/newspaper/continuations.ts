import { comparableNumber, type Jump } from "./fields/jump";
import { comparable, sharedCharacters } from "./source/text";

/** A story of an issue, as far as its jumps go. */
export interface PrintedPart {
  /** 版次 of the page on which it is printed: 01, a02. */
  page: string;
  jump: Jump | null;
  /** Its headline; null where the page prints none, as for the rest of a story that is only marked 上接. */
  title: string | null;
}

/** Which parts of an issue are one story. Both are indexes into the parts. */
export interface Continuation {
  from: number;
  to: number;
}

interface Continuations {
  pairs: Continuation[];
  /** 下转 a page of the issue on which nothing goes on from here. */
  lost: number[];
  /** 上接 a page of the issue on which nothing leads here. */
  stray: number[];
  /** 下转 or 上接 a page that the issue does not have. */
  absent: number[];
}

/** A rest without headline fits any story, but one with the story's own headline fits it better. */
const FIT_WITHOUT_TITLE = 0.5;
/** Headlines that are less alike than this belong to two stories. */
const MIN_TITLE_LIKENESS = 0.3;

/**
 * Convention “Furniture”, jumps: 下转第2版 on page 1 and 上接第1版 on page 2 are one story. Where several go over between
 * the same two pages, the rest repeats the headline or its first words; what that leaves open, the printed order decides.
 */
export function matchContinuations(parts: readonly PrintedPart[]): Continuations {
  const pages = new Set(parts.map(({ page }) => comparableNumber(page)));
  const leaving = parts.flatMap(({ jump, page }, index) =>
    jump?.to ? [{ index, page: comparableNumber(page), to: comparableNumber(jump.to) }] : [],
  );
  const arriving = parts.flatMap(({ jump, page }, index) =>
    jump?.from ? [{ index, page: comparableNumber(page), from: comparableNumber(jump.from) }] : [],
  );
  const likely = leaving.flatMap(({ index: from, page, to }) =>
    arriving
      .filter((rest) => rest.page === to && rest.from === page && rest.index !== from)
      .map(({ index }) => ({ from, to: index, fit: fitOf(parts[from], parts[index]) }))
      .filter(({ fit }) => fit >= MIN_TITLE_LIKENESS),
  );
  const pairs: Continuation[] = [];
  for (const { from, to } of likely.sort((a, b) => b.fit - a.fit || a.from - b.from || a.to - b.to)) {
    if (pairs.every((pair) => pair.from !== from && pair.to !== to)) pairs.push({ from, to });
  }
  return {
    pairs: pairs.sort((a, b) => a.from - b.from),
    lost: leaving
      .filter(({ index, to }) => pages.has(to) && pairs.every(({ from }) => from !== index))
      .map(({ index }) => index),
    stray: arriving
      .filter(({ index, from }) => pages.has(from) && pairs.every(({ to }) => to !== index))
      .map(({ index }) => index),
    absent: [
      ...leaving.map(({ index, to }) => ({ index, other: to })),
      ...arriving.map(({ index, from }) => ({ index, other: from })),
    ]
      .filter(({ other }) => !pages.has(other))
      .map(({ index }) => index),
  };
}

function fitOf(story: PrintedPart | undefined, rest: PrintedPart | undefined): number {
  if (!story?.title || !rest?.title) return FIT_WITHOUT_TITLE;
  const [whole, part] = [comparable(story.title), comparable(rest.title)];
  return whole.includes(part) || part.includes(whole) ? 1 : sharedCharacters(whole, part);
}
