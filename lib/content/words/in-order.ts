/** Share of two texts, from 0 to 1, that both have in this order, gaps allowed: 聊城市 and 柳城市 have 城市, two thirds. */
export function sharedInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = a[i] === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}
