import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { compressed } from "@/lib/publish/merge/compress";
import type { SearchFile } from "@/lib/publish/search/search-file";
import { planBundles } from "@/lib/search/bundles";
import { FOLD } from "@/lib/search/fold-table";
import type { SearchFilters } from "@/lib/search/hit";
import { parseQuery } from "@/lib/search/query";
import type { SearchBundle, SearchRecord } from "@/lib/search/record";
import { makeScan } from "../unit/search/plain-scan";
import { findAll, openServed, urlsOf } from "../unit/search/served-index";
import { cut, pick, seeded } from "../unit/search/texts";
import { searchFiles, writeSearch } from "../unit/search/write-search";
import { makeArchive, SECTION_IDS } from "./search-archive";

/** Kinds of files by their paths. */
const KINDS = {
  "the list": /\/list\.txt$/,
  "the newest days": /\/stories\.txt$/,
  keys: /-keys\//,
  "texts of months": /\/\d{4}-\d{2}\//,
} as const;

interface Asked {
  query: string;
  filters: SearchFilters;
}

/**
 * `npm run search:score -- [--n 10000] [--queries 400]`: builds the index of a generated archive, and compares what the
 * engine finds with a plain scan of all stories, filters included.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { n: { type: "string", default: "2000" }, queries: { type: "string", default: "400" } },
  });
  const records = makeArchive(Number(values.n));
  const folder = await mkdtemp(path.join(tmpdir(), "search-score-"));
  await build(planBundles(records), folder);
  const scan = makeScan(records);
  const index = await openServed(folder);
  try {
    let [right, found, wanted] = [0, 0, 0];
    const times: number[] = [];
    // Without a term the page asks for nothing.
    const asked = questions(records, Number(values.queries)).filter(
      ({ query }) => parseQuery(query, FOLD).length > 0,
    );
    for (const { query, filters } of asked) {
      const expected = new Set(
        scan(query)
          .filter((record) => matches(record, filters))
          .map(({ url }) => url),
      );
      const began = performance.now();
      const hits = await findAll(index.engine, query, filters);
      times.push(performance.now() - began);
      const urls = await urlsOf(hits);
      const hit = urls.filter((url) => expected.has(url)).length;
      if (hit !== urls.length || hit !== expected.size)
        console.log(
          `wrong: “${query}” ${JSON.stringify(filters)}: ${hit} / ${urls.length} / ${expected.size}`,
        );
      right += hit;
      found += urls.length;
      wanted += expected.size;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
    console.log(`${asked.length} queries over ${records.length} stories, to the archive's end`);
    console.log(
      `precision ${right / found}  recall ${right / wanted}  right / found / wanted ${right} / ${found} / ${wanted}`,
    );
    console.log(
      `median ${at(0.5)} ms, 95% ${at(0.95)} ms, slowest ${at(1)} ms, parts loaded from this machine`,
    );
  } finally {
    await index.close();
  }
}

/** Builds the index into `folder`, and prints what each kind of file takes. */
async function build(bundles: SearchBundle[], folder: string): Promise<void> {
  const began = performance.now();
  const files = searchFiles(bundles);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`made in ${seconds} s; as they are sent:`);
  console.log("                        files       KB  largest KB");
  for (const [name, is] of Object.entries(KINDS)) {
    const sizes = await Promise.all(files.filter(({ path }) => is.test(path)).map(sentBytes));
    const sum = sizes.reduce((all, size) => all + size, 0) / 1000;
    console.log(
      `${name.padEnd(20)} ${`${sizes.length}`.padStart(8)} ${sum.toFixed(0).padStart(8)} ${(Math.max(0, ...sizes) / 1000).toFixed(1).padStart(11)}`,
    );
  }
  await writeSearch(bundles, folder);
}

async function sentBytes(file: SearchFile): Promise<number> {
  const [brotli] = await compressed(file);
  return (brotli ?? file).content.byteLength;
}

/** Names, places, numbers, stretches of one to eight characters of any story, pairs of them; each third with filters. */
function questions(records: SearchRecord[], count: number): Asked[] {
  const random = seeded(17);
  const textOf = (record: SearchRecord) => `${record.headline}\n${record.text}`;
  // A search box holds no line breaks.
  const stretch = (length: number) =>
    cut(textOf(pick(records, random)), length, random).replaceAll("\n", " ");
  const patterns = [/记者 (\S+)）/, /(\S{2,3})说，/, /(\d[\d.]*[%万亿个家]?)/, /(..[市县区镇村])/];
  const years = [...new Set(records.map(({ date }) => date.slice(0, 4)))];
  return Array.from({ length: count }, (_, i) => {
    const pattern = patterns[i % 12];
    const query = pattern
      ? (pattern.exec(pick(records, random).text)?.[1] ?? "聊城")
      : i % 12 === 11
        ? `${stretch(2)} ${stretch(3)}`
        : stretch(i % 24 === 5 ? 1 : 2 + (i % 7));
    const filters: SearchFilters = {};
    if (i % 3 === 1) filters.year = pick(years, random);
    if (i % 6 === 2) filters.section = pick(SECTION_IDS, random);
    if (i % 12 === 4) filters.place = "chiping";
    return { query, filters };
  });
}

const matches = ({ date, section, places }: SearchRecord, filters: SearchFilters): boolean =>
  date.startsWith(filters.year ?? "") &&
  (!filters.section || section === filters.section) &&
  (!filters.place || places.some(({ id }) => id === filters.place));

await main();
