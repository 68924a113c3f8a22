/** The part of Pagefind 1.6's browser module, `pagefind.js`, that the engine uses. */
export interface PagefindModule {
  createInstance(options: PagefindOptions & { basePath: string; noWorker: boolean }): PagefindInstance;
}

export interface PagefindOptions {
  /** What URLs of results are relative to. */
  baseUrl: string;
  /** Scores of this bundle's results are multiplied by it. */
  indexWeight: number;
}

export interface PagefindInstance {
  mergeIndex(path: string, options: PagefindOptions): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, string>; sort: Record<string, "asc" | "desc"> },
  ): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  score: number;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}
