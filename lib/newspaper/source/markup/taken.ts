import type { Conversion, Splice } from "./splice";

/** Which characters of a text have been read as mark-up: each is read once. */
export class Taken {
  private readonly flags: Uint8Array;
  readonly splices: Splice[] = [];
  readonly conversions: Conversion[] = [];

  constructor(length: number) {
    this.flags = new Uint8Array(length);
  }

  has(at: number): boolean {
    return this.flags[at] === 1;
  }

  /** Takes the conversions of which no part is taken. */
  add(conversions: readonly Conversion[]): void {
    for (const conversion of conversions) {
      if (conversion.splices.some(({ start, end }) => this.flags.subarray(start, end).includes(1))) continue;
      for (const { start, end } of conversion.splices) this.keep(start, end);
      this.splices.push(...conversion.splices);
      this.conversions.push(conversion);
    }
  }

  /** Leaves a stretch as it is: what follows does not look into it. */
  keep(start: number, end: number): void {
    this.flags.fill(1, start, end);
  }
}
