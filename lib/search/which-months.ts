import { yearOf } from "@/lib/records/date";
import { isMonth } from "./bundles";
import { bitOf, type Months, type MonthTable, partFile, partOf, readPart } from "./month-table";
import { pairsOf } from "./pairs";
import type { SearchList } from "./paths";

/** Tells which bundles cannot have what a search looks for, by the tables of months. */
export interface WhichMonths {
  /** Whether a bundle may have, of each term, one of its spellings. Where no table says, it may. */
  mayHave(bundle: string, terms: readonly (readonly string[])[]): Promise<boolean>;
}

export function whichMonths(base: string, { tables }: Pick<SearchList, "tables">): WhichMonths {
  const byYear = new Map(tables.map((table) => [table.year, table]));
  const parts = new Map<string, Promise<ReadonlyMap<string, Months> | null>>();

  /** null where it can't be had. */
  function partOfTable(file: string): Promise<ReadonlyMap<string, Months> | null> {
    const known = parts.get(file);
    if (known) return known;
    // An old part would pass over months that it does not know: like the list, it is asked for even where a host names no time.
    const loading = fetch(base + file, { cache: "no-cache" })
      .then(async (response) => (response.ok ? readPart(await response.text()) : null))
      .catch(() => null);
    parts.set(file, loading);
    // What can't be had now may be there when it is asked for again.
    void loading.then((part) => part ?? parts.delete(file));
    return loading;
  }

  async function hasPair(table: MonthTable, month: Months, pair: string): Promise<boolean> {
    const part = await partOfTable(partFile(table, partOf(pair, table.parts)));
    return part === null || ((part.get(pair) ?? 0) & month) !== 0;
  }

  async function hasSpelling(table: MonthTable, month: Months, term: string): Promise<boolean> {
    const has = await Promise.all(pairsOf(term).map((pair) => hasPair(table, month, pair)));
    return has.every(Boolean);
  }

  return {
    async mayHave(bundle, terms) {
      const table = byYear.get(yearOf(bundle));
      // What is no whole month is in no table.
      if (!table || !isMonth(bundle)) return true;
      const has = await Promise.all(
        terms.map(async (spellings) => {
          const any = await Promise.all(spellings.map((term) => hasSpelling(table, bitOf(bundle), term)));
          return any.some(Boolean);
        }),
      );
      return has.every(Boolean);
    },
  };
}
