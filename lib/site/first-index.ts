/** The first index from `begin` on, below `end`, at which a condition holds that holds at all later ones, too; else `end`. Logarithmic. */
export function firstIndex(begin: number, end: number, holds: (index: number) => boolean): number {
  let [low, high] = [begin, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
