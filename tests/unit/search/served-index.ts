import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { openEngine, type SearchEngine } from "@/lib/search/engine";
import { FOLD } from "@/lib/search/fold-table";
import type { Hit, SearchFilters, SomeHits } from "@/lib/search/hit";
import { LookBack } from "@/lib/search/look-back";
import { LIST_FILE, readList, SEARCH_FOLDER } from "@/lib/search/paths";
import type { SearchBundle } from "@/lib/search/record";
import { portOf } from "../port";
import { writeSearch } from "./write-search";

export interface ServedIndex {
  engine: SearchEngine;
  /** The folder in which the index is built, and from which it is served. */
  folder: string;
  close(): Promise<void>;
}

/** Builds the bundles, and serves and opens them on this machine. */
export async function serveIndex(bundles: SearchBundle[], confusables: string[] = []): Promise<ServedIndex> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  await writeSearch(bundles, folder);
  return openServed(folder, confusables);
}

/** Serves and opens the index in `folder`, which is removed when the index is closed. */
export async function openServed(folder: string, confusables: string[] = []): Promise<ServedIndex> {
  // A plain scan keeps this process busy for longer than the 5 s after which Node closes an idle connection.
  const server = await serve(folder, 0);
  server.keepAliveTimeout = 600_000;
  const base = `http://localhost:${portOf(server)}/${SEARCH_FOLDER}/`;
  const loadList = async () => readList(await (await fetch(`${base}${LIST_FILE}`)).text());
  const engine = openEngine(await loadList(), { base, loadList, loadFold: async () => FOLD, confusables });
  return {
    engine,
    folder,
    async close() {
      await closeServer(server, 0);
      await rm(folder, { recursive: true });
    },
  };
}

/** All hits, from the newest bundle to the oldest. */
export async function findAll(
  engine: SearchEngine,
  query: string,
  filters: SearchFilters = {},
): Promise<Hit[]> {
  const lookBack = new LookBack({
    bundles: () => engine.bundlesFor(filters),
    find: (bundle) => engine.find(bundle, query, filters),
  });
  for await (const _ of lookBack.until(Number.POSITIVE_INFINITY));
  if (lookBack.failed !== undefined) throw new Error(`${lookBack.failed} could not be searched`);
  return lookBack.hits;
}

/** The URLs of stories, in the order of the hits. */
export const urlsOf = (hits: Hit[]): Promise<string[]> =>
  Promise.all(hits.map(async (hit) => (await hit.load()).url));

/** What one bundle has. */
export async function allOf(found: AsyncIterable<SomeHits>): Promise<Hit[]> {
  const all: Hit[] = [];
  for await (const { hits } of found) all.push(...hits);
  return all;
}
