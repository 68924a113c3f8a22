import { compare } from "@/lib/records/compare";
import type { FiledStory } from "@/lib/records/content";
import { planBundles } from "@/lib/search/bundles";
import type { SearchBundle } from "@/lib/search/record";
import type { Archive } from "@/lib/site/archive/archive";
import { contentHash, type FileEntry, type Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";
import { buildTable, planTables } from "./month-tables";
import { namedPages, namesFile } from "./names";
import { buildBundle, buildShared, closeSearch, type SearchFile } from "./pagefind-index";
import { searchRecords, slugsOf } from "./records";

type Bundles = Manifest["bundles"];

/** The name under which what all bundles share is kept, like one of them: Pagefind's module, the fold table, the list of bundles. */
const SHARED = "shared";
/** The same of the names by which pages are found. */
const NAMES = "names";

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

interface WantedBundle {
  name: string;
  inputs: string;
  build: () => Promise<SearchFile[]>;
}

/** Every bundle of the archive and every table of months, and what they are made from. */
export function wantedBundles(archive: Archive, code: string): WantedBundle[] {
  const { sections, places } = archive.site;
  const named = [...sections, ...places].map(({ id, name }) => [id, name]);
  const basis = [code, named];
  const inputsOf = (records: readonly FiledStory[]) =>
    contentHash(
      JSON.stringify([basis, records.map((story) => [story.digest, ...slugsOf(story, archive.people)])]),
    );
  const planned = planBundles(archive.stories).map((bundle) => ({
    ...bundle,
    inputs: `${bundle.isNewest ? "newest " : ""}${inputsOf(bundle.records)}`,
  }));
  const recordsOf = ({ name, isNewest, records }: (typeof planned)[number]): SearchBundle => ({
    name,
    isNewest,
    records: searchRecords(archive, records),
  });
  const tables = planTables(planned);
  const names = namedPages(archive);
  const list = {
    bundles: planned.map(({ name }) => name),
    newest: planned.find(({ isNewest }) => isNewest)?.name ?? null,
    tables: tables.map(({ year, parts }) => ({ year, parts })),
  };
  return [
    { name: SHARED, inputs: contentHash(JSON.stringify([basis, list])), build: () => buildShared(list) },
    {
      name: NAMES,
      inputs: contentHash(JSON.stringify([code, names])),
      build: async () => [namesFile(names)],
    },
    ...planned.map((bundle) => ({
      name: bundle.name,
      inputs: bundle.inputs,
      build: () => buildBundle(recordsOf(bundle)),
    })),
    ...tables.map((table) => ({
      name: table.year,
      inputs: contentHash(JSON.stringify([table.parts, table.bundles.map(({ inputs }) => inputs)])),
      build: async () => buildTable(table, lazily(table.bundles, recordsOf)),
    })),
  ];
}

/** One after the other, so that no more than one month's texts are in memory. */
function* lazily<From, To>(all: Iterable<From>, make: (one: From) => To): Generator<To> {
  for (const one of all) yield make(one);
}

async function stage(files: readonly SearchFile[], staging: Staging): Promise<Record<string, FileEntry>> {
  const entries: Record<string, FileEntry> = {};
  // Pagefind names them in an order of its own, another one each time.
  for (const file of files.toSorted((a, b) => compare(a.path, b.path)))
    entries[file.path] = await staging.put(file);
  return entries;
}
