import { compare } from "@/lib/records/compare";
import { planBundles } from "@/lib/search/bundles";
import type { Archive } from "@/lib/site/archive/archive";
import { contentHash, type FileEntry, type Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";
import { buildBundle, buildShared, closeSearch, type SearchFile } from "./pagefind-index";
import { searchRecords, slugsOf } from "./records";

type Bundles = Manifest["bundles"];

/** The name under which what all bundles share is kept, like one of them: Pagefind's module, the fold table, the list of bundles. */
const SHARED = "shared";

interface SearchInput {
  archive: Archive;
  last: Bundles;
  /** Digest of the code that makes bundles. */
  code: string;
  full: boolean;
  staging: Staging;
  onProgress: (stage: "search", done: number, total: number) => void;
}

/** Indexes the bundles whose stories changed; the others stay as they are. */
export async function indexStories({ archive, last, code, full, staging, onProgress }: SearchInput): Promise<{
  bundles: Bundles;
  indexed: number;
}> {
  const wanted = wantedBundles(archive, code);
  const due = new Set(wanted.filter(({ name, inputs }) => full || last[name]?.inputs !== inputs));
  const bundles: Bundles = {};
  let indexed = 0;
  try {
    for (const bundle of wanted) {
      const { name, inputs, build } = bundle;
      const known = last[name];
      if (known && !due.has(bundle)) bundles[name] = known;
      else {
        bundles[name] = { inputs, files: await stage(await build(), staging) };
        onProgress("search", ++indexed, due.size);
      }
    }
  } finally {
    if (indexed > 0) await closeSearch();
  }
  return { bundles, indexed };
}

/** Every bundle of the archive, and what it is made from. */
export function wantedBundles(
  archive: Archive,
  code: string,
): { name: string; inputs: string; build: () => Promise<SearchFile[]> }[] {
  const planned = planBundles(archive.stories);
  const { sections, places } = archive.site;
  const named = [...sections, ...places].map(({ id, name }) => [id, name]);
  const basis = [code, named];
  const names = planned.map(({ name }) => name);
  return [
    { name: SHARED, inputs: contentHash(JSON.stringify([basis, names])), build: () => buildShared(names) },
    ...planned.map(({ name, records }) => ({
      name,
      inputs: contentHash(
        JSON.stringify([basis, records.map((story) => [story.digest, ...slugsOf(story, archive.people)])]),
      ),
      build: () => buildBundle({ name, records: searchRecords(archive, records) }),
    })),
  ];
}

async function stage(files: readonly SearchFile[], staging: Staging): Promise<Record<string, FileEntry>> {
  const entries: Record<string, FileEntry> = {};
  // Pagefind names them in an order of its own, another one each time.
  for (const file of files.toSorted((a, b) => compare(a.path, b.path)))
    entries[file.path] = await staging.put(file);
  return entries;
}
