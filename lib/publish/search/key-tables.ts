import { COMMON_LOOKALIKES } from "@/lib/content/ocr/common-lookalikes";
import { jsonDigest } from "@/lib/files/digest";
import { FOLD } from "@/lib/search/fold-table";
import { classesOf, type KeyTable, partFile, partOf, posting, writePart } from "@/lib/search/key-table";
import { keysOf, MANY, triplesOf } from "@/lib/search/keys";
import { normaliser } from "@/lib/search/normalise";
import { SEARCH_FOLDER } from "@/lib/search/paths";
import type { SearchRecord } from "@/lib/search/record";
import { tableName } from "@/lib/search/tables";
import { textFile } from "../manifest/site-file";
import { Postings } from "./postings";
import type { SearchFile } from "./search-file";

/** A part of a table has what is noted of so many stories: some 5 KB as it is sent. */
const STORIES_A_PART = 4;

/** Characters that recognisers confuse whatever the paper: a search for look-alikes finds all in the same files. */
export const LOOKALIKE_GROUPS: readonly string[] = COMMON_LOOKALIKES.map(([group]) => group);

/** A month as a table has it. */
interface TableMonth {
  name: string;
  shape: string;
  records: readonly unknown[];
}

/** A table that an archive wants, and the months that it is of, the oldest first. */
export interface WantedTable<Month> extends KeyTable {
  months: Month[];
}

/** The tables for months, which are given newest first. */
export function planTables<Month extends TableMonth>(
  months: readonly Month[],
  newest: string | null,
): WantedTable<Month>[] {
  const tables = new Map<string, Month[]>();
  for (const month of months) {
    const name = tableName(month.name, newest);
    tables.set(name, [month, ...(tables.get(name) ?? [])]);
  }
  return [...tables].map(([name, own]) => {
    const stories = own.reduce((sum, { records }) => sum + records.length, 0);
    // A power of two: so that a year's last months change it seldom.
    const parts = 2 ** Math.ceil(Math.log2(Math.max(1, stories / STORIES_A_PART)));
    const shape = jsonDigest([parts, LOOKALIKE_GROUPS, own.map((month) => month.shape)]);
    return { name, shape, parts, months: own };
  });
}

/** A table's files; the same records give the same bytes. Each month's are newest first; months the oldest first. */
export function buildTable(table: KeyTable, months: () => Iterable<readonly SearchRecord[]>): SearchFile[] {
  const normal = normaliser(FOLD);
  const postings = new Postings();
  const add = (keysIn: (record: SearchRecord) => Map<string, boolean>) => {
    let story = 0;
    for (const records of months())
      for (const record of records) {
        for (const [key, isHeadline] of keysIn(record)) postings.add(key, posting(story, isHeadline));
        story += 1;
      }
  };
  add((record) => keysOf(record, normal));
  const inMany = new Set<string>();
  for (const [key, { length }] of postings.byKey()) if (length > MANY) inMany.add(key);
  add((record) => triplesOf(record, normal, (pair) => inMany.has(pair)));
  const classes = classesOf(LOOKALIKE_GROUPS);
  const parts = Array.from({ length: table.parts }, (): [string, Uint32Array][] => []);
  for (const entry of postings.byKey()) parts[partOf(entry[0], table.parts, classes)]?.push(entry);
  return parts.map((keys, part) => textFile(`${SEARCH_FOLDER}/${partFile(table, part)}`, writePart(keys)));
}
