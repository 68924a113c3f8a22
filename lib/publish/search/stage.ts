import type { FiledStory } from "@/lib/records/content";
import { planBundles } from "@/lib/search/bundles";
import type { Archive } from "@/lib/site/archive/archive";
import { contentHash, type FileEntry, type Manifest } from "../manifest/manifest";
import type { Staging } from "../merge/staging";
import { buildShared, buildTexts, type ListedBundle, listed, planList } from "./index-files";
import { buildTable } from "./key-tables";
import { namedPages, namesText } from "./names";
import { searchRecords, slugsOf } from "./records";
import type { SearchFile } from "./search-file";

type Bundles = Manifest["bundles"];

/** The name under which what all bundles share is kept, like one of them. */
const SHARED = "shared";

interface SearchInput {
  archive: Archive;
  last: Bundles;
  /** Digest of the code that makes bundles. */
  code: string;
  full: boolean;
  /** A contributor's name in pinyin. */
  personPinyin: (name: string) => string;
  staging: Staging;
  onProgress: (stage: "search", done: number, total: number) => void;
}

/** Indexes the bundles whose stories changed; the others stay as they are. */
export async function indexStories({
  archive,
  last,
  code,
  full,
  personPinyin,
  staging,
  onProgress,
}: SearchInput): Promise<{
  bundles: Bundles;
  indexed: number;
}> {
  const wanted = wantedBundles(archive, code, personPinyin);
  const due = new Set(wanted.filter(({ name, inputs }) => full || last[name]?.inputs !== inputs));
  const bundles: Bundles = {};
  let indexed = 0;
  for (const bundle of wanted) {
    const { name, inputs, build } = bundle;
    const known = last[name];
    if (known && !due.has(bundle)) bundles[name] = known;
    else {
      bundles[name] = { inputs, files: await stage(build(), staging) };
      onProgress("search", ++indexed, due.size);
    }
  }
  return { bundles, indexed };
}

interface WantedBundle {
  name: string;
  inputs: string;
  build: () => SearchFile[];
}

/** Every bundle of the archive and every table of keys, and what they are made from. */
export function wantedBundles(
  archive: Archive,
  code: string,
  personPinyin?: (name: string) => string,
): WantedBundle[] {
  const { sections, places } = archive.site;
  const basis = JSON.stringify([code, [...sections, ...places].map(({ id, name }) => [id, name])]);
  // Put together as text: this is asked of each story of an archive, at each publish.
  const inputsOf = (records: readonly FiledStory[]) =>
    contentHash(
      records.reduce(
        (all, story) => `${all}\n${story.digest} ${slugsOf(story, archive.people).join()}`,
        basis,
      ),
    );
  const recordsOf = ({ records }: ListedBundle<FiledStory>) => searchRecords(archive, records);
  const bundles = listed(planBundles(archive.stories)).map((bundle) => ({
    ...bundle,
    inputs: `${bundle.isNewest ? "newest " : ""}${inputsOf(bundle.records)}`,
  }));
  const { list, tables } = planList(bundles);
  // Their pinyin follows from them, and takes a dictionary.
  const names = namedPages(archive);
  return [
    {
      name: SHARED,
      inputs: contentHash(JSON.stringify([basis, list, names])),
      build: () => buildShared(list, namesText(names, personPinyin)),
    },
    ...bundles.map((bundle) => ({
      name: bundle.name,
      inputs: bundle.inputs,
      build: () => buildTexts({ ...bundle, records: recordsOf(bundle) }),
    })),
    ...tables.map((table) => ({
      name: `${table.name}-keys`,
      inputs: contentHash(JSON.stringify([table.shape, table.months.map(({ inputs }) => inputs)])),
      build: () => buildTable(table, () => lazily(table.months, recordsOf)),
    })),
  ];
}

/** One after the other, so that no more than one month's texts are in memory. */
function* lazily<From, To>(all: Iterable<From>, make: (one: From) => To): Generator<To> {
  for (const one of all) yield make(one);
}

async function stage(files: readonly SearchFile[], staging: Staging): Promise<Record<string, FileEntry>> {
  const entries: Record<string, FileEntry> = {};
  for (const file of files) entries[file.path] = await staging.put(file);
  return entries;
}
