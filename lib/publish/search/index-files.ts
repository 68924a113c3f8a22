import { jsonDigest } from "@/lib/files/digest";
import { FOLD, FOLD_TABLE } from "@/lib/search/fold-table";
import { filesOf, issuesOf, newestFirst } from "@/lib/search/issues";
import {
  FOLD_FILE,
  LIST_FILE,
  type ListedMonth,
  newestFile,
  SEARCH_FOLDER,
  type SearchList,
  storiesFile,
  writeList,
} from "@/lib/search/paths";
import { commonCharacters } from "@/lib/search/plain";
import type { SearchRecord } from "@/lib/search/record";
import { writeStories } from "@/lib/search/stories-file";
import { textFile } from "../manifest/site-file";
import { LOOKALIKE_GROUPS, planTables, type WantedTable } from "./key-tables";
import type { SearchFile } from "./search-file";

/** A bundle whose stories are in the index's order, and what the list says of them. */
export interface ListedBundle<Story> extends ListedMonth {
  isNewest: boolean;
  records: Story[];
}

const fileIn = (name: string, text: string): SearchFile => textFile(`${SEARCH_FOLDER}/${name}`, text);

/** Bundles, newest first, each with its stories in order. */
export const listed = <Story extends { url: string; date: string }>(
  bundles: readonly { name: string; isNewest?: boolean; records: readonly Story[] }[],
): ListedBundle<Story>[] =>
  bundles.map(({ name, isNewest = false, records: given }) => {
    const records = newestFirst(given);
    const shape = jsonDigest(records.map(({ url, date }) => [url, date]));
    return { name, isNewest, records, shape, issues: issuesOf(records) };
  });

/** What there is to search in bundles, and the tables that they want. */
export function planList<Month extends ListedBundle<unknown>>(
  bundles: readonly Month[],
): { list: SearchList; tables: WantedTable<Month>[] } {
  const newest = bundles.find(({ isNewest }) => isNewest)?.name ?? null;
  const months = bundles.filter(({ isNewest }) => !isNewest);
  const tables = planTables(months, newest);
  return {
    list: {
      newest,
      months: months.map(({ name, shape, issues }) => ({ name, shape, issues })),
      tables: tables.map(({ name, shape, parts }) => ({ name, shape, parts })),
      groups: LOOKALIKE_GROUPS,
      folded: FOLDED_COMMON,
    },
    tables,
  };
}

/** What is in GB 2312 and yet folded. */
const FOLDED_COMMON = [...commonCharacters()].filter((character) => FOLD.has(character)).join("");

/** The texts of one bundle, whose records are in order; the same records give the same bytes. */
export function buildTexts({
  name,
  isNewest,
  records,
  shape,
  issues,
}: ListedBundle<SearchRecord>): SearchFile[] {
  if (isNewest) return [fileIn(newestFile(name), writeStories(records, FOLD))];
  const begins = filesOf(issues);
  return begins
    .slice(0, -1)
    .map((begin, file) =>
      fileIn(storiesFile({ name, shape }, file), writeStories(records.slice(begin, begins[file + 1]), FOLD)),
    );
}

/** What all bundles share: the list of what there is, with the names of pages, and 繁→简. */
export const buildShared = (list: SearchList, names: string): SearchFile[] => [
  fileIn(LIST_FILE, `${writeList(list)}\n\n${names}`),
  fileIn(FOLD_FILE, FOLD_TABLE),
];
