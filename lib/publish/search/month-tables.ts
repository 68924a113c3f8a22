import { yearOf } from "@/lib/records/date";
import { isMonth } from "@/lib/search/bundles";
import { FOLD } from "@/lib/search/fold-table";
import { bitOf, type Months, type MonthTable, partFile, partOf, writePart } from "@/lib/search/month-table";
import { pairsIn } from "@/lib/search/pairs";
import { SEARCH_FOLDER } from "@/lib/search/paths";
import type { SearchBundle, SearchRecord } from "@/lib/search/record";
import { textFile } from "../manifest/site-file";
import type { SearchFile } from "./pagefind-index";

/** A part of a table has about the pairs of so many stories: some kilobytes. */
const STORIES_A_PART = 16;

/** A table that an archive wants, and the months that it is of. */
export interface WantedTable<Bundle> extends MonthTable {
  bundles: Bundle[];
}

/** The tables for bundles, which are given newest first. */
export function planTables<Bundle extends { name: string; records: readonly unknown[] }>(
  bundles: readonly Bundle[],
): WantedTable<Bundle>[] {
  const years = new Map<string, Bundle[]>();
  for (const bundle of bundles.filter(({ name }) => isMonth(name))) {
    const year = yearOf(bundle.name);
    years.set(year, [...(years.get(year) ?? []), bundle]);
  }
  return [...years].map(([year, own]) => {
    const stories = own.reduce((sum, { records }) => sum + records.length, 0);
    // A power of two: so that a year's last months change it seldom.
    return { year, parts: 2 ** Math.ceil(Math.log2(Math.max(1, stories / STORIES_A_PART))), bundles: own };
  });
}

/** A table's files; the same records give the same bytes. */
export function buildTable(table: MonthTable, bundles: Iterable<SearchBundle>): SearchFile[] {
  const parts = Array.from({ length: table.parts }, () => new Map<string, Months>());
  for (const { name, records } of bundles) {
    const month = bitOf(name);
    for (const pair of pairsIn(records.flatMap(textsOf), FOLD)) {
      const part = parts[partOf(pair, table.parts)];
      part?.set(pair, (part.get(pair) ?? 0) | month);
    }
  }
  return parts.map((pairs, part) => textFile(`${SEARCH_FOLDER}/${partFile(table, part)}`, writePart(pairs)));
}

/** All that a story can be found by: see `recordTokens`. */
const textsOf = ({ kicker, headline, deck, text }: SearchRecord): string[] =>
  [kicker, headline, deck, text].filter((each) => each !== null);
