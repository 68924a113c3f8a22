import { FOLD } from "@/lib/search/fold-table";
import { normaliseText } from "@/lib/search/normalise";
import { parseQuery } from "@/lib/search/query";
import type { SearchRecord } from "@/lib/search/record";

const linesOf = (texts: (string | null)[]) =>
  texts.flatMap((text) => text?.split("\n") ?? []).map((line) => normaliseText(line, FOLD));

export const headlineLines = (record: SearchRecord) => linesOf([record.kicker, record.headline, record.deck]);
export const textLines = (record: SearchRecord) => linesOf([record.text]);

/** Finds by reading everything what search must find: the stories that have each term in one of their lines. */
export function makeScan(records: SearchRecord[]): (query: string) => SearchRecord[] {
  const read = records.map((record) => ({ record, lines: [...headlineLines(record), ...textLines(record)] }));
  return (query) => {
    const terms = parseQuery(query, FOLD);
    if (terms.length === 0) return [];
    return read
      .filter(({ lines }) => terms.every((term) => lines.some((line) => line.includes(term))))
      .map(({ record }) => record);
  };
}

/** As `makeScan`, for a single query. */
export const scan = (records: SearchRecord[], query: string): SearchRecord[] => makeScan(records)(query);

/** How many of the terms are in the headline. */
export const inHeadline = (record: SearchRecord, query: string): number =>
  parseQuery(query, FOLD).filter((term) => headlineLines(record).some((line) => line.includes(term))).length;
