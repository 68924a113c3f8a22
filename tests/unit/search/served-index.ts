import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeSearch } from "@/lib/publish/search";
import { serve } from "@/lib/publish/serve";
import { closeServer } from "@/lib/publish/serving/close-server";
import { openEngine, type SearchEngine } from "@/lib/search/engine";
import { FOLD } from "@/lib/search/fold-table";
import type { PagefindModule } from "@/lib/search/pagefind";
import { readList } from "@/lib/search/paths";
import type { SearchBundle } from "@/lib/search/record";

export interface ServedIndex {
  engine: SearchEngine;
  close(): Promise<void>;
}

/** Builds the bundles, serves them on this machine, and opens them with Pagefind's own script and WebAssembly. */
export async function serveIndex(bundles: SearchBundle[], confusables: string[] = []): Promise<ServedIndex> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  await writeSearch(bundles, folder);
  const server = await serve(folder, 0);
  const base = `http://localhost:${(server.address() as AddressInfo).port}/pagefind/`;
  // Node reads a `.js` file outside the project as CommonJS unless a package.json says otherwise.
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  const script = pathToFileURL(join(folder, "pagefind", "pagefind.js")).href;
  const pagefind: PagefindModule = await import(/* @vite-ignore */ script);
  const list = await (await fetch(`${base}bundles.txt`)).text();
  const engine = await openEngine(pagefind, { bundles: readList(list, base), fold: FOLD, confusables });
  return {
    engine,
    async close() {
      await closeServer(server, 0);
      await rm(folder, { recursive: true });
    },
  };
}
