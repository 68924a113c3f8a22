import type { Hit } from "./hit";

/** So many bundles are loaded ahead, once a search goes on from the newest. */
const BUNDLES_AHEAD = 2;

/** How to search: see `SearchEngine`. */
interface LookBackOptions {
  /** Newest first, or oldest first. */
  bundles: string[];
  /** Whether the oldest is first. */
  forward?: boolean;
  find(bundle: string): Promise<Hit[]>;
  prepare(bundle: string): void;
}

/**
 * A search that goes backwards through the archive, bundle by bundle, as far as it is asked. Its hits are in order of
 * the bundles, each bundle's as the engine gives them, so what was found once never moves.
 */
export class LookBack {
  readonly hits: Hit[] = [];
  /** Bundles that could not be loaded and were passed over, newest first. */
  readonly skipped: string[] = [];
  private at = 0;
  private broken = false;

  constructor(private readonly options: LookBackOptions) {}

  /** Whether the search goes from the oldest bundle to the newest. */
  get forward(): boolean {
    return this.options.forward === true;
  }

  /** The next bundle to search; undefined at the archive's end. */
  get next(): string | undefined {
    return this.options.bundles[this.at];
  }

  /** The oldest bundle that was searched. */
  get reached(): string | undefined {
    const passed = this.options.bundles.slice(0, this.at);
    return passed.filter((bundle) => !this.skipped.includes(bundle)).pop();
  }

  /** The bundle that the search stopped at because it could not be loaded. */
  get failed(): string | undefined {
    return this.broken ? this.next : undefined;
  }

  /**
   * Searches on until there are `wanted` hits, or to the archive's end, or to a bundle that cannot be loaded; called
   * again, it tries that one again. Yields after each bundle that was searched; leaving the loop stops the search.
   */
  async *until(wanted: number): AsyncGenerator<void> {
    this.broken = false;
    while (this.next !== undefined && this.hits.length < wanted) {
      const ahead = this.at === 0 ? 0 : BUNDLES_AHEAD;
      for (const bundle of this.options.bundles.slice(this.at + 1, this.at + 1 + ahead))
        this.options.prepare(bundle);
      let found: Hit[];
      try {
        found = await this.options.find(this.next);
      } catch {
        this.broken = true;
        return;
      }
      this.hits.push(...found);
      this.at += 1;
      yield;
    }
  }

  /** Passes over the bundle that cannot be loaded. */
  skip(): void {
    if (this.failed === undefined) return;
    this.skipped.push(this.failed);
    this.at += 1;
    this.broken = false;
  }
}
