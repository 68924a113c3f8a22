/** What a reader did not know or had to make up, each said once with how often it came. */
export class Remarks {
  private readonly counts = new Map<string, number>();

  /** `what`: in words for editors, without a full stop. */
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  list(): string[] {
    return [...this.counts].map(([what, count]) => (count === 1 ? what : `${what}（${count} 处）`));
  }
}
