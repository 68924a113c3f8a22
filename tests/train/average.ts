/** The mean of weights over the steps of learning: the last ones go to and fro about what all pages say (Polyak). */
export class Average {
  private readonly sums: readonly Float64Array[];
  private count = 0;

  constructor(private readonly tables: readonly Float64Array[]) {
    this.sums = tables.map(({ length }) => new Float64Array(length));
  }

  /** Takes the weights as they are now into the mean. */
  add(): void {
    this.count += 1;
    for (const [index, table] of this.tables.entries()) {
      const sum = this.sums[index];
      if (sum) for (let at = 0; at < table.length; at += 1) sum[at] = (sum[at] ?? 0) + (table[at] ?? 0);
    }
  }

  /** Puts the mean in the weights' place. */
  close(): void {
    if (this.count === 0) return;
    for (const [index, table] of this.tables.entries())
      for (let at = 0; at < table.length; at += 1) table[at] = (this.sums[index]?.[at] ?? 0) / this.count;
  }
}
