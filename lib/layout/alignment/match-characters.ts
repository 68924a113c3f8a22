import { longestIncreasing } from "./increasing";

/** What is not matched yet: from where to where in the one text, and in the other. */
interface Gap {
  left: readonly [start: number, end: number];
  right: readonly [start: number, end: number];
  /** Index into `GRAMS` of the length of runs by which it is tried next. */
  step: number;
}

/** Lengths of runs of characters that, where they occur once in each text, show what belongs together: the longest first. */
const GRAMS = [10, 5, 3, 2] as const;
/** Gaps of no more than so many pairs of characters are compared pair by pair. */
const COMPARABLE = 4096;

/**
 * Which character of `right` each character of `left` is (UTF-16 units), -1 for none: in order, as much as can be found.
 * In linear time: texts that differ in more than a few places are led by runs of characters that occur but once.
 */
export function matchCharacters(left: string, right: string): Int32Array {
  const matches = new Int32Array(left.length).fill(-1);
  const gaps: Gap[] = [{ left: [0, left.length], right: [0, right.length], step: 0 }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    const rest = trim(left, right, gap, matches);
    const [wide, high] = [rest.left[1] - rest.left[0], rest.right[1] - rest.right[0]];
    if (wide === 0 || high === 0) continue;
    if (wide * high <= COMPARABLE) matchPairs(left, right, rest, matches);
    else gaps.push(...matchRuns(left, right, rest, matches));
  }
  return matches;
}

/** What is left of a gap without what is the same at its beginning and at its end. */
function trim(left: string, right: string, gap: Gap, matches: Int32Array): Gap {
  let [from, to] = gap.left;
  let [fromRight, toRight] = gap.right;
  while (from < to && fromRight < toRight && left[from] === right[fromRight]) matches[from++] = fromRight++;
  while (from < to && fromRight < toRight && left[to - 1] === right[toRight - 1]) matches[--to] = --toRight;
  return { left: [from, to], right: [fromRight, toRight], step: gap.step };
}

/** Matches runs that occur once on each side of the gap; gives the gaps between them. */
function matchRuns(left: string, right: string, gap: Gap, matches: Int32Array): Gap[] {
  const length = GRAMS[gap.step];
  if (length === undefined) return [];
  const there = onceIn(right, gap.right, length);
  const pairs = [...onceIn(left, gap.left, length)].flatMap(([run, at]): [number, number][] => {
    const other = there.get(run) ?? -1;
    return at >= 0 && other >= 0 ? [[at, other]] : [];
  });
  const gaps: Gap[] = [];
  let [from, fromRight] = [gap.left[0], gap.right[0]];
  const close = (to: number, toRight: number) => {
    if (to > from && toRight > fromRight)
      gaps.push({ left: [from, to], right: [fromRight, toRight], step: gap.step + 1 });
  };
  for (const [at, other] of longestIncreasing(pairs)) {
    for (let each = 0; each < length; each += 1) {
      if (at + each < from || other + each < fromRight) continue;
      close(at + each, other + each);
      matches[at + each] = other + each;
      from = at + each + 1;
      fromRight = other + each + 1;
    }
  }
  close(gap.left[1], gap.right[1]);
  return gaps;
}

/** Where each run of a stretch stands, in the order of the text; -1 for those that occur more than once. */
function onceIn(text: string, [start, end]: readonly [number, number], length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at + length <= end; at += 1) {
    const run = text.slice(at, at + length);
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The longest common subsequence of a small gap. */
function matchPairs(left: string, right: string, gap: Gap, matches: Int32Array): void {
  const [start, end] = gap.left;
  const [startRight, endRight] = gap.right;
  const across = endRight - startRight + 1;
  const common = new Uint16Array((end - start + 1) * across);
  const at = (row: number, column: number) => common[row * across + column] ?? 0;
  for (let row = end - start - 1; row >= 0; row -= 1)
    for (let column = across - 2; column >= 0; column -= 1)
      common[row * across + column] =
        left[start + row] === right[startRight + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < end - start && column < across - 1; ) {
    if (left[start + row] === right[startRight + column]) matches[start + row++] = startRight + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
}
