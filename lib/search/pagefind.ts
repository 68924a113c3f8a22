/** A language that Pagefind neither stems nor segments. */
export const LANGUAGE = "xx";

/** Pagefind's WebAssembly for such a language: `wasm.unknown.pagefind`. */
const WASM = "unknown";

/**
 * The part of Pagefind 1.6's browser module that the engine uses: the class of one index, which its own `mergeIndex`
 * is made of. The ready-made ways to search open all bundles first, or load the WebAssembly anew for each; and they
 * take a part that failed to load for one without matches. The publisher exports the class: see `exportClass`.
 */
export interface PagefindModule {
  PagefindInstance: new (options: PagefindOptions) => PagefindInstance;
}

/** The class's name in the module. */
export const CLASS_NAME = "PagefindInstance";

interface PagefindOptions {
  /** The index's folder, ending in a slash. */
  basePath: string;
  /** What URLs of results are relative to. */
  baseUrl: string;
}

interface PagefindInstance {
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  search(
    term: string | null,
    options: { filters: Record<string, string>; sort: Record<string, "asc" | "desc"> },
  ): Promise<{ results: PagefindResult[] }>;
  loadWasm(language: string): Promise<void>;
  loadMeta(hash: string): Promise<void>;
  loadChunk(hash: string): Promise<void>;
  loadFilterChunk(hash: string): Promise<void>;
  readonly searchMeta: Uint8Array | null;
  readonly loaded_chunks: Record<string, unknown>;
  readonly loaded_filters: Record<string, unknown>;
}

export interface PagefindResult {
  /** Names the story within its bundle. */
  id: string;
  /** Sorted by date: the story's place in its bundle, the oldest first. */
  score: number;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}

/** One bundle, opened. */
export type OpenBundle = Pick<PagefindInstance, "search">;

const optionsOf = (basePath: string): PagefindOptions => ({ basePath, baseUrl: "/" });

/** Opens bundles. Rejects when the WebAssembly in `base`, which all of them share, cannot be loaded. */
export async function openPagefind(
  { PagefindInstance }: PagefindModule,
  base: string,
): Promise<(bundle: string) => Promise<OpenBundle>> {
  /** Pagefind swallows what fails to load, and finds nothing in it; here the search is rejected. */
  class Bundle extends PagefindInstance {
    override async loadMeta(hash: string) {
      await super.loadMeta(hash);
      if (!this.searchMeta) throw new Error(hash);
    }
    override async loadChunk(hash: string) {
      await super.loadChunk(hash);
      if (!this.loaded_chunks[hash]) throw new Error(hash);
    }
    override async loadFilterChunk(hash: string) {
      await super.loadFilterChunk(hash);
      if (!this.loaded_filters[hash]) throw new Error(hash);
    }
  }
  await new Bundle(optionsOf(base)).loadWasm(WASM);
  return async (name) => {
    const bundle = new Bundle(optionsOf(`${base}${name}/`));
    await bundle.init(LANGUAGE, { load_wasm: false });
    return bundle;
  };
}
