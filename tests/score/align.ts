/**
 * Pairs of what was read and what is labelled, both in page order, so that the pairs' likeness adds up to the most.
 * null stands where the other side has nothing like it.
 */
export function align<A, B>(
  read: readonly A[],
  labelled: readonly B[],
  likeness: (a: A, b: B) => number,
): [A | null, B | null][] {
  const like = read.map((a) => labelled.map((b) => likeness(a, b)));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const best: number[][] = Array.from({ length: read.length + 1 }, () =>
    new Array(labelled.length + 1).fill(0),
  );
  for (let i = read.length - 1; i >= 0; i -= 1) {
    for (let j = labelled.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (like[i]?.[j] ?? 0));
    }
  }
  const pairs: [A | null, B | null][] = [];
  for (let i = 0, j = 0; i < read.length || j < labelled.length; ) {
    const score = like[i]?.[j] ?? 0;
    const [a = null, b = null] = [read[i], labelled[j]];
    if (a !== null && b !== null && score > 0 && at(i, j) === at(i + 1, j + 1) + score) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (b === null || (a !== null && at(i, j) === at(i + 1, j))) {
      pairs.push([a, null]);
      i += 1;
    } else {
      pairs.push([null, b]);
      j += 1;
    }
  }
  return pairs;
}

/** Share of the pairs of neighbouring characters that two texts have in common, from 0 to 1 (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  if (pairs.length + others.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const close = text.replace(/\s+/g, "");
  return Array.from({ length: Math.max(0, close.length - 1) }, (_, index) => close.slice(index, index + 2));
}
