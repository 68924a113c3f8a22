/** Groups in the order in which their keys first occur; each keeps the order of the whole. */
export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The same with one key for each: what is sorted by it, as stories are by their dates, is grouped without a look-up for each. */
export function groupByOne<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  let key: string | null = null;
  let group: T[] = [];
  for (const item of items) {
    const own = keyOf(item);
    if (own !== key) {
      key = own;
      group = groups.get(own) ?? [];
      if (group.length === 0) groups.set(own, group);
    }
    group.push(item);
  }
  return groups;
}
