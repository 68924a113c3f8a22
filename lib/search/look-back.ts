import type { Hit, SomeHits } from "./hit";

/** How to search: see `SearchEngine`. */
interface LookBackOptions {
  /** Newest first, or oldest first; asked again when one cannot be loaded, since a publish may have put others in its place. */
  bundles(): readonly string[];
  /** Whether the oldest is first. */
  forward?: boolean;
  /** A bundle's hits in order, some at a time; the same ones when asked again. */
  find(bundle: string): AsyncIterable<SomeHits>;
}

/**
 * A search that goes backwards through the archive, bundle by bundle, as far as it is asked. Its hits are in order of
 * the bundles, each bundle's as the engine gives them, so what was found once never moves.
 */
export class LookBack {
  readonly hits: Hit[] = [];
  /** Bundles that could not be loaded and were passed over, newest first. */
  readonly skipped: string[] = [];
  private bundles: readonly string[];
  private at = 0;
  /** The bundle that is being searched, and how many hits came of it by now. */
  private finding: AsyncIterator<SomeHits, undefined> | undefined;
  private given = 0;
  private broken = false;

  constructor(private readonly options: LookBackOptions) {
    this.bundles = options.bundles();
  }

  /** Whether the search goes from the oldest bundle to the newest. */
  get forward(): boolean {
    return this.options.forward === true;
  }

  /** The next bundle to search, or to search on in; undefined at the archive's end. */
  get next(): string | undefined {
    return this.bundles[this.at];
  }

  /** The oldest bundle of which something was searched. */
  get reached(): string | undefined {
    const passed = this.bundles.slice(0, this.given > 0 ? this.at + 1 : this.at);
    return passed.filter((bundle) => !this.skipped.includes(bundle)).pop();
  }

  /** The bundle that the search stopped at because it could not be loaded. */
  get failed(): string | undefined {
    return this.broken ? this.next : undefined;
  }

  /**
   * Searches on until there are `wanted` hits, or to the archive's end, or to a bundle that cannot be loaded; called
   * again, it tries that one again. Yields after each step; leaving the loop stops the search.
   */
  async *until(wanted: number): AsyncGenerator<void> {
    this.broken = false;
    while (this.next !== undefined && this.hits.length < wanted) {
      try {
        await this.step(this.next);
      } catch {
        this.finding = undefined;
        if (this.isReplaced(this.next)) continue;
        this.broken = true;
        return;
      }
      yield;
    }
  }

  /** Passes over the bundle that cannot be loaded. */
  skip(): void {
    if (this.failed === undefined) return;
    this.skipped.push(this.failed);
    this.goOn();
    this.broken = false;
  }

  private async step(bundle: string): Promise<void> {
    this.finding ??= after(this.options.find(bundle), this.given);
    const { done, value } = await this.finding.next();
    if (done) return this.goOn();
    this.hits.push(...value.hits);
    this.given += value.hits.length;
    if (value.isAll) this.goOn();
  }

  /** Whether there is no such bundle any more: then those that are there now and were not searched yet come next. */
  private isReplaced(bundle: string): boolean {
    const listed = this.options.bundles();
    if (this.given > 0 || listed.includes(bundle)) return false;
    const passed = this.bundles.slice(0, this.at);
    this.bundles = [...passed, ...listed.filter((each) => !passed.includes(each))];
    return true;
  }

  private goOn(): void {
    this.finding = undefined;
    this.given = 0;
    this.at += 1;
  }
}

/** A bundle's hits but for the first, which came before something failed. */
async function* after(found: AsyncIterable<SomeHits>, given: number): AsyncGenerator<SomeHits, undefined> {
  let left = given;
  for await (const { hits, isAll } of found) {
    yield { hits: hits.slice(left), isAll };
    left = Math.max(0, left - hits.length);
  }
}
